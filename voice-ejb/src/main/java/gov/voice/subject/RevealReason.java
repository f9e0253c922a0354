package gov.voice.subject;

/** Why somebody looks at a whole A-Number; kept in the trail. The names are keys of the bundles. */
public enum RevealReason {
    COMPARE_WITH_DOCUMENT,
    ASK_ANOTHER_AGENCY,
    ANSWER_AN_OFFICIAL
}
