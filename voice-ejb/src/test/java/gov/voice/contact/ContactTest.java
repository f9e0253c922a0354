package gov.voice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final long OPERATOR = 1;
    private static final long SPECIALIST = 2;
    private static final long OFFICE = 5;
    private static final long CASE = 9;

    @Test
    void handedOverItWaitsInTheOfficeUntilPickedUpWithACase() {
        Contact contact = draft(form("CASE_STATUS", "Elena Sample", "(713) 555-0142", null));
        contact.handOver(OFFICE, NOW);
        assertThat(contact.getState()).isEqualTo(ContactState.HANDED_OVER);
        assertThat(contact.getToOfficeId()).isEqualTo(OFFICE);

        contact.pickUp(CASE, SPECIALIST, NOW);
        assertThat(contact.getState()).isEqualTo(ContactState.CLOSED);
        assertThat(contact.getOutcome()).isEqualTo(ContactOutcome.CASE_OPENED);
        assertThat(contact.getCaseId()).isEqualTo(CASE);
    }

    @Test
    void isPickedUpOnce() {
        Contact contact = draft(form("CASE_STATUS", "Elena Sample", "(713) 555-0142", null));
        contact.handOver(OFFICE, NOW);
        contact.pickUp(CASE, SPECIALIST, NOW);
        assertRefused(() -> contact.pickUp(CASE + 1, SPECIALIST, NOW), "refused.contact-picked-up");
        assertThat(contact.getCaseId()).isEqualTo(CASE);
    }

    @Test
    void isNotHandedOverWhereNobodyCouldActOnIt() {
        assertRefused(
                () -> draft(form("CASE_STATUS", null, "(713) 555-0142", "asks")).handOver(OFFICE, NOW),
                "refused.contact-too-little");
        assertRefused(
                () -> draft(form(null, "Elena Sample", "(713) 555-0142", "asks"))
                        .handOver(OFFICE, NOW),
                "refused.contact-too-little");
        assertRefused(
                () -> draft(form("CASE_STATUS", "Elena Sample", null, null)).handOver(OFFICE, NOW),
                "refused.contact-too-little");
    }

    @Test
    void isWrittenOnOnlyWhileADraft() {
        Contact contact = draft(form("GENERAL", null, null, "asks"));
        contact.close(NOW);
        assertRefused(() -> contact.write(form("GENERAL", null, null, "more"), NOW), "refused.contact-ended");
        assertThat(contact.getAsks()).isEqualTo("asks");
    }

    @Test
    void isClosedWithAReasonOnly() {
        assertRefused(() -> draft(form(null, "Elena Sample", null, "asks")).close(NOW), "refused.contact-no-reason");
    }

    @Test
    void fromTheWrongOfficeItGoesOnToAnotherWhileItWaits() {
        Contact contact = draft(form("CASE_STATUS", "Elena Sample", "(713) 555-0142", null));
        contact.handOver(OFFICE, NOW);
        contact.passOn(OFFICE + 1);
        assertThat(contact.getToOfficeId()).isEqualTo(OFFICE + 1);
        contact.pickUp(CASE, SPECIALIST, NOW);
        assertRefused(() -> contact.passOn(OFFICE), "refused.contact-picked-up");
    }

    private static Contact draft(ContactForm form) {
        Contact contact = new Contact(OPERATOR, OFFICE, NOW);
        contact.write(form, NOW);
        return contact;
    }

    private static ContactForm form(String reason, String name, String phone, String asks) {
        return new ContactForm(
                null,
                0,
                0,
                Direction.RECEIVED,
                Medium.CALL,
                reason,
                false,
                name,
                "MOTHER",
                "es",
                phone,
                true,
                false,
                asks);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
