package gov.voice.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CasePersonTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final long STAFF = 3;

    @Test
    void isMadeSureOfByANamedMemberOfStaff() {
        CasePerson person = verified();
        assertThat(person.isVerified()).isTrue();
        assertThat(person.getVerifiedBy()).isEqualTo(STAFF);
        assertThat(person.getVerifiedHow()).isEqualTo("DOCUMENT");
    }

    @Test
    void aChangeOfWhoTheyAreEndsTheVerification() {
        CasePerson renamed = verified();
        renamed.write(form("MOTHER", "Elena", "Samples", false, null, null));
        assertThat(renamed.isVerified()).isFalse();

        CasePerson related = verified();
        related.write(form("SISTER", "Elena", "Sample", false, null, null));
        assertThat(related.isVerified()).isFalse();
    }

    @Test
    void aChangeOfHowToSpeakToThemDoesNot() {
        CasePerson person = verified();
        person.write(form("MOTHER", "Elena", "Sample", false, "heron", "rain"));
        assertThat(person.isVerified()).isTrue();
    }

    @Test
    void whoHasDiedIsVerifiedNoMore() {
        CasePerson person = verified();
        person.write(form("MOTHER", "Elena", "Sample", true, null, null));
        assertThat(person.isVerified()).isFalse();
        assertRefused(() -> person.verify(STAFF, "DOCUMENT", NOW), "refused.person-deceased");
    }

    @Test
    void theDuressWordIsNotTheCodeWord() {
        assertRefused(
                () -> verified().write(form("MOTHER", "Elena", "Sample", false, "Heron", "heron")),
                "refused.person-words-alike");
    }

    @Test
    void hasNoFieldForAnImmigrationStatus() {
        assertThat(Arrays.stream(CasePerson.class.getDeclaredFields()).map(java.lang.reflect.Field::getName))
                .noneMatch(name -> name.matches("(?i).*(status|immigration|citizen|alien|nationality|visa).*"));
    }

    private static CasePerson verified() {
        CasePerson person = new CasePerson(9, form("MOTHER", "Elena", "Sample", false, null, null), STAFF, NOW);
        assertThat(person.isVerified()).isFalse();
        person.verify(STAFF, "DOCUMENT", NOW);
        return person;
    }

    private static PersonForm form(
            String relation, String given, String family, boolean deceased, String codeWord, String duressWord) {
        return new PersonForm(
                0, PersonPart.FAMILY, relation, given, family, null, deceased, "es", null, codeWord, duressWord);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
