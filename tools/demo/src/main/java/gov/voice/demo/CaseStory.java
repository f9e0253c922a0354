package gov.voice.demo;

import gov.voice.casefile.PersonPart;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.Depth;
import gov.voice.registration.Reach;
import gov.voice.registration.Terms;
import gov.voice.registration.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** One case of the story, told as far as its stage has come. */
@ApplicationScoped
public class CaseStory {
    private static final List<String> TYPES =
            List.of("DUI", "HOMICIDE_SURVIVOR", "ADULT_PHYSICAL", "ROBBERY", "BURGLARY", "VEHICULAR", "FRAUD");
    private static final List<String> NEWS = List.of("CJ20", "IM10", "CJ07", "IM04", "CJ08", "IM13", "IM20");

    @Inject
    private CaseSteps steps;

    @Inject
    private DemoRulings rulings;

    /** What is to be told once the addresses are proven, by office. */
    private final Map<String, ConcurrentLinkedQueue<Told>> later = new ConcurrentHashMap<>();

    /**
     * A case with a contract.
     *
     * @param claim what a detention export says of who the subject is
     */
    record Told(int number, Stage stage, long caseId, long subjectId, long registrationId, String claim) {}

    void tell(Desks desks, Invented invented, int number) {
        Stage stage = Stage.of(number);
        LocalDate today = steps.today();
        String family = invented.family();
        String caller = invented.given() + " " + family;
        long contact = steps.call(
                desks,
                caller,
                number % 3 == 0 ? "MOTHER" : "SISTER",
                invented.phone(),
                "Heard from a neighbor that the person charged is out of jail. Wants to know whether that is true.");
        long caseId = steps.pickUp(desks, contact, TYPES.get(number % TYPES.size()));
        steps.describe(
                desks, caseId, TYPES.get(number % TYPES.size()), invented.daysAgo(today, 60, 300), invented.county());
        steps.person(desks, caseId, PersonPart.VICTIM, null, invented.given(), family, "en", number % 4 == 0);
        String language = number % 3 == 0 ? "es" : "en";
        long registrant = steps.person(
                desks,
                caseId,
                PersonPart.FAMILY,
                number % 3 == 0 ? "MOTHER" : "SISTER",
                caller.split(" ", 2)[0],
                family,
                language,
                false);
        steps.verify(desks, caseId, registrant);
        if (number % 5 == 0) {
            steps.promise(
                    desks, caseId, "Call back with the result of the custody hearing.", today.plusDays(1 + number % 6));
        }
        if (stage == Stage.OPENED) {
            return;
        }
        LocalDate birth = invented.birth(today);
        long match = steps.subject(
                desks,
                caseId,
                invented.subjectGiven(number),
                invented.subjectFamily(number),
                birth,
                invented.alienNumber(number),
                String.format("26-%06d", 400_000 + number));
        if (!stage.confirmed()) {
            return;
        }
        long subject = steps.confirm(desks, match);
        steps.fact(desks, subject, "CJ02", invented.daysAgo(today, 50, 59), true);
        steps.fact(desks, subject, "CJ04", invented.daysAgo(today, 40, 49), true);
        steps.fact(desks, subject, "IM02", invented.daysAgo(today, 30, 39), number % 7 != 0);
        if (stage.checked()) {
            rulings.check(desks, subject);
        }
        if (!stage.registered()) {
            return;
        }
        long registration = steps.prepare(desks, caseId, registrant, match, terms(stage, number, language, invented));
        steps.putInForce(desks, registration);
        if (stage.proven()) {
            steps.sendProofs(desks, registration);
        }
        String claim = String.join(
                ",",
                invented.alienNumber(number),
                invented.subjectFamily(number),
                invented.subjectGiven(number),
                birth.toString());
        later.computeIfAbsent(desks.office(), key -> new ConcurrentLinkedQueue<>())
                .add(new Told(number, stage, caseId, subject, registration, claim));
    }

    /** The cases of all offices that have a contract. */
    List<Told> registered() {
        return later.values().stream().flatMap(Collection::stream).toList();
    }

    /** The cases of an office that are at a stage. */
    Set<Long> at(Stage stage, String office) {
        return later.getOrDefault(office, new ConcurrentLinkedQueue<>()).stream()
                .filter(one -> one.stage() == stage)
                .map(Told::caseId)
                .collect(Collectors.toSet());
    }

    /** Proves the addresses whose codes have come meanwhile, and then lets news arrive. */
    void proveAddresses(Desks desks) {
        for (Told one : later.getOrDefault(desks.office(), new ConcurrentLinkedQueue<>())) {
            news(desks, one);
        }
    }

    private void news(Desks desks, Told one) {
        LocalDate yesterday = steps.today().minusDays(1);
        if (one.stage().proven()) {
            steps.confirmProofs(desks, one.registrationId());
        }
        String code = one.stage() == Stage.REVIEW ? "IM12" : NEWS.get(one.number() % NEWS.size());
        long fact = steps.fact(desks, one.subjectId(), code, yesterday, one.number() % 11 != 0);
        switch (one.stage()) {
            case TOLD -> {
                if (one.number() % 10 == 1) {
                    steps.fact(desks, one.subjectId(), "CJ17", yesterday, true);
                } else if (one.number() % 10 == 3) {
                    steps.correct(desks, fact, one.subjectId(), "CJ07", yesterday);
                }
            }
            case HELD -> rulings.hold(desks, one.subjectId());
            case REVOKED -> rulings.revoke(desks, one.registrationId());
            case CLOSED -> steps.close(desks, one.caseId(), "NEEDS_MET");
            default -> {}
        }
    }

    private Terms terms(Stage stage, int number, String language, Invented invented) {
        String domain = stage == Stage.REFUSED
                ? "refused.example.org"
                : stage == Stage.DROPPED ? "dropped.example.org" : "family.example.org";
        Reach mail = Reach.of(ChannelKind.EMAIL, "registrant" + number + "@" + domain, false);
        Reach call = Reach.of(ChannelKind.CALL, invented.phone(), !stage.byPhone());
        LocalTime evening = stage == Stage.EVENING ? steps.hoursLater() : null;
        return new Terms(
                EnumSet.of(Topic.CUSTODY, Topic.HEARINGS),
                number % 9 == 0 ? Depth.LESS : Depth.FULL,
                language,
                CaseSteps.ZONE,
                evening == null ? LocalTime.of(0, 0) : evening,
                evening == null ? LocalTime.of(23, 59) : evening.plusHours(1),
                number % 4 == 1,
                number % 2 == 0,
                null,
                stage.byPhone() ? List.of(call) : List.of(mail, call));
    }
}
