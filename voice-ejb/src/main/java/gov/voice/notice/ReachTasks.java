package gov.voice.notice;

import gov.voice.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tasks to reach a registrant that nobody can do any more, since the contract is over or the address is gone. */
@ApplicationScoped
class ReachTasks {
    @Inject
    private Tasks tasks;

    private record Contract(boolean over, boolean unproven, boolean proven) {}

    /** Settles them for one contract. Called with the system's sight, as the last thing of an act. */
    void settle(Handle handle, long registrationId) {
        Optional<Contract> contract = handle.createQuery("""
                        select r.state <> 'IN_FORCE' as over,
                               count(c.id) filter (where c.proven_at is null) > 0 as unproven, count(c.proven_at) > 0 as proven
                        from registration r left join registration_channel c on c.registration_id = r.id and c.kind = :mail
                          and c.retired_at is null and c.failed_at is null
                        where r.id = :id group by r.id""")
                .bind("mail", Rung.EMAIL)
                .bind("id", registrationId)
                .mapTo(Contract.class)
                .findOne();
        if (contract.isEmpty()) {
            return;
        }
        if (contract.get().over()) {
            tasks.settle(NoticeTasks.proofKey(registrationId), "CONTRACT_OVER");
            tasks.settle(NoticeTasks.findAddressKey(registrationId), "CONTRACT_OVER");
        } else if (!contract.get().unproven()) {
            tasks.settle(NoticeTasks.proofKey(registrationId), contract.get().proven() ? "PROVEN" : "NOTHING_TO_PROVE");
        }
    }
}
