package gov.voice.notice;

/** What became of a code that somebody read to us. The names are keys of the bundles ({@code proof.…}). */
public enum ProofAnswer {
    /** It is the one we sent: the address is proven. */
    PROVEN,
    /** It is another one; it may be tried again. */
    WRONG,
    /** No code is to be compared with: it is too old, was used or replaced, or none was sent. */
    EXPIRED,
    /** It was tried too often; send a new one. */
    TOO_OFTEN
}
