package gov.voice.hold;

/** Why something may not be told. The names are keys of the bundles ({@code hold.kind.…}). */
public enum HoldKind {
    /** The subject is a protected person: 8 U.S.C. 1367. */
    PROTECTED_1367,
    /** Asylum and related records: 8 CFR 208.6, 1208.6. */
    ASYLUM,
    /** Records of a juvenile: 18 U.S.C. 5038. */
    JUVENILE,
    /** A court sealed the record. */
    SEALED,
    /** Matters before a grand jury. */
    GRAND_JURY,
    /** It would name a child who is a victim. */
    CHILD_VICTIM,
    /** Visa records: 8 U.S.C. 1202(f). */
    VISA_RECORD,
    /** An investigation that telling would harm. */
    OPEN_INVESTIGATION,
    /** A court ordered it. */
    COURT_ORDER,
    /** Counsel asked for it. */
    COUNSEL
}
