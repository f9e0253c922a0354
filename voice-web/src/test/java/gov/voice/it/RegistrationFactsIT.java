package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contracts begin and end while facts are recorded. */
class RegistrationFactsIT extends RegistrationTest {
    @EJB
    private FactService facts;

    /** Whoever begins a contract and whoever records facts take turns: no fact of its time is without its notice. */
    @Test
    void eachFactKnownWhileAContractRunsHasItsNoticeHoweverTheyMeet() throws Exception {
        long match = match();
        long subject = Owner.number("select subject_id from subject_match where id = ?", match);
        List<Long> contracts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            contracts.add(prepare(TestCase.person(caseId, specialist, true), match));
        }
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<?>> calls = new ArrayList<>();
        try {
            for (long contract : contracts) {
                for (int i = 0; i < 4; i++) {
                    calls.add(callers.submit(() -> People.as(relations, () -> facts.record(charged(subject)))));
                }
                calls.add(callers.submit(() -> {
                    putInForce(contract);
                    revoke(contract);
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(Owner.number("select count(*) from fact where subject_id = ?", subject))
                .isEqualTo(24);
        assertThat(Owner.number(
                        "select count(*) from fact f join registration r on r.subject_id = f.subject_id"
                                + " and f.known_at >= r.in_force_from and f.known_at < r.revoked_at"
                                + " where f.subject_id = ? and not exists (select from notice n"
                                + " where n.fact_id = f.id and n.registration_id = r.id)",
                        subject))
                .isZero();
    }

    private static NewFact charged(long subject) {
        return new NewFact(
                subject,
                "CJ04",
                LocalDate.of(2026, 9, 14),
                null,
                "America/Chicago",
                SourceKind.DOCUMENT,
                "Information");
    }
}
