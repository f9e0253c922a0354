package gov.voice.feed;

import gov.voice.platform.BaseEntity;
import gov.voice.platform.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sender's right to send files of one feed. Its secret was shown once; only a hash of it stands here. */
@Entity
@Table(name = "feed_token")
public class FeedToken extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_token_seq")
    @SequenceGenerator(name = "feed_token_seq", sequenceName = "feed_token_seq", allocationSize = 1)
    private Long id;

    private String feed;

    private String label;

    private String prefix;

    private byte[] hash;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For JPA. */
    protected FeedToken() {}

    /** @param label by which people know the sender, such as {@code ERO nightly} */
    FeedToken(String feed, String label, TokenSecret secret, long madeBy) {
        this.feed = feed;
        this.label = label;
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.madeBy = madeBy;
    }

    /**
     * Nobody sends with it from now on.
     *
     * @throws Refused where it is revoked already
     */
    void revoke(long by, Instant now) {
        if (revokedAt != null) {
            throw new Refused("token-revoked");
        }
        revokedBy = by;
        revokedAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }
}
