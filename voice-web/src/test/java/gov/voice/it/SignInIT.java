package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.staff.PasswordHash;
import gov.voice.staff.SignIn;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SignInIT extends ContainerTest {
    private static final String PASSWORD = "correct horse battery";

    @EJB
    private SignIn signIn;

    @Test
    void theRightPasswordIsLetIn() {
        Actor someone = withPassword();
        assertThat(signIn.judge(" " + someone.name().toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .map(SignIn.SignedIn::actor)
                .contains(someone);
    }

    @Test
    void unknownWrongAndEndedAreOneAnswer() {
        Actor someone = withPassword();
        Actor ended = withPassword();
        Owner.run("update staff set enabled = false where id = ?", ended.id());

        assertThat(signIn.judge("nobody-of-that-name", PASSWORD)).isEmpty();
        assertThat(signIn.judge(someone.name(), "wrong")).isEmpty();
        assertThat(signIn.judge(someone.name(), null)).isEmpty();
        assertThat(signIn.judge(ended.name(), PASSWORD)).isEmpty();
    }

    @Test
    void fiveFailuresLockAndTheLockEnds() {
        Actor someone = withPassword();
        for (int i = 0; i < 5; i++) {
            signIn.judge(someone.name(), "wrong " + i);
        }
        assertThat(signIn.judge(someone.name(), PASSWORD)).as("locked").isEmpty();

        Owner.run(
                "update staff_credential set locked_until = now() - interval '1 second' where staff_id = ?",
                someone.id());
        assertThat(signIn.judge(someone.name(), PASSWORD))
                .as("the lock has ended")
                .isPresent();
    }

    @Test
    void aSuccessForgivesFailures() {
        Actor someone = withPassword();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                signIn.judge(someone.name(), "wrong");
            }
            assertThat(signIn.judge(someone.name(), PASSWORD)).isPresent();
        }
    }

    @Test
    void onlyFourAreJudgedAtOnceWhoeverAsks() throws Exception {
        Actor held = withPassword();
        Actor other = withPassword();
        ExecutorService strangers = Executors.newCachedThreadPool();
        List<Future<?>> tries = new ArrayList<>();
        try {
            Owner.query(handle -> handle.inTransaction(own -> {
                own.execute("select from staff_credential where staff_id = ? for update", held.id());
                for (int i = 0; i < 4; i++) {
                    tries.add(strangers.submit(() -> signIn.judge(held.name(), "wrong")));
                }
                Await.until(
                        "four are judged and wait for the row",
                        () -> Owner.number(
                                        "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                                >= 4);
                Future<Optional<SignIn.SignedIn>> fifth = strangers.submit(() -> signIn.judge(other.name(), PASSWORD));
                tries.add(fifth);
                assertThatThrownBy(() -> fifth.get(2, TimeUnit.SECONDS))
                        .as("the fifth waits for its turn")
                        .isInstanceOf(TimeoutException.class);
                return null;
            }));
            for (Future<?> one : tries) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            strangers.shutdownNow();
        }
        assertThat(signIn.judge(other.name(), PASSWORD)).isPresent();
    }

    @Test
    void everyTryIsInTheTrailWithoutWhatWasTyped() {
        Actor someone = withPassword();
        signIn.judge(someone.name(), "a-secret-nobody-may-find");

        assertThat(Owner.number(
                        "select count(*) from audit_event where act = 'SignIn.judge' and actor_id = ? and outcome = 'REFUSED'",
                        someone.id()))
                .isEqualTo(1);
        assertThat(Owner.number(
                        "select count(*) from audit_event where audit_event::text like '%a-secret-nobody-may-find%'"))
                .isZero();
    }

    private static Actor withPassword() {
        Actor someone = People.staff(Role.SPECIALIST, People.office());
        Owner.run(
                "insert into staff_credential (staff_id, password_hash) values (?, ?)",
                someone.id(),
                PasswordHash.of(PASSWORD));
        return someone;
    }
}
