package gov.voice.registration;

import java.io.Serializable;
import java.time.Instant;

/**
 * One way to reach a registrant, as it stands.
 *
 * @param provenAt when the registrant proved to read there; null until then
 * @param failedAt when it last failed; null where it did not
 */
public record ChannelRow(
        long id,
        int rung,
        ChannelKind kind,
        String address,
        boolean urgentOnly,
        Instant proofSentAt,
        Instant provenAt,
        Instant failedAt)
        implements Serializable {

    /** The address as people read it. */
    public String shown() {
        return kind.shown(address);
    }
}
