package gov.voice.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.Decision.Result;
import gov.voice.disclosure.Question.Check;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Question.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Attacks the gate with questions of every kind: whatever else is asked, these must hold. */
class GatePropertyTest {
    private static final Set<Answer> RELEASES = EnumSet.of(Answer.RELEASE, Answer.RELEASE_LESS);

    /** Two of three parts are as they should be, so that releases are not too rare to be attacked. */
    @Provide
    Arbitrary<Asked> asked() {
        return Arbitraries.randomValue(random -> {
            Asked asked = new Asked();
            Spoiler spoil = new Spoiler(random, asked);
            spoil.maybe(() -> asked.moment = Moment.SENDING);
            spoil.maybe(() -> asked.topic = spoil.one("HEARINGS", "OUTCOME", "TRANSFERS"));
            spoil.maybe(() -> asked.occurred = asked.known.minus(Duration.ofHours(spoil.number(200))));
            spoil.maybe(() -> asked.verified = false);
            spoil.rarely(() -> asked.superseded = true);
            spoil.rarely(() -> asked.correctsTold = true);
            spoil.rarely(() -> asked.overtaken = spoil.instant());
            spoil.rarely(() -> asked.matchState = spoil.one("PROPOSED", "REJECTED", "UNDONE"));
            spoil.rarely(() -> asked.agreed = List.of("A_NUMBER"));
            spoil.rarely(() -> asked.matchDecidedBy = spoil.one(null, 1L));
            spoil.maybe(() -> asked.check = spoil.one(
                    null,
                    new Check("CLEAR", "Central Index", 9L, spoil.instant()),
                    new Check("PROTECTED", "Central Index", 9L, spoil.instant())));
            spoil.rarely(() -> asked.holds = List.of(Asked.hold(spoil.one("ASYLUM", "SEALED", "JUVENILE"))));
            spoil.rarely(() -> asked.holdEnded = spoil.instant());
            spoil.rarely(() -> asked.reopened = spoil.instant());
            spoil.maybe(() -> asked.classed(spoil.one("P", "X", "N")));
            spoil.rarely(() -> asked.how = null);
            spoil.rarely(() -> asked.contractState = spoil.one("DRAFT", "REVOKED"));
            spoil.rarely(() -> asked.inForceFrom = spoil.one(null, spoil.instant()));
            spoil.rarely(() -> asked.revoked = spoil.instant());
            spoil.rarely(() -> asked.topics = Set.of());
            spoil.rarely(() -> asked.notBefore = Asked.NOW.plusSeconds(1));
            spoil.maybe(() -> asked.depth = "LESS");
            spoil.rarely(() -> asked.personVerified = false);
            spoil.maybe(() -> asked.ruled(
                    spoil.one("RELEASE", "RELEASE_LESS", "REFUSE"),
                    spoil.one(Asked.OFFICER, Asked.PREPARER, Asked.RECORDER, Asked.VERIFIER),
                    spoil.instant()));
            return asked;
        });
    }

