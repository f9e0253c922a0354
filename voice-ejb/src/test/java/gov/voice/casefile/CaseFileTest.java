package gov.voice.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-11-30");
    private static final long OPENER = 1;

    @Test
    void whoeverOpensItOwnsIt() {
        assertThat(file().getOwnerId()).isEqualTo(OPENER);
    }

    @Test
    void isNotClosedWhileAPromiseStands() {
        CaseFile file = file();
        file.promise("Call with the result of the hearing", DUE, OPENER);
        assertRefused(() -> file.close("NEEDS_MET", NOW), "refused.case-promise-stands");
        file.settlePromise();
        file.close("NEEDS_MET", NOW);
        assertThat(file.getStatus()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void closedItTakesNoPromiseAndNoOwnerUntilItIsOpenedAgain() {
        CaseFile file = file();
        file.close("NEEDS_MET", NOW);
        assertRefused(() -> file.promise("Call", DUE, OPENER), "refused.case-closed");
        assertRefused(() -> file.giveTo(OPENER + 1), "refused.case-closed");
        assertRefused(() -> file.close("DUPLICATE", NOW), "refused.case-closed");
        file.reopen();
        assertThat(file.getClosureReason()).isNull();
        assertThat(file.getClosedAt()).isNull();
        file.promise("Call", DUE, OPENER);
        assertThat(file.getPromise().getDue()).isEqualTo(DUE);
    }

    @Test
    void aPromiseThatDoesNotStandCannotBeKept() {
        assertRefused(file()::settlePromise, "refused.case-no-promise");
    }

    private static CaseFile file() {
        return new CaseFile("V-2026-000001", 5, OPENER, NOW);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
