package gov.voice.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** A problem document (RFC 9457). */
final class Problem {
    static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** An answer to what the server itself refused. */
    static Response of(int status) {
        return of(status, key(status));
    }

    /** The document of what the server itself refused. */
    static String text(int status) {
        return document(status, ApiWords.get(key(status))).build().toString();
    }

    private static String key(int status) {
        return switch (status) {
            case 404 -> "api.not-found";
            case 405 -> "api.method-not-allowed";
            case 406 -> "api.not-acceptable";
            case 415 -> "api.unsupported-type";
            default -> "api.bad-request";
        };
    }

    /** An answer with a sentence of the bundle that says what the sender can do. */
    static Response of(int status, String key, Object... arguments) {
        return answer(status, document(status, ApiWords.get(key, arguments)));
    }

    /** An answer for what broke here, with the number under which the log tells more. */
    static Response broken(String reference) {
        int status = Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();
        return answer(
                status, document(status, ApiWords.get("api.broken", reference)).add("reference", reference));
    }

    private static JsonObjectBuilder document(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Error" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", detail);
    }

    private static Response answer(int status, JsonObjectBuilder document) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(document.build().toString())
                .build();
    }
}
