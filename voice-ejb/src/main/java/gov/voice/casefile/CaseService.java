package gov.voice.casefile;

import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.RELATIONS;
import static gov.voice.access.Role.SPECIALIST;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Changes;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** A case from its opening to its closure. */
@Stateless
@Gated
public class CaseService {
    /** Where a day ends last: American Samoa. */
    private static final ZoneId LAST_ZONE = ZoneId.of("Pacific/Pago_Pago");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseSight sight;

    @Inject
    private CaseNumbers numbers;

    @Inject
    private CaseAccess access;

    @Inject
    private CaseHeaders headers;

    @Inject
    private PromiseTasks promiseTasks;

    @Inject
    private CodeList codes;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /**
     * Opens a case of the actor's office, owned by the actor.
     *
     * @param victimizationType a code of the list {@code victimization}; null where it is not known yet
     * @return its id
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public long open(String victimizationType) {
        Actor actor = Acting.actor();
        CaseFile file = new CaseFile(numbers.next(), actor.officeId(), actor.id(), clock.instant());
        if (victimizationType != null) {
            codes.require("victimization", victimizationType);
            file.describe(new VictimizationForm(0, victimizationType, null, null, null, null, null, null));
        }
        entities.persist(file);
        Changes.write(entities);
        access.open(file.getId(), actor.officeId(), actor.id());
        trail.concerns("case", file.getId());
        return file.getId();
    }

    /**
     * What stands above every page of a case.
     *
     * @throws NotFound where there is none that the reader may see
     */
    @Permit({SPECIALIST, RELATIONS, SUPERVISOR, DISCLOSURE})
    public CaseHeader header(long caseId) {
        sight.require(caseId);
        return headers.of(caseId);
    }

    /** Writes down what happened. A type that stands there already may stay, also where it may not be chosen any more. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void describe(long caseId, @Valid VictimizationForm form) {
        CaseFile file = file(caseId, form.version());
        if (form.type() != null && !form.type().equals(file.getVictimizationType())) {
            codes.require("victimization", form.type());
        }
        file.describe(form);
        Changes.write(entities);
    }

    /**
     * Promises the family something by a day; somebody is reminded of it.
     *
     * @throws Refused for a day that is past everywhere in the country
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public void promise(long caseId, @Valid PromiseForm form) {
        if (form.due().isBefore(LocalDate.now(clock.withZone(LAST_ZONE)))) {
            throw new Refused("promise-past");
        }
        CaseFile file = file(caseId, form.version());
        file.promise(form.what(), form.due(), Acting.actor().id());
        Changes.write(entities);
        promiseTasks.ask(file);
    }

    /** The promise was kept, or taken back; what it said stays in nobody's way any more. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void settlePromise(long caseId, long version, boolean kept) {
        CaseFile file = file(caseId, version);
        file.settlePromise();
        promiseTasks.settle(file, kept);
        trail.detail("kept", kept);
        Changes.write(entities);
    }

    /**
     * Ends the office's work on a case. Notices go on.
     *
     * @param reason a code of the list {@code closure}
     */
    @Permit({SPECIALIST, SUPERVISOR})
    public void close(long caseId, long version, String reason) {
        codes.require("closure", reason);
        file(caseId, version).close(reason, clock.instant());
        trail.detail("reason", reason);
        Changes.write(entities);
    }

    /** Takes the work up again. */
    @Permit({SPECIALIST, SUPERVISOR})
    public void reopen(long caseId, long version) {
        file(caseId, version).reopen();
        Changes.write(entities);
    }

    private CaseFile file(long caseId, long version) {
        sight.require(caseId);
        CaseFile file = entities.find(CaseFile.class, caseId);
        if (file == null) {
            throw new NotFound();
        }
        file.requireVersion(version);
        return file;
    }
}
