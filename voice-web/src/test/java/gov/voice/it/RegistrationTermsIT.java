package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.registration.ChannelKind;
import gov.voice.registration.ChannelRow;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.RegistrationState;
import gov.voice.registration.Topic;
import org.junit.jupiter.api.Test;

/** The terms of a contract and the addresses in it, as they are written down and changed. */
class RegistrationTermsIT extends RegistrationTest {
    @Test
    void aDraftKeepsItsTermsAndItsChannelsInOrder() {
        long id = prepare();

        RegistrationDetail kept = detail(id);

        assertThat(kept.number()).matches("R-[0-9]{4}-[0-9]{6}");
        assertThat(kept.state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(kept.topics()).containsExactlyInAnyOrder(Topic.CUSTODY, Topic.HEARINGS);
        assertThat(kept.safeFrom()).isEqualTo(SAFE_FROM);
        assertThat(kept.safeUntil()).isEqualTo(SAFE_UNTIL);
        assertThat(kept.subjectName()).isEqualTo("Tomasz Wilk");
        assertThat(channels(id)).extracting(ChannelRow::address).containsExactly("rosa@example.org", "+17135550142");
    }

    @Test
    void editingADraftKeepsTheProofOfAnAddressThatStays() {
        long id = prepare();
        long mail = channels(id).get(0).id();
        Owner.run("update registration_channel set proven_at = now() where id = ?", mail);

        People.doAs(
                specialist,
                () -> registrations.edit(
                        id, Contracts.version(id), terms(Reach.of(ChannelKind.CALL, "(713) 555-0199", false), MAIL)));

        assertThat(channels(id)).extracting(ChannelRow::address).containsExactly("+17135550199", "rosa@example.org");
        assertThat(channels(id).get(1).id()).isEqualTo(mail);
        assertThat(channels(id).get(1).provenAt()).isNotNull();
    }

    @Test
    void aFailedAddressIsReplacedInTheSameContractAndIsToBeProven() {
        long id = prepare();
        ChannelRow old = channels(id).get(0);
        Owner.run("update registration_channel set proven_at = now(), failed_at = now() where id = ?", old.id());

        People.doAs(specialist, () -> registrations.replaceAddress(id, old.id(), "rosa.delgado@example.net"));

        ChannelRow now = channels(id).get(0);
        assertThat(now.address()).isEqualTo("rosa.delgado@example.net");
        assertThat(now.rung()).isEqualTo(old.rung());
        assertThat(now.provenAt()).isNull();
        assertThat(now.failedAt()).isNull();
    }
}
