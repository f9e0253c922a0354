package gov.voice.registration;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a specialist does with information contracts. Beginning and ending one locks the subject alone, as recording a
 * fact locks it together with others: so each fact either was known before a contract began or finds it running.
 */
@Stateless
@Gated
public class RegistrationService {
    @Inject
    private Database database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RegistrationRows rows;

    @Inject
    private Channels channels;

    @Inject
    private Successors successors;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<ContractChanged> changes;

    /** The living people of a case, who can have a contract. */
    @Permit(SPECIALIST)
    public List<Registrant> registrants(long caseId) {
        trail.concerns("case", caseId);
        return rows.registrants(caseId);
    }

    /** Contracts of a case; running ones before those that were revoked. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<RegistrationRow> ofCase(long caseId) {
        trail.concerns("case", caseId);
        return rows.ofCase(caseId);
    }

    /** Contracts about a subject, in the cases that the reader may see. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<RegistrationRow> ofSubject(long subjectId) {
        trail.concerns("subject", subjectId);
        return rows.ofSubject(subjectId);
    }

    /** @throws NotFound where there is no such contract in the reader's cases */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public RegistrationDetail detail(long id) {
        RegistrationDetail detail = rows.detail(id);
        trail.concerns("registration", id);
        trail.concerns("case", detail.caseId());
        return detail;
    }

    /**
     * A contract whose terms are about to be written: a draft, or the one that other terms are to follow.
     *
     * @throws NotFound where there is none in this state in the writer's cases
     */
    @Permit(SPECIALIST)
    public RegistrationDetail toWrite(long id, RegistrationState state) {
        RegistrationDetail detail = detail(id);
        if (detail.state() != state) {
            throw new NotFound();
        }
        return detail;
    }

    /** The ways to reach the registrant, in their order. */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public List<ChannelRow> channels(long id) {
        trail.concerns("registration", id);
        return channels.current(id);
    }

    /** The versions of the consent that are in use today. */
    @Permit(SPECIALIST)
    public List<ConsentForm> consents() {
        return database.query(handle -> handle.createQuery("""
                        select code, label_en, label_es from code_list
                        where list = 'consent' and valid_from <= :today and (valid_to is null or valid_to > :today)
                        order by position desc""")
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .mapTo(ConsentForm.class)
                .list());
    }

    /**
     * Writes a contract down as a draft.
     *
     * @throws NotFound where person and match are not of this case, or the case is not the reader's
     * @throws Refused where the person has one about this subject already
     */
    @Permit(SPECIALIST)
    public long prepare(NewRegistration wanted) {
        long subjectId = subjectOf(wanted);
        if (exists(wanted)) {
            throw new Refused("registration-exists");
        }
        Registration contract =
                new Registration(number(), wanted, subjectId, Acting.actor().id());
        entities.persist(contract);
        entities.flush();
        writeBeside(contract, wanted.terms());
        touched(contract);
        return contract.getId();
    }

    /**
     * Writes other terms down as a draft that will take the place of a contract, which runs on until then.
     *
     * @param version of the running contract, as the person saw it
     * @return the draft's id
     * @throws Refused where that one does not run, or a draft to take its place stands already
     */
    @Permit(SPECIALIST)
    public long prepareOtherTerms(long id, long version, Terms terms) {
        Registration running = contract(id, version);
        Registration draft =
                Registration.inPlaceOf(running, number(), terms, Acting.actor().id());
        if (rows.draftInPlaceOf(id)) {
            throw new Refused("registration-terms-draft");
        }
        entities.persist(draft);
        entities.flush();
        writeBeside(draft, terms);
        touched(draft);
        return draft.getId();
    }

    /**
     * Writes other terms into a draft.
     *
     * @param version the version that the person saw
     * @throws Refused where it is no draft any more
     */
    @Permit(SPECIALIST)
    public void edit(long id, long version, Terms terms) {
        Registration contract = contract(id, version);
        contract.edit(terms);
        entities.flush();
        writeBeside(contract, terms);
    }

    /**
     * Gives a draft up; its addresses are no longer asked to be proven, and another draft may take its place.
     *
     * @param version the version that the person saw
     * @throws Refused where it is no draft any more
     */
    @Permit(SPECIALIST)
    public void discard(long id, long version) {
        Registration contract = contract(id, version);
        contract.discard();
        entities.flush();
        channels.retireAll(id);
    }

