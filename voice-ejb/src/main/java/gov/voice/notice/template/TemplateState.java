package gov.voice.notice.template;

/** Where a version of a template stands. The names are keys of the bundles ({@code template.state.…}). */
public enum TemplateState {
    /** Written, and not yet approved by somebody else. */
    DRAFT,
    /** In force: the one of its code and language. */
    APPROVED,
    /** Was in force until a later version was approved. */
    RETIRED
}
