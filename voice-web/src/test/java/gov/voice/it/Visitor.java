package gov.voice.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
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

/** Somebody with a browser that keeps cookies and follows redirects, but runs no scripts; outside of the container. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");

    private final String product;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** @param product the product's address, with or without a slash at the end */
    Visitor(URL product) {
        this.product = product.toString().replaceAll("/$", "");
    }

    /** Signs in; the page that this leads to. */
    HttpResponse<String> signIn(String login, String password) {
        return press(
                get("/signin.xhtml"), "/signin.xhtml", "signin", "go", Map.of("login", login, "password", password));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** Fills in a form of a page and presses one of its buttons; the page that this leads to. */
    HttpResponse<String> press(
            HttpResponse<String> page, String path, String form, String button, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(form, form);
        all.put(button, "");
        all.put("jakarta.faces.ViewState", first(VIEW_STATE, page.body()));
        all.put("primefaces.nonce", first(NONCE, page.body()));
        String body = all.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Posts a body as a page's own script does. */
    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-Requested-With", "voice")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no " + pattern + ":\n" + page);
        }
        return found.group(1);
    }
}
