package gov.voice.registration;

import static gov.voice.access.Role.SPECIALIST;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.staff.OfficeZones;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a specialist does with information contracts, which {@link RegistrationReadingService} shows. Beginning and ending
 * one locks the subject alone, as recording a fact locks it together with others: so each fact either was known before a
 * contract began or finds it running.
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
    private OfficeZones zones;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<ContractChanged> changes;

    /**
     * Writes a contract down as a draft.
     *
     * @throws NotFound where person and match are not of this case, or the case is not the reader's
     * @throws Refused where the person has one about this subject already
     */
    @Permit(SPECIALIST)
    public long prepare(NewRegistration wanted) {
        long subjectId = rows.subjectOf(wanted);
        if (rows.exists(wanted)) {
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
        contract.putInForce(consent, rows.verified(contract.getPersonId()), today(), now);
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
        RegistrationDetail contract = rows.detail(id);
        trail.concerns("registration", id);
        trail.concerns("case", contract.caseId());
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zones.of(Acting.actor().officeId()));
    }

    private String number() {
        long counted = database.query(handle -> handle.createQuery("select nextval('registration_number_seq')")
                .mapTo(Long.class)
                .one());
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return "R-%d-%06d".formatted(year, counted);
    }
}
