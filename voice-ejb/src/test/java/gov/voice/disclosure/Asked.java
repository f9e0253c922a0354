package gov.voice.disclosure;

import gov.voice.disclosure.Question.Check;
import gov.voice.disclosure.Question.Contract;
import gov.voice.disclosure.Question.Fact;
import gov.voice.disclosure.Question.Hold;
import gov.voice.disclosure.Question.Limits;
import gov.voice.disclosure.Question.Match;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Question.ReleaseClass;
import gov.voice.disclosure.Question.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A question that the gate releases; each test spoils what it is about. */
final class Asked {
    static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    static final long RECORDER = 11;
    static final long VERIFIER = 12;
    static final long PREPARER = 13;
    static final long OFFICER = 14;

    Moment moment = Moment.FIRST;
    String code = "IM22";
    String topic = "CUSTODY";
    Instant occurred = NOW.minus(Duration.ofHours(3));
    Instant known = NOW.minus(Duration.ofHours(1));
    boolean verified = true;
    boolean superseded;
    boolean correctsTold;
    Instant overtaken;
    String matchState = "CONFIRMED";
    List<String> agreed = List.of("A_NUMBER", "BIRTH_DATE");
    Long matchDecidedBy = 2L;
    Check check = new Check("CLEAR", "Central Index", 9L, NOW.minus(Duration.ofHours(2)));
    List<Hold> holds = List.of();
    Instant holdEnded;
    Instant reopened;
    ReleaseClass how = new ReleaseClass("R", true, false, "8 U.S.C. 1226", LocalDate.of(1900, 1, 1));
    String contractState = "IN_FORCE";
    Instant inForceFrom = NOW.minus(Duration.ofDays(30));
    Instant notBefore;
    Instant revoked;
    Long replacedBy;
    Set<String> topics = Set.of("CUSTODY", "HEARINGS");
    String depth = "FULL";
    boolean personVerified = true;
    Review review;

    Question question() {
        return new Question(
                1,
                moment,
                NOW,
                new Fact(
                        5,
                        6,
                        code,
                        topic,
                        LocalDate.of(2026, 11, 24),
                        occurred,
                        notBefore,
                        known,
                        "ice-detention",
                        RECORDER,
                        verified,
                        verified ? VERIFIER : null,
                        superseded,
                        correctsTold,
                        overtaken),
                new Match(7, matchState, agreed, 1L, matchDecidedBy),
                check,
                holds,
                holdEnded,
                reopened,
                how,
                new Contract(
                        8,
                        contractState,
                        inForceFrom,
                        revoked,
                        topics,
                        depth,
                        personVerified,
                        "MOTHER",
                        PREPARER,
                        replacedBy),
                review,
                new Limits(Duration.ofHours(24), Duration.ofHours(72)));
    }

    Decision decide() {
        return Gate.decide(question());
    }

    Asked classed(String letter) {
        how = new ReleaseClass(letter, how.urgent(), how.byPerson(), how.authority(), how.validFrom());
        return this;
    }

    Asked ruled(String answer) {
        return ruled(answer, OFFICER, NOW.minus(Duration.ofMinutes(5)));
    }

    Asked ruled(String answer, long by, Instant at) {
        review = new Review(answer, by, at, false);
        return this;
    }

    static Hold hold(String kind) {
        return new Hold(3, kind, "8 CFR 208.6", false);
    }
}
