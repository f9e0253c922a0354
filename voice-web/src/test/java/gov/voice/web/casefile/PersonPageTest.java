package gov.voice.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.casefile.PersonPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonPageTest {

    @ParameterizedTest
    @CsvSource({
        "Marisol Ortega Ruiz, es, Marisol, Ortega Ruiz",
        "Marisol Ortega, es, Marisol, Ortega",
        "Thi Hoa Tran, en, Thi Hoa, Tran",
        "' James  Whitfield ', en, James, Whitfield",
        "Cher, en, Cher, ''"
    })
    void aCallersNameIsPartedAsAFirstGuess(String name, String language, String given, String family) {
        PersonPage page = new PersonPage();
        page.showCaller(name, "MOTHER", language);
        assertThat(page.getGivenName()).isEqualTo(given);
        assertThat(page.getFamilyName()).isEqualTo(family);
    }

    @Test
    void theRelationSaysWhatACallerIsInTheCase() {
        assertThat(part("SELF")).isEqualTo(PersonPart.VICTIM);
        assertThat(part("MOTHER")).isEqualTo(PersonPart.FAMILY);
        assertThat(part("ATTORNEY")).isEqualTo(PersonPart.REPRESENTATIVE);
        assertThat(part(null)).isEqualTo(PersonPart.FAMILY);
    }

    private static PersonPart part(String relation) {
        PersonPage page = new PersonPage();
        page.showCaller("Elena Sample", relation, "en");
        return page.getPart();
    }
}
