package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.feed.BatchAnswer;
import gov.voice.feed.FeedIntake;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who sends detention exports, and what stands after them. */
abstract class FeedTest extends ContainerTest {
    static final String STAY = "2026-03-01 08:00:00";
    static final String MOVE = "2026-03-04 10:30:00";
    static final String END = "2026-03-20 16:00:00";

    @EJB
    FeedIntake intake;

    FeedSender sender;

    @BeforeEach
    void someoneSends() {
        sender = FeedSender.at(intake);
    }

    static List<String> standing(Detainee person) {
        return Owner.query(handle ->
                handle.select("""
                        select f.code || ' ' || to_char(f.occurred_at at time zone f.zone, 'MM-DD HH24:MI') from fact f
                        where f.subject_id = ? and not exists (select from fact g where g.supersedes = f.id)
                        order by f.occurred_at, f.id""", person.subjectId()).mapTo(String.class).list());
    }

    static void assertCounts(
            BatchAnswer answer, long facts, long unmatched, long duplicate, long unchanged, long quarantined) {
        assertThat(List.of(
                        answer.rowsWithFacts(),
                        answer.unmatched(),
                        answer.duplicate(),
                        answer.unchanged(),
                        answer.quarantined()))
                .as("with facts, unmatched, duplicate, unchanged, quarantined of %s", answer)
                .containsExactly(facts, unmatched, duplicate, unchanged, quarantined);
        assertThat(answer.rows()).isEqualTo(facts + unmatched + duplicate + unchanged + quarantined);
    }
}
