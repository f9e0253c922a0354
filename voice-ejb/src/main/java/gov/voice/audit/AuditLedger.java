package gov.voice.audit;

import gov.voice.access.Actor;
import gov.voice.access.AuditWriter;
import gov.voice.access.TrailEntry;
import gov.voice.platform.Database;
import gov.voice.platform.JsonMaking;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** Adds lines to the trail. Reading it is the auditor's {@link AuditService}. */
@Stateless
public class AuditLedger implements AuditWriter {

    private static final String NOBODY = "NOBODY";

    @Inject
    private Database database;

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(TrailEntry entry) {
        insert(entry);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeApart(TrailEntry entry) {
        identify(entry.actor());
        insert(entry);
    }

    /** Nobody has told this transaction who acts, and the database takes a line only from whoever it is about. */
    private void identify(Actor actor) {
        if (actor == null) {
            database.identify(null, NOBODY, null);
        } else {
            database.identify(actor.id(), actor.role().name(), actor.officeId());
        }
    }

    private void insert(TrailEntry entry) {
        Actor actor = entry.actor();
        database.query(handle -> handle.createUpdate("""
                        insert into audit_event (actor_id, role, office_id, act, outcome, concerns, detail)
                        values (:actor, :role, :office, :act, :outcome, :concerns::jsonb, :detail::jsonb)""")
                .bind("actor", actor == null ? null : actor.id())
                .bind(
                        "role",
                        actor == null
                                ? NOBODY
                                : actor.id() == null
                                        ? actor.name()
                                        : actor.role().name())
                .bind("office", actor == null ? null : actor.officeId())
                .bind("act", entry.act())
                .bind("outcome", entry.outcome().name())
                .bind("concerns", concerns(entry))
                .bind("detail", detail(entry))
                .execute());
    }

    private static String concerns(TrailEntry entry) {
        JsonArrayBuilder array = JsonMaking.array();
        entry.concerns()
                .forEach(
                        c -> array.add(JsonMaking.object().add("kind", c.kind()).add("id", c.id())));
        return array.build().toString();
    }

    private static String detail(TrailEntry entry) {
        JsonObjectBuilder object = JsonMaking.object();
        entry.detail().forEach(object::add);
        return object.build().toString();
    }
}
