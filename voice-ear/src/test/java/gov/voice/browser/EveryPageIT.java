package gov.voice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of the product is looked at, in both languages, wide and narrow; a new page fails here until it is, too. */
class EveryPageIT {
    private static final Path FOLDER = Path.of("..", "voice-web", "src", "main", "webapp");

    @Test
    void noPageIsForgotten() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("/WEB-INF/"))
                    .toList();
            assertThat(Pages.all().stream().map(Pages.Shown::file).distinct())
                    .as("pages that are looked at: see the table in Pages")
                    .containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void everyPageIsFitToBeRead() {
        eachPage(desk -> {}, (desk, page) -> desk.look(page.picture()));
    }

    @Test
    void everyPageSpeaksSpanish() throws Exception {
        try {
            eachPage(EveryPageIT::speakSpanish, (desk, page) -> {
                assertThat(desk.page().locator("html").getAttribute("lang"))
                        .as(page.file())
                        .isEqualTo("es");
                assertThat(desk.page().content()).as(page.file()).doesNotContain("???");
                desk.fits(page.file() + " in Spanish");
            });
        } finally {
            Office.BEHIND.run("update staff set language = 'en'");
        }
    }

    /** What is done at each page. */
    private interface Visit {
        void at(Desk desk, Pages.Shown page);
    }

    private static void eachPage(Consumer<Desk> first, Visit visit) {
        Map<Staff, Desk> desks = new EnumMap<>(Staff.class);
        try (Desk administrator = Office.administrator()) {
            first.accept(administrator);
            for (Pages.Shown page : Pages.all()) {
                Desk desk = page.who().isEmpty()
                        ? administrator
                        : desks.computeIfAbsent(page.who().get(0), who -> {
                            Desk signedIn = Office.desk(who);
                            first.accept(signedIn);
                            return signedIn;
                        });
                assertThat(desk.go(page.address())).as(page.address()).isEqualTo(200);
                visit.at(desk, page);
            }
        } finally {
            desks.values().forEach(Desk::close);
        }
    }

    private static void speakSpanish(Desk desk) {
        desk.go("/preferences.xhtml");
        desk.choose("language", "Spanish");
        desk.press("Save");
        desk.says("Idioma de las páginas");
    }
}
