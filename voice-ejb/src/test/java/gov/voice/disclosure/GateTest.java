package gov.voice.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.disclosure.Decision.Answer;
import gov.voice.disclosure.Decision.Result;
import gov.voice.disclosure.Decision.Step;
import gov.voice.disclosure.Question.Check;
import gov.voice.disclosure.Question.ReleaseClass;
import gov.voice.disclosure.Question.Review;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private final Asked asked = new Asked();

    private void answers(Answer answer, Why... why) {
        Decision decision = asked.decide();
        assertThat(decision.answer()).isEqualTo(answer);
        assertThat(decision.why())
                .containsExactly(List.of(why).stream().map(Why::name).toArray(String[]::new));
    }

    @Test
    void releases_what_nothing_stands_against_and_cites_the_authority() {
        answers(Answer.RELEASE);
        assertThat(asked.decide().authority()).isEqualTo("8 U.S.C. 1226");
    }

    @Test
    void takes_all_seven_steps_whatever_the_first_one_finds() {
        asked.matchState = "REJECTED";
        asked.holds = List.of(Asked.hold("ASYLUM"));
        Decision decision = asked.decide();
        assertThat(decision.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(decision.steps()).allSatisfy(step -> {
            assertThat(step.rule()).startsWith("gate.");
            assertThat(step.authority()).isNotBlank();
            assertThat(step.input()).isNotBlank();
        });
        assertThat(decision.steps().get(0).result()).isEqualTo(Result.REFUSE);
        assertThat(decision.steps().get(2).rule()).isEqualTo("gate.hold.in-force");
    }

    @Test
    void a_fact_that_was_corrected_is_superseded_even_under_a_hold() {
        asked.superseded = true;
        asked.holds = List.of(Asked.hold("SEALED"));
        answers(Answer.SUPERSEDED, Why.CORRECTED);
    }

    @Test
    void what_became_known_before_the_contract_is_not_wanted() {
        asked.inForceFrom = asked.known.plusSeconds(1);
        answers(Answer.NOT_WANTED, Why.CONTRACT_NOT_IN_FORCE);
    }

    @Test
    void a_contract_still_in_draft_wants_nothing() {
        asked.contractState = "DRAFT";
        asked.inForceFrom = null;
        answers(Answer.NOT_WANTED, Why.CONTRACT_NOT_IN_FORCE);
    }

    @Test
    void what_becomes_known_in_the_moment_the_contract_begins_is_wanted() {
        asked.inForceFrom = asked.known;
        answers(Answer.RELEASE);
    }

    @Test
    void a_revoked_contract_wants_nothing_more() {
        asked.contractState = "REVOKED";
        asked.revoked = Asked.NOW.minusSeconds(1);
        answers(Answer.NOT_WANTED, Why.CONTRACT_REVOKED);
    }

    @Test
    void what_has_yet_to_happen_waits_for_its_moment() {
        asked.notBefore = Asked.NOW.plusSeconds(1);
        answers(Answer.WAIT, Why.NOT_YET_HAPPENED);
        asked.notBefore = Asked.NOW;
        answers(Answer.RELEASE);
    }

    @Test
    void a_contract_whose_place_another_took_wants_nothing_more_and_says_so() {
        asked.contractState = "REVOKED";
        asked.revoked = Asked.NOW.minusSeconds(1);
        asked.replacedBy = 9L;
        answers(Answer.NOT_WANTED, Why.CONTRACT_REPLACED);
    }

    @Test
    void a_correction_of_what_was_told_is_wanted_whatever_its_topic() {
        asked.topics = Set.of("HEARINGS");
        asked.correctsTold = true;
        answers(Answer.REVIEW, Why.CORRECTION);
    }

    @Test
    void a_topic_not_asked_for_is_not_wanted_even_where_it_is_urgent() {
        asked.topics = Set.of("HEARINGS");
        answers(Answer.NOT_WANTED, Why.TOPIC_NOT_ASKED);
    }

    @Test
    void not_wanted_comes_before_a_refusal_so_that_nothing_looks_withheld() {
        asked.topics = Set.of();
        asked.holds = List.of(Asked.hold("ASYLUM"));
        answers(Answer.NOT_WANTED, Why.TOPIC_NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "UNDONE"})
    void a_match_that_a_second_person_took_back_refuses(String state) {
        asked.matchState = state;
        answers(Answer.REFUSE, Why.MATCH_REJECTED);
    }

    @Test
    void a_proposed_match_waits() {
        asked.matchState = "PROPOSED";
        asked.matchDecidedBy = null;
        answers(Answer.WAIT, Why.MATCH_UNCONFIRMED);
    }

    @Test
    void a_match_confirmed_by_one_identifier_waits() {
        asked.agreed = List.of("A_NUMBER", "A_NUMBER");
        answers(Answer.WAIT, Why.MATCH_UNCONFIRMED);
    }

    @Test
    void a_match_confirmed_by_who_proposed_it_waits() {
        asked.matchDecidedBy = 1L;
        answers(Answer.WAIT, Why.MATCH_UNCONFIRMED);
    }

    @Test
    void without_a_1367_check_it_waits() {
        asked.check = null;
        answers(Answer.WAIT, Why.CHECK_MISSING);
    }

    @Test
    void a_check_is_good_for_its_hours_and_not_a_moment_longer() {
        asked.check = new Check("CLEAR", "Central Index", 9L, Asked.NOW.minus(Duration.ofHours(24)));
        answers(Answer.RELEASE);
        asked.check = new Check(
                "CLEAR",
                "Central Index",
                9L,
                Asked.NOW.minus(Duration.ofHours(24)).minusMillis(1));
        answers(Answer.WAIT, Why.CHECK_EXPIRED);
    }

    @Test
    void a_protected_person_stays_protected_however_old_the_check_is() {
        asked.check = new Check("PROTECTED", "Central Index", 9L, Asked.NOW.minus(Duration.ofDays(400)));
        answers(Answer.REFUSE, Why.PROTECTED);
    }

    @Test
    void a_hold_in_force_refuses_under_its_own_authority() {
        asked.holds = List.of(Asked.hold("ASYLUM"));
        answers(Answer.REFUSE, Why.HOLD);
        assertThat(asked.decide().steps().get(2).authority()).isEqualTo("8 CFR 208.6");
        assertThat(asked.decide().authority()).isNull();
    }

    @Test
    void class_n_is_never_told_even_where_somebody_released_it() {
        asked.classed("N").ruled("RELEASE");
        answers(Answer.REFUSE, Why.CLASS_N);
    }

    @Test
    void without_a_release_class_it_waits() {
        asked.how = null;
        answers(Answer.WAIT, Why.NO_RELEASE_CLASS);
    }

    @Test
    void an_unverified_fact_waits() {
        asked.verified = false;
        answers(Answer.WAIT, Why.FACT_UNVERIFIED);
    }

    @Test
    void an_unverified_registrant_waits() {
        asked.personVerified = false;
        answers(Answer.WAIT, Why.PERSON_UNVERIFIED);
    }

    @Test
    void class_x_goes_to_a_person_and_on_once_one_has_ruled() {
        asked.classed("X");
        answers(Answer.REVIEW, Why.CLASS_X);
        asked.ruled("RELEASE");
        answers(Answer.RELEASE);
    }

    @Test
    void what_waits_and_needs_a_person_waits_first_and_forgets_neither() {
        asked.classed("X").check = null;
        answers(Answer.WAIT, Why.CHECK_MISSING, Why.CLASS_X);
    }

    @Test
    void known_more_than_72_hours_late_goes_to_a_person() {
        asked.occurred = asked.known.minus(Duration.ofHours(72));
        answers(Answer.RELEASE);
        asked.occurred = asked.occurred.minusSeconds(1);
        answers(Answer.REVIEW, Why.LATE);
    }

    @Test
    void overtaken_by_a_later_fact_goes_to_a_person() {
        asked.overtaken = Asked.NOW.minusSeconds(60);
        answers(Answer.REVIEW, Why.OVERTAKEN);
    }

    @Test
    void a_correction_of_what_was_told_goes_to_a_person() {
        asked.correctsTold = true;
        answers(Answer.REVIEW, Why.CORRECTION);
    }

    @Test
    void after_a_hold_it_goes_to_a_person_never_straight_to_sending() {
        asked.holdEnded = Asked.NOW.minusSeconds(60);
        answers(Answer.REVIEW, Why.AFTER_HOLD);
    }

    @Test
    void what_was_given_up_and_can_be_told_after_all_goes_to_a_person_first() {
        asked.reopened = Asked.NOW.minusSeconds(60);
        answers(Answer.REVIEW, Why.UNREACHED);
        asked.ruled("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(120));
        answers(Answer.REVIEW, Why.UNREACHED);
        asked.ruled("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(30));
        answers(Answer.RELEASE);
    }

    @Test
    void a_ruling_from_before_the_hold_ended_does_not_count() {
        asked.classed("X").ruled("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(120));
        asked.holdEnded = Asked.NOW.minusSeconds(60);
        answers(Answer.REVIEW, Why.AFTER_HOLD, Why.CLASS_X);
        asked.ruled("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(30));
        answers(Answer.RELEASE);
    }

    @Test
    void a_ruling_does_not_cover_a_later_fact_that_came_after_it() {
        asked.classed("X").ruled("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(120));
        asked.overtaken = Asked.NOW.minusSeconds(60);
        answers(Answer.REVIEW, Why.CLASS_X, Why.OVERTAKEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {Asked.RECORDER, Asked.VERIFIER, Asked.PREPARER})
    void who_prepared_it_does_not_release_it(long preparer) {
        asked.classed("X").ruled("RELEASE", preparer, Asked.NOW.minusSeconds(30));
        answers(Answer.REVIEW, Why.CLASS_X, Why.PREPARER_RULED);
    }

    @Test
    void a_release_of_other_words_does_not_count_and_says_so() {
        asked.classed("X").review = new Review("RELEASE", Asked.OFFICER, Asked.NOW.minusSeconds(30), true);
        answers(Answer.REVIEW, Why.CLASS_X, Why.OTHER_WORDS);
    }

    @Test
    void a_refusal_stands_whoever_gave_it_and_even_where_no_ruling_was_needed() {
        asked.ruled("REFUSE", Asked.PREPARER, Asked.NOW.minusSeconds(30));
        answers(Answer.REFUSE, Why.REVIEW_REFUSED);
    }

    @Test
    void released_less_by_a_person_or_by_the_contract_gives_the_shorter_sentence() {
        asked.classed("X").ruled("RELEASE_LESS");
        answers(Answer.RELEASE_LESS);
        asked.classed("R").review = null;
        asked.depth = "LESS";
        answers(Answer.RELEASE_LESS);
    }

    @Test
    void a_death_is_told_by_a_person() {
        asked.how = new ReleaseClass("R", false, true, "Office rule", LocalDate.of(1900, 1, 1));
        assertThat(asked.decide().answer()).isEqualTo(Answer.RELEASE);
        assertThat(asked.decide().byPerson()).isTrue();
    }

    @Test
    void a_class_nobody_knows_is_for_a_person() {
        asked.classed("Q");
        answers(Answer.REVIEW, Why.CLASS_X);
    }
}
