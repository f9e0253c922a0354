package gov.voice.notice;

import static gov.voice.access.Role.SPECIALIST;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.SystemWork;
import gov.voice.access.Trail;
import gov.voice.notice.template.ApprovedTemplate;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Part;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.registration.ContractChanged;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Proves that an e-mail address is the registrant's, before the first notice goes there: a code is mailed, and the
 * registrant reads it to us. The mail says nothing of the office where that was asked. It goes out at once, whatever the
 * safe hours: the registrant is on the line and waits for it. One that cannot go out at once does not go out later:
 * {@link ProofHandover} drops it.
 */
@Stateless
@Gated
public class AddressProofService {
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int MOST_TRIES = 5;

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    @Inject
    private ApprovedTemplates templates;

    @Inject
    private Tasks tasks;

    @Inject
    private Event<ContractChanged> contractChanged;

    @Inject
    private Trail trail;

    @Inject
    private Clock clock;

    /** An address and what a proof of it needs to know. */
    record Address(
            long id,
            long registrationId,
            long caseId,
            String kind,
            String language,
            boolean nameAgency,
            boolean settled,
            boolean over,
            String proofHash,
            Instant proofSentAt,
            int proofTries) {}

    /**
     * Mails a new code to an address; an older one no longer counts.
     *
     * @throws Refused where it is no e-mail address, is proven already, or was retired or refused, or its contract is over
     */
    @Permit(SPECIALIST)
    public void send(long channelId) {
        database.query(handle -> {
            Address address = locked(handle, channelId);
            if (!Rung.EMAIL.equals(address.kind()) || address.settled() || address.over()) {
                throw new Refused("proof-not-needed");
            }
            ApprovedTemplate words = templates
                    .find(handle, "PROOF", address.language())
                    .orElseThrow(() -> new Refused("proof-no-words"));
            String code = ProofCode.make();
            handle.createUpdate("""
                            update registration_channel set proof_hash = :hash, proof_sent_at = :now, proof_tries = 0
                            where id = :id""")
                    .bind("hash", ProofCode.hash(code))
                    .bind("now", clock.instant())
                    .bind("id", channelId)
                    .execute();
            system.within(() -> queue(handle, address, words, code));
            return null;
        });
    }

    /** Compares a code that the registrant read to us. A wrong one is counted; the fifth ends it. */
    @Permit(SPECIALIST)
    public ProofAnswer confirm(long channelId, String code) {
        return database.query(handle -> {
            Address address = locked(handle, channelId);
            if (address.proofHash() == null
                    || address.proofSentAt().plus(GOOD_FOR).isBefore(clock.instant())) {
                return ProofAnswer.EXPIRED;
            }
            if (address.proofTries() >= MOST_TRIES) {
                return ProofAnswer.TOO_OFTEN;
            }
            if (!ProofCode.fits(code, address.proofHash())) {
                handle.execute("update registration_channel set proof_tries = proof_tries + 1 where id = ?", channelId);
                return ProofAnswer.WRONG;
            }
            handle.createUpdate("""
                            update registration_channel set proven_at = :now, proof_hash = null, failed_at = null
                            where id = :id""")
                    .bind("now", clock.instant())
                    .bind("id", channelId)
                    .execute();
            contractChanged.fire(new ContractChanged(address.registrationId()));
            tasks.settle(NoticeTasks.proofKey(address.registrationId()), "PROVEN");
            tasks.settle(NoticeTasks.findAddressKey(address.registrationId()), "PROVEN");
            return ProofAnswer.PROVEN;
        });
    }

    /** Visible to this person and theirs to change, else there is none. */
    private Address locked(Handle handle, long channelId) {
        Address address = handle.createQuery("""
                        select a.id, a.registration_id, r.case_id, a.kind, r.language, r.name_agency,
                               a.retired_at is not null or a.failed_at is not null or a.proven_at is not null as settled,
                               r.state not in ('DRAFT', 'IN_FORCE') as over, a.proof_hash, a.proof_sent_at, a.proof_tries
                        from registration_channel a join registration r on r.id = a.registration_id
                        where a.id = :id for update of a""")
                .bind("id", channelId)
                .mapTo(Address.class)
                .findOne()
                .orElseThrow(NotFound::new);
        trail.concerns("registration", address.registrationId());
        trail.concerns("case", address.caseId());
        return address;
    }

    /** The code stands in clear only in the queue, and only until the mail is handed over or came too late for it. */
    private static Void queue(Handle handle, Address address, ApprovedTemplate words, String code) {
        handle.createUpdate("""
                        delete from proof_outbox where message_id in (
                            select id from message where channel_id = :channel and purpose = 'PROOF')""").bind("channel", address.id()).execute();
        handle.createUpdate("""
                        with made as (
                            insert into message (registration_id, channel_id, purpose, language, subject_line, body)
                            values (:registration, :channel, 'PROOF', :language, :subject, :body) returning id)
                        insert into proof_outbox (message_id, code) select id, :code from made""")
                .bind("registration", address.registrationId())
                .bind("channel", address.id())
                .bind("language", address.language())
                .bind("subject", words.parts().get((address.nameAgency() ? Part.SUBJECT : Part.SUBJECT_NEUTRAL).name()))
                .bind("body", words.parts().get(Part.BODY.name()))
                .bind("code", code)
                .execute();
        return null;
    }
}
