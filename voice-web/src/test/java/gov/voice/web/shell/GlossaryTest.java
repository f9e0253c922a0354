package gov.voice.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One thing has one name, in each language; and a mail that must say nothing of us says nothing. */
class GlossaryTest {
    private static final Properties ENGLISH = bundle("/gov/voice/web/pages.properties");
    private static final Properties SPANISH = bundle("/gov/voice/web/pages_es.properties");

    /** The name that a thing has, and the names that it had beside it. */
    private static final Map<String, String> SECOND_SPANISH = Map.ofEntries(
            Map.entry("reserva (hold)", "retenci[oó]n"),
            Map.entry("contrato", "\\bacuerdos?\\b"),
            Map.entry("control (gate)", "compuerta"),
            Map.entry("identificación (match)", "coincidencia"),
            Map.entry("palabra de alerta", "palabra de peligro"),
            Map.entry("Número A", "A-Number|\\bnúmero A\\b"),
            Map.entry("agregar", "\\bañad"),
            // What is made so is put "en vigor"; what is so is "vigente".
            Map.entry("vigente", "(?<!poner |póngal[oa]s |pongan )en vigor"),
            Map.entry("con condena", "\\bcondenad[oa]s?\\b"),
            Map.entry("presunta autoría", "\\bpresunt[oa]s? en\\b|^Presunto$"));

    private static final Map<String, String> SECOND_ENGLISH = Map.of(
            "duress word", "word for danger",
            "is not a", "this is no ",
            "differs from", "another than",
            "nobody reached", "in vain",
            "goes on being told", "is told on\\b");

    private static final List<String> OF_US_OR_THE_MATTER =
            List.of("case", "voice", "victim", "crime", "notice", "custody", "ice", "immigration", "office");

    @Test
    void spanishCallsOneThingByOneName() {
        assertThat(second(SPANISH, SECOND_SPANISH)).isEmpty();
    }

    @Test
    void englishCallsOneThingByOneName() {
        assertThat(second(ENGLISH, SECOND_ENGLISH)).isEmpty();
    }

    @Test
    void theBundlesAreInStep() {
        assertThat(SPANISH.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        List<String> different = ENGLISH.stringPropertyNames().stream()
                .filter(key -> !arguments(ENGLISH.getProperty(key)).equals(arguments(SPANISH.getProperty(key))))
                .toList();
        assertThat(different).as("sentences with other arguments").isEmpty();
    }

    @Test
    void theNameOfTheNeutralSenderSaysNothing() {
        String name = bundle("/META-INF/microprofile-config.properties").getProperty("voice.mail.neutral-name");

        assertThat(name).isNotBlank();
        assertThat(OF_US_OR_THE_MATTER)
                .noneMatch(word -> Pattern.compile("(?i)\\b" + word + "s?\\b")
                        .matcher(name)
                        .find());
    }

    private static List<String> second(Properties bundle, Map<String, String> names) {
        return bundle.stringPropertyNames().stream()
                .flatMap(key -> names.entrySet().stream()
                        .filter(name -> Pattern.compile(
                                        name.getValue(),
                                        name.getValue().contains("número A")
                                                ? 0
                                                : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(bundle.getProperty(key))
                                .find())
                        .map(name -> key + " is not " + name.getKey() + ": " + bundle.getProperty(key)))
                .sorted()
                .toList();
    }

    private static List<String> arguments(String sentence) {
        return Pattern.compile("\\{\\d+")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties bundle(String path) {
        Properties properties = new Properties();
        try (InputStream file = GlossaryTest.class.getResourceAsStream(path)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
