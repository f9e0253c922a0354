package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.fact.FactService;
import gov.voice.fact.NewFact;
import gov.voice.fact.SourceKind;
import gov.voice.notice.CallService;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RevokeReason;
import gov.voice.registration.Topic;
import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other terms for a contract that runs: nothing untold is lost by them, and nothing told is told again. */
class OtherTermsIT extends ContainerTest {
    private static final String CODE = "CJ05";
    private static final Reach CALL = Reach.of(ChannelKind.CALL, "713-555-0142", false);
    private static final Reach MAIL = Reach.of(ChannelKind.EMAIL, "marisol@example.org", true);

    @EJB
    private CallService calls;

    @EJB
    private FactService facts;

    @EJB
    private RegistrationService registrations;

    private final FollowedCase followed = new FollowedCase();
    private final long former = followed.registrationId;

    @BeforeEach
    void approveTheWords() {
        ApprovedWords.all();
    }

    @Test
    void whatWasNotToldGoesOnUnderTheNewTermsAndWhatWasIsNotToldAgain() {
        long told = followed.noticeTold(calls);
        long toCall = followed.noticeToCall();
        long inReview = followed.noticeInReview();
        long givenUp = followed.notice(CODE);
        Owner.run("delete from outbox where notice_id = ?", givenUp);
        Owner.run("update notice set state = 'UNREACHABLE', ended_at = now() where id = ?", givenUp);

        long draft = prepare(EnumSet.allOf(Topic.class));
        long meanwhile = followed.noticeToCall();
        followed.putInForce(registrations, draft);

        assertThat(Owner.number("""
                        select count(*) from registration o join registration n on n.replaces = o.id
                        where o.id = ? and o.state = 'REVOKED' and o.revoke_reason = 'OTHER_TERMS'
                          and n.state = 'IN_FORCE' and n.in_force_from = o.revoked_at""", former)).isEqualTo(1);
        awaitGoesOn(toCall, draft, "CALL");
        awaitGoesOn(meanwhile, draft, "CALL");
        awaitGoesOn(inReview, draft, "REVIEW");
        awaitGoesOn(givenUp, draft, "REVIEW");
        assertThat(FollowedCase.why(toCall)).containsExactly("CONTRACT_REPLACED");
        assertThat(FollowedCase.state(told)).isEqualTo("ACKNOWLEDGED");
        assertThat(Owner.number("select count(*) from notice where registration_id = ?", draft))
                .isEqualTo(4);
    }

    @Test
    void whoeverIsOnThePhoneTellsItOnceUnderTheFormerTerms() {
        long notice = followed.noticeToCall();
        People.as(followed.specialist, () -> calls.script(notice, false));

        followed.putInForce(registrations, prepare(EnumSet.allOf(Topic.class)));
        Await.until(
                "it is left to the caller",
                () -> Owner.number(
                                "select count(*) from outbox where notice_id = ? and due_at > now() + interval '10 seconds'",
                                notice)
                        == 1);
        People.as(followed.specialist, () -> calls.told(notice));

        assertThat(FollowedCase.state(notice)).isEqualTo("ACKNOWLEDGED");
        assertThat(Owner.number("select count(*) from outbox where notice_id = ?", notice))
                .isZero();
        assertThat(Owner.number(
                        "select count(*) from notice where fact_id = (select fact_id from notice where id = ?)",
                        notice))
                .isEqualTo(1);
    }

    @Test
    void whatWasToldUnderTheFormerTermsIsCorrectedWhateverTheNewOnesAskFor() {
        long told = followed.noticeTold(calls);
        long draft = prepare(EnumSet.of(Topic.TRANSFERS));
        followed.putInForce(registrations, draft);
        long wrong = Owner.number("select fact_id from notice where id = ?", told);

        long right = People.as(
                followed.recorder,
                () -> facts.correct(
                        wrong,
                        new NewFact(
                                followed.subjectId,
                                CODE,
                                LocalDate.now(ZoneId.of("America/Chicago")).minusDays(1),
                                null,
                                "America/Chicago",
                                SourceKind.DOCUMENT,
                                "Corrected docket")));
        People.doAs(followed.second, () -> facts.verify(right));

        long notice = Owner.number("select id from notice where fact_id = ? and registration_id = ?", right, draft);
        FollowedCase.awaitState(notice, "REVIEW");
        assertThat(FollowedCase.why(notice)).containsExactly("CORRECTION");
    }

    @Test
    void aProvenAddressStaysProvenAndANewOneIsToBeProven() {
        Owner.run(
                "insert into registration_channel (registration_id, rung, kind, address, urgent_only, proven_at)"
                        + " values (?, 2, 'EMAIL', ?, true, now())",
                former,
                MAIL.address());
        Reach other = Reach.of(ChannelKind.EMAIL, "other@example.org", true);

        long draft = prepare(EnumSet.allOf(Topic.class), List.of(CALL, MAIL, other));
        followed.putInForce(registrations, draft);

        assertThat(Owner.rows(
                        "select address from registration_channel where registration_id = ? and proven_at is not null",
                        draft))
                .extracting(row -> row.get("address"))
                .containsExactly(MAIL.address());
    }

    @Test
    void otherTermsEndNoContractByHandAndAreGivenUpWithIt() {
        refused("registration-other-terms", () -> followed.revoke(registrations, RevokeReason.OTHER_TERMS));
        long draft = prepare(EnumSet.allOf(Topic.class));
        refused("registration-terms-draft", () -> prepare(EnumSet.allOf(Topic.class)));

        followed.revoke(registrations, RevokeReason.REGISTRANT_ASKED);

        assertThat(Owner.rows("select state from registration where id = ?", draft))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("state", "DISCARDED"));
    }

    private void awaitGoesOn(long notice, long draft, String state) {
        FollowedCase.awaitState(notice, "NOT_WANTED");
        long next = Owner.number(
                "select n.id from notice n join notice o on o.fact_id = n.fact_id where o.id = ? and n.registration_id = ?",
                notice,
                draft);
        FollowedCase.awaitState(next, state);
    }

    private long prepare(Set<Topic> topics) {
        return prepare(topics, List.of(CALL));
    }

    private long prepare(Set<Topic> topics, List<Reach> channels) {
        return followed.otherTerms(registrations, topics, channels);
    }
}
