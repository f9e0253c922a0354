package gov.voice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void fitsOnlyItsOwnPassword() {
        String hash = PasswordHash.of("correct horse battery");
        assertThat(PasswordHash.fits("correct horse battery", hash)).isTrue();
        assertThat(PasswordHash.fits("correct horse batterz", hash)).isFalse();
        assertThat(PasswordHash.fits("", hash)).isFalse();
    }

    @Test
    void isArgon2idWithFreshSalt() {
        assertThat(PasswordHash.of("the same")).startsWith("$argon2id$").isNotEqualTo(PasswordHash.of("the same"));
    }

    @Test
    void nobodyFitsWhereThereIsNoAccount() {
        assertThat(PasswordHash.fits("nobody signs in with this", null)).isFalse();
    }
}
