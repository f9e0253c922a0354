package gov.voice.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTabTest {

    @ParameterizedTest
    @EnumSource
    void aTabIsAPageWithALabelInBothLanguages(CaseTab tab) {
        assertThat(Files.exists(Path.of("src/main/webapp" + tab.path()))).isTrue();
        for (String language : new String[] {"en", "es"}) {
            assertThat(ResourceBundle.getBundle("gov.voice.web.pages", Locale.forLanguageTag(language))
                            .keySet())
                    .contains(tab.label());
        }
    }
}