    @Property(tries = 5000)
    void releases_only_what_nothing_stands_against(@ForAll("asked") Asked asked) {
        Question question = asked.question();
        Answer answer = Gate.decide(question).answer();
        Statistics.collect(RELEASES.contains(answer));
        Statistics.coverage(of -> of.check(true).percentage(share -> share > 5));
        if (RELEASES.contains(answer)) {
            assertThat(question.holds()).isEmpty();
            assertThat(question.match().state()).isEqualTo("CONFIRMED");
            assertThat(question.match().agreed()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(question.match().decidedBy())
                    .isNotNull()
                    .isNotEqualTo(question.match().proposedBy());
            assertThat(question.check().result()).isEqualTo("CLEAR");
            assertThat(Duration.between(question.check().checkedAt(), question.now()))
                    .isLessThanOrEqualTo(Duration.ofHours(24));
            assertThat(question.releaseClass().letter()).isNotEqualTo("N");
            assertThat(question.fact().verified()).isTrue();
            assertThat(question.fact().superseded()).isFalse();
            assertThat(question.contract().state()).isEqualTo("IN_FORCE");
            assertThat(question.contract().revokedAt()).isNull();
            assertThat(question.fact().knownAt())
                    .isAfterOrEqualTo(question.contract().inForceFrom());
            if (!question.fact().correctsTold()) {
                assertThat(question.contract().topics())
                        .contains(question.fact().topic());
            }
            assertThat(question.fact().ahead(question.now())).isFalse();
            assertThat(question.contract().personVerified()).isTrue();
            assertThat(question.review() == null ? "" : question.review().answer())
                    .isNotEqualTo("REFUSE");
        }
    }

    @Property(tries = 5000)
    void releases_what_needs_a_person_only_where_another_one_ruled_since(@ForAll("asked") Asked asked) {
        Question question = asked.question();
        boolean needsPerson = question.holdLiftedAt() != null
                || question.reopenedAt() != null
                || question.fact().correctsTold()
                || question.fact().overtaken()
                || question.releaseClass() != null
                        && "X".equals(question.releaseClass().letter())
                || Duration.between(
                                        question.fact().occurredAt(),
                                        question.fact().knownAt())
                                .compareTo(Duration.ofHours(72))
                        > 0;
        if (needsPerson && RELEASES.contains(Gate.decide(question).answer())) {
            Review review = question.review();
            assertThat(review).isNotNull();
            assertThat(review.ruledBy()).isEqualTo(Asked.OFFICER);
            assertThat(List.of(
                            Objects.requireNonNullElse(question.holdLiftedAt(), Instant.MIN),
                            Objects.requireNonNullElse(question.reopenedAt(), Instant.MIN),
                            Objects.requireNonNullElse(question.fact().overtakenAt(), Instant.MIN)))
                    .allSatisfy(event -> assertThat(review.ruledAt()).isAfter(event));
        }
    }

    @Property
    void a_hold_is_never_passed_by_anything(@ForAll("asked") Asked asked) {
        asked.holds = List.of(Asked.hold("COURT_ORDER"));
        assertThat(asked.decide().answer()).isIn(Answer.REFUSE, Answer.NOT_WANTED, Answer.SUPERSEDED);
    }

    @Property
    void what_is_missing_never_withholds_and_never_releases(@ForAll("asked") Asked asked) {
        asked.holds = List.of();
        asked.how = new Asked().how;
        asked.review = null;
        asked.matchState = "PROPOSED";
        asked.check = null;
        asked.verified = false;
        assertThat(asked.decide().answer()).isIn(Answer.WAIT, Answer.NOT_WANTED, Answer.SUPERSEDED);
    }

    @Property
    void the_moment_of_sending_allows_nothing_that_the_first_one_did_not(@ForAll("asked") Asked asked) {
        asked.moment = Moment.FIRST;
        Decision first = asked.decide();
        asked.moment = Moment.SENDING;
        Decision sending = asked.decide();
        assertThat(sending.answer()).isEqualTo(first.answer());
        assertThat(sending.why()).isEqualTo(first.why());
    }

    @Property
    void the_same_question_has_the_same_answer_also_once_it_was_kept(@ForAll("asked") Asked asked) {
        Question question = asked.question();
        Decision decision = Gate.decide(question);
        assertThat(Gate.decide(question)).isEqualTo(decision);
        Question kept = RecordJson.read(RecordJson.write(question), Question.class);
        assertThat(kept).isEqualTo(question);
        assertThat(Gate.decide(kept)).isEqualTo(decision);
        assertThat(RecordJson.read(RecordJson.write(decision), Decision.class)).isEqualTo(decision);
    }

    @Property
    void the_trace_explains_the_answer(@ForAll("asked") Asked asked) {
        Decision decision = asked.decide();
        assertThat(decision.steps()).hasSize(7);
        Result weightiest = decision.steps().stream()
                .map(Decision.Step::result)
                .max(Result::compareTo)
                .orElseThrow();
        boolean released = RELEASES.contains(decision.answer());
        assertThat(weightiest == Result.PASS).isEqualTo(released);
        assertThat(decision.authority() != null).isEqualTo(released);
        assertThat(decision.why().isEmpty()).isEqualTo(released);
        assertThat(EnumSet.allOf(Why.class)).extracting(Why::name).containsAll(decision.why());
    }
}
