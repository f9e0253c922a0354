package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Role;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the server takes from a browser: which files, from whom, and how much at once. */
class UploadIT extends PageTest {
    @Test
    void aFileIsTakenFromWhoMayAndRefusedInWords() {
        Visitor relations = signedIn(People.staff(Role.RELATIONS, office));
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));

        assertThat(relations
                        .post("/feed/upload?feed=ice-detention&ending=csv", "Nothing\n")
                        .body())
                .contains("/feed/batch.xhtml?id=");
        assertThat(relations
                        .post("/feed/upload?feed=ice-detention&ending=pdf", "Nothing\n")
                        .body())
                .contains("Choose a file whose name ends in .csv or .xlsx.");
        assertThat(relations
                        .post("/feed/upload?feed=none&ending=csv", "Nothing\n")
                        .statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(specialist
                        .post("/feed/upload?feed=ice-detention&ending=csv", "Nothing\n")
                        .statusCode())
                .isEqualTo(NOT_FOUND);
        assertThat(relations.get("/feed/list.xhtml").body()).contains("larger than 300 MiB");
    }

    /** The server takes 2 MiB of a form at most, whoever sends it; on more it closes the connection. */
    @Test
    void aFormLargerThanAnyPageIsRefusedBeforeSignIn() {
        Visitor stranger = stranger();
        HttpResponse<String> page = stranger.get("/signin.xhtml");

        assertThatThrownBy(() -> stranger.press(
                        page,
                        "/signin.xhtml",
                        "signin",
                        "go",
                        Map.of("login", "x".repeat(4_000_000), "password", PASSWORD)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
