package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an address opens: what it names, or nothing; also when it cannot be read. */
class PageAddressIT extends PageTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|<[^>]* style=\"");

    @Test
    void anAddressThatCannotBeReadOpensNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.HOTLINE, Role.SPECIALIST, Role.DISCLOSURE, Role.ADMINISTRATOR)) {
            Visitor visitor = signedIn(People.staff(role, office));
            for (Map.Entry<String, List<String>> page : pages().entrySet()) {
                HttpResponse<String> answer = visitor.get(page.getKey());
                int plain = answer.statusCode();
                if (INLINE_STYLE.matcher(answer.body()).find()) {
                    wrong.add(role + " " + page.getKey() + ": an inline style, which the security policy refuses");
                }
                if (plain != OK && plain != NOT_FOUND) {
                    wrong.add(role + " " + page.getKey() + ": " + plain);
                }
                for (String parameter : page.getValue()) {
                    String address = page.getKey() + "?" + parameter + "=no-such-value";
                    int bad = visitor.get(address).statusCode();
                    if (bad != NOT_FOUND && !(bad == OK && plain == OK)) {
                        wrong.add(role + " " + address + ": " + bad + ", without parameters " + plain);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsNotFoundAlsoWhereThePageNeedsNone() {
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));

        assertThat(specialist.get("/case/list.xhtml?page=x").statusCode()).isEqualTo(NOT_FOUND);
        assertThat(specialist.get("/case/view.xhtml?id=x").body())
                .contains("There is nothing here for you.")
                .doesNotContain("Something broke");
    }

    @Test
    void aPageFarBeyondTheLastIsEmptyAndNotBroken() {
        Visitor specialist = signedIn(People.staff(Role.SPECIALIST, office));
        assertThat(specialist.get("/case/list.xhtml?page=50000000").statusCode())
                .isEqualTo(OK);
        assertThat(specialist.get("/case/list.xhtml?page=2147483647").statusCode())
                .isEqualTo(OK);
        Visitor auditor = signedIn(People.staff(Role.AUDITOR, office));
        assertThat(auditor.get("/audit/trail.xhtml?page=50000000").statusCode()).isEqualTo(OK);
    }

    /** Every page with the parameters of its address. */
    private static Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".xhtml"))
                    .filter(one -> !one.toString().contains("WEB-INF"))
                    .toList()) {
                Matcher parameter = PARAMETER.matcher(Files.readString(file));
                List<String> names = new ArrayList<>();
                while (parameter.find()) {
                    names.add(parameter.group(1));
                }
                pages.put("/" + PAGES.relativize(file), names);
            }
        }
        return pages;
    }
}
