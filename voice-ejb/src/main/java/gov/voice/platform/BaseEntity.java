package gov.voice.platform;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What every changing record carries: the version that keeps two people from overwriting each other. */
@MappedSuperclass
public abstract class BaseEntity {

    @Version
    private long version;

    /** The record's id; null before it is stored. */
    public abstract Long getId();

    /** Counts the changes of the record, from 0. */
    public long getVersion() {
        return version;
    }

    /**
     * Refuses a change made on what has changed since.
     *
     * @param seen the version the person was looking at
     * @throws Conflict where it is no longer the current one
     */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new Conflict();
        }
    }
}
