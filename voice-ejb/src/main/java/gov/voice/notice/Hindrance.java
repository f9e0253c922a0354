package gov.voice.notice;

/** Reasons of delivery, beside those of the gate, for which a notice waits or a person looks ({@code why.…} in the bundles). */
enum Hindrance {
    /** No address of the contract is proven yet. */
    ADDRESS_UNPROVEN,
    /** No address is left that has not failed. */
    NO_ADDRESS,
    /** No approved words in the contract's language. */
    NO_WORDS,
    /** The database was restored or copied since: it may have been sent already. */
    RESTORED,
    /** A supervisor discarded the batch that the mass brake had stopped. */
    BRAKE_DISCARDED,
    /** Urgent: the mail was handed over, and a person calls as well. */
    MAILED,
    /** Mail failed; a person calls. */
    MAIL_FAILED,
    /** Only a person may tell this. */
    BY_PERSON,
    /** Somebody found out that an unconfirmed mail did not arrive. */
    NOT_ARRIVED,
    /** Called as often as is asked of us, and nobody was reached. */
    CALLS_IN_VAIN
}
