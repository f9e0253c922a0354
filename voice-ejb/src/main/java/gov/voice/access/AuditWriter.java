package gov.voice.access;

/** Writes the trail. Implemented by audit; both ways end in the same table. */
public interface AuditWriter {
    /** Within the act's own transaction: where it cannot be written, the act does not happen. */
    void write(TrailEntry entry);

    /** In a transaction of its own, for an act that was refused or came to nothing. */
    void writeApart(TrailEntry entry);
}
