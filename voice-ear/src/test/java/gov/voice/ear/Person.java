package gov.voice.ear;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows redirects, but runs no scripts. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

    private final String server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** @param server the server's root, without a slash at the end */
    public Person(String server) {
        this.server = server;
    }

    /** What stands at a path of the server. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Fills in the sign-in page and sends it; returns the page that this leads to. */
    public HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return send("/voice/signin.xhtml", "signin", "go", Map.of("login", login, "password", password));
    }

    /** Fills in a form of a page and presses a button of it; returns the page that this leads to. */
    public HttpResponse<String> send(String path, String formId, String button, Map<String, String> fields)
            throws IOException, InterruptedException {
        String page = get(path).body();
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put(formId, formId);
        form.put(button, "");
        form.put("jakarta.faces.ViewState", first(VIEW_STATE, page));
        form.put("primefaces.nonce", first(NONCE, page));
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no " + pattern + ":\n" + page);
        }
        return found.group(1);
    }
}
