package gov.voice.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Behind a proxy that ends TLS the server speaks as if it ended TLS itself. */
class ProxyIT {
    private static final Deployed VOICE = Deployed.get();

    @Test
    void redirectsStayWithTls() throws Exception {
        HttpResponse<String> answer = get("/day.xhtml", "https");

        assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_MOVED_TEMP);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).startsWith("https://"));
    }

    @Test
    void theSessionsCookieStaysWithTls() throws Exception {
        HttpResponse<String> answer = get("/signin.xhtml", "https");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void withoutTlsNothingIsPromised() throws Exception {
        HttpResponse<String> answer = get("/signin.xhtml", "http");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static HttpResponse<String> get(String path, String scheme) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(VOICE.address() + path))
                                .header("X-Forwarded-Proto", scheme)
                                .build(),
                        BodyHandlers.ofString());
    }
}
