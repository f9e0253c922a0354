package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Scripts and styles, which browsers keep: after an upgrade they have other addresses. */
class PageFilesIT extends PageTest {
    private static final Pattern OURS =
            Pattern.compile("(?:href|src)=\"[^\"]*(/jakarta\\.faces\\.resource/[^\"]*ln=voice[^\"]*)\"");

    @Test
    void theirAddressesNameTheBuildAndTheyMayBeKept() {
        String page = stranger().get("/signin.xhtml").body();
        List<String> files = OURS.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(one ->
                        one.substring(one.indexOf("/jakarta"), one.length() - 1).replace("&amp;", "&"))
                .toList();

        assertThat(files).hasSizeGreaterThan(3).allMatch(one -> one.matches(".*[?&]v=[0-9a-f]{8}"));
        for (String file : files) {
            HttpResponse<String> answer = stranger().get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(OK);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age=604800");
        }
    }
}
