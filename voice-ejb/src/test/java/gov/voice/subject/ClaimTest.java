package gov.voice.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aNameIsComparedByItsKeyAndShownAsWritten() {
        Claim claim = Claim.name(" Tomasz  Jan ", "Wałęsa", "county clerk");

        assertThat(claim.value()).isEqualTo("walesa tomasz jan");
        assertThat(claim.givenName()).isEqualTo("Tomasz Jan");
        assertThat(claim.familyName()).isEqualTo("Wałęsa");
    }

    @Test
    void aNumberIsKeptInOneWriting() {
        assertThat(Claim.number(Identifier.BOOKING, " so-26  5580 ", "Harris  County jail", "jail")
                        .value())
                .isEqualTo("SO-26 5580");
        assertThat(Claim.number(Identifier.A_NUMBER, "12-345-678", null, "Form I-247A")
                        .value())
                .isEqualTo("A012345678");
    }

    @Test
    void whatHasNoSourceIsNoClaim() {
        refused("subject-source", () -> Claim.name("Tomasz", "Wilk", " "));
        refused("subject-source", () -> Claim.birthDate(TODAY, TODAY, null));
        refused("subject-source", () -> Claim.number(Identifier.FBI, "123", null, "x".repeat(201)));
    }

    @Test
    void whatIsNoNameNoDateNoNumberIsRefused() {
        refused("subject-name", () -> Claim.name(null, "Wilk", "county clerk"));
        refused("subject-name", () -> Claim.alias("'", "-", "county clerk"));
        refused("subject-birth-date", () -> Claim.birthDate(TODAY.plusDays(1), TODAY, "county clerk"));
        refused("subject-birth-date", () -> Claim.birthDate(LocalDate.of(1899, 12, 31), TODAY, "county clerk"));
        refused("subject-a-number", () -> Claim.number(Identifier.A_NUMBER, "A12", null, "Form I-247A"));
        refused("subject-issuer", () -> Claim.number(Identifier.BOOKING, "26-1", " ", "jail"));
    }

    private static void refused(String key, ThrowingCallable claim) {
        assertThatThrownBy(claim).isInstanceOf(Refused.class).hasMessage(key);
    }
}
