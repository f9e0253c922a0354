package gov.voice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/voice?currentSchema=voice,public",
                "jdbc:postgresql://LOCALHOST/voice",
                "jdbc:postgresql://127.0.0.1/voice?sslmode=verify-full",
                "jdbc:postgresql://[::1]:5432/voice",
                "jdbc:postgresql:///voice",
                "jdbc:postgresql:voice?user=voice_app"
            })
    void spellingsOfOneDatabaseAreOneAddress(String url) {
        assertThat(DatabaseAddress.of(url)).isEqualTo("localhost:5432/voice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5433/voice",
                "jdbc:postgresql://localhost/voice_restored",
                "jdbc:postgresql://db.example.org/voice",
                "jdbc:postgresql://localhost,db.example.org/voice"
            })
    void anotherServerPortOrDatabaseIsAnotherAddress(String url) {
        assertThat(DatabaseAddress.of(url)).isNotEqualTo("localhost:5432/voice");
    }

    @Test
    void theOrderOfSeveralServersSaysNothing() {
        assertThat(DatabaseAddress.of("jdbc:postgresql://b.example.org,A.example.org:5433/voice"))
                .isEqualTo(
                        DatabaseAddress.of("jdbc:postgresql://a.example.org:5433,b.example.org:5432/voice?ssl=true"));
    }
}
