package gov.voice.subject;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource({
        "Wilk, Tomasz Jan, wilk tomasz jan",
        "García López, José, garcia lopez jose",
        "GARCIA-LOPEZ, JOSE, garcia lopez jose",
        "'  Garcia   Lopez ', ' José\u00a0', garcia lopez jose",
        "'O''Neill', Seán, oneill sean",
        "O’Neill, SEAN, oneill sean",
        "Wałęsa, Łukasz, walesa lukasz",
        "St. James, Ann, st james ann"
    })
    void writingsOfOneNameHaveOneKey(String family, String given, String key) {
        assertThat(NameKey.of(family, given)).isEqualTo(key);
    }

    @Test
    void aMissingPartLeavesNoBlankBehind() {
        assertThat(NameKey.of(null, "Ana")).isEqualTo("ana");
        assertThat(NameKey.of("Ruiz", " ")).isEqualTo("ruiz");
        assertThat(NameKey.of(null, null)).isEmpty();
    }

    @Test
    void familyAndGivenNameAreNotExchangeable() {
        assertThat(NameKey.of("James", "Henry")).isNotEqualTo(NameKey.of("Henry", "James"));
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll String family, @ForAll String given) {
        String key = NameKey.of(family, given);

        assertThat(NameKey.of(key, "")).isEqualTo(key);
    }
}
