package gov.voice.notice.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final String PHONE = "(312) 555-0100";

    private final ApprovedTemplate frame = new ApprovedTemplate(
            1,
            "MAIL",
            "es",
            1,
            Map.of(
                    "SUBJECT", "Noticias",
                    "SUBJECT_NEUTRAL", "Una novedad",
                    "GREETING", "Hola, {name}:",
                    "CORRECTION", "Lo que le dijimos no era correcto.",
                    "CLOSING", "Llame al {phone}."));
    private final ApprovedTemplate stage = new ApprovedTemplate(
            7,
            "IM10",
            "es",
            1,
            Map.of(
                    "HAPPENED", "El {date} salió.",
                    "NOT_MEAN", "No significa el fin.",
                    "DECIDES", "Decide un juez.",
                    "COMES_NEXT", "Debe presentarse.",
                    "YOU_MAY", "Puede llamarnos.",
                    "LESS", "Hay una novedad."));
    private final Wording wording = new Wording(frame, stage, false);

    @Test
    void theWholeSaysWhatHappenedInOrderWithTheDateWrittenOutInItsLanguage() {
        Words words = wording.compose("María Núñez", DAY, PHONE, false, true);
        assertThat(words.body()).isEqualTo("""
                Hola, María Núñez:

                El 4 de noviembre de 2026 salió.

                No significa el fin.

                Decide un juez.

                Debe presentarse.

                Puede llamarnos.

                Llame al (312) 555-0100.
                """);
        assertThat(words.templateId()).isEqualTo(7);
    }

    @Test
    void whoeverWasToldOtherwiseIsToldFirstThatItWasWrong() {
        Wording correction = new Wording(frame, stage, true);

        for (boolean less : new boolean[] {true, false}) {
            assertThat(correction.compose("A", DAY, PHONE, less, true).body())
                    .startsWith("Hola, A:\n\nLo que le dijimos no era correcto.\n\n");
            assertThat(wording.compose("A", DAY, PHONE, less, true).body()).doesNotContain("correcto");
        }
    }

    @Test
    void lessSaysNothingOfWhatHappened() {
        Words words = wording.compose("María Núñez", DAY, PHONE, true, true);
        assertThat(words.body()).contains("Hay una novedad.").doesNotContain("2026", "salió", "juez");
    }

    @Test
    void theSubjectLineIsNeutralWhereTheAgencyMayNotBeNamed() {
        assertThat(wording.compose("A", DAY, PHONE, false, false).subjectLine()).isEqualTo("Una novedad");
        assertThat(wording.compose("A", DAY, PHONE, false, true).subjectLine()).isEqualTo("Noticias");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderStaysAName() {
        assertThat(wording.compose("{date}", DAY, PHONE, false, true).body()).startsWith("Hola, {date}:");
    }
}