    /**
     * Puts a draft in force, from this moment on; the contract that it takes the place of ends at the same moment.
     *
     * @throws Refused where it is no draft, the registrant is not verified or the consent is not whole, or the contract to
     *     be replaced does not run any more
     */
    @Permit(SPECIALIST)
    public void putInForce(long id, long version, Consent consent) {
        lockSubjectOf(id);
        Registration contract = contract(id, version);
        Instant now = clock.instant();
        successors.endReplaced(contract, now);
        contract.putInForce(consent, verified(contract.getPersonId()), today(), now);
        Changes.write(entities);
        successors.tellOfReplaced(contract);
        changes.fire(new ContractChanged(id));
    }

    /**
     * Ends a contract, from this moment on; a draft with other terms is given up with it.
     *
     * @throws Refused where it is not in force, or other terms are the reason: those are a contract in its place
     */
    @Permit(SPECIALIST)
    public void revoke(long id, long version, RevokeReason why) {
        if (!RevokeReason.byHand().contains(why)) {
            throw new Refused("registration-other-terms");
        }
        lockSubjectOf(id);
        Registration contract = contract(id, version);
        contract.revoke(Acting.actor().id(), why, clock.instant());
        Changes.write(entities);
        successors.discardDraftFor(id);
        trail.detail("why", why);
        changes.fire(new ContractChanged(id));
    }

    /**
     * Puts another address in the place of one that does not reach the registrant: the same contract, and the new address
     * is to be proven.
     *
     * @param written the address of the same kind, as typed
     * @throws Refused where it is no such address
     */
    @Permit(SPECIALIST)
    public void replaceAddress(long id, long channelId, String written) {
        RegistrationDetail contract = detail(id);
        ChannelRow old = channels.current(id).stream()
                .filter(one -> one.id() == channelId)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (contract.state() == RegistrationState.REVOKED || contract.state() == RegistrationState.DISCARDED) {
            throw new Refused("registration-not-in-force");
        }
        channels.replace(id, old, Reach.of(old.kind(), written, old.urgentOnly()));
        changes.fire(new ContractChanged(id));
    }

    private long subjectOf(NewRegistration wanted) {
        return database.query(handle -> handle.createQuery("""
                        select m.subject_id from subject_match m join case_person p on p.case_id = m.case_id
                        where m.id = :match and m.state in ('PROPOSED', 'CONFIRMED') and m.case_id = :case
                          and p.id = :person and not p.deceased""")
                .bind("match", wanted.matchId())
                .bind("case", wanted.caseId())
                .bind("person", wanted.personId())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(NotFound::new));
    }

    private boolean exists(NewRegistration wanted) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from registration where person_id = :person and match_id = :match
                                       and state not in ('REVOKED', 'DISCARDED'))""")
                .bind("person", wanted.personId())
                .bind("match", wanted.matchId())
                .mapTo(Boolean.class)
                .one());
    }

    private void writeBeside(Registration contract, Terms terms) {
        long id = contract.getId();
        String topics = terms.topics().stream().map(Enum::name).collect(Collectors.joining(","));
        database.query(handle -> handle.createUpdate(
                        "update registration set topics = string_to_array(:topics, ',') where id = :id")
                .bind("topics", topics)
                .bind("id", id)
                .execute());
        channels.write(id, terms.channels());
        if (contract.getReplaces() != null) {
            channels.inherit(contract.getReplaces(), id);
        }
    }

    private void lockSubjectOf(long id) {
        List<String> locked = database.query(
                handle -> handle.createQuery("select subject_lock(subject_id) from registration where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
        if (locked.isEmpty()) {
            throw new NotFound();
        }
    }

    private Registration contract(long id, long version) {
        Registration contract = entities.find(Registration.class, id);
        if (contract == null) {
            throw new NotFound();
        }
        contract.requireVersion(version);
        touched(contract);
        return contract;
    }

    private void touched(Registration contract) {
        trail.concerns("registration", contract.getId());
        trail.concerns("case", contract.getCaseId());
        trail.concerns("subject", contract.getSubjectId());
    }

    private boolean verified(long personId) {
        return database.query(handle -> handle.createQuery(
                        "select exists (select from case_person where id = :id and verified_at is not null)")
                .bind("id", personId)
                .mapTo(Boolean.class)
                .one());
    }

    private LocalDate today() {
        String zone = database.query(handle -> handle.createQuery("select time_zone from office where id = :id")
                .bind("id", Acting.actor().officeId())
                .mapTo(String.class)
                .one());
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private String number() {
        long counted = database.query(handle -> handle.createQuery("select nextval('registration_number_seq')")
                .mapTo(Long.class)
                .one());
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return "R-%d-%06d".formatted(year, counted);
    }
}
