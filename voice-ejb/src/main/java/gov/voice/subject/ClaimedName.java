package gov.voice.subject;

/** A name, as a source claims it. */
public record ClaimedName(String givenName, String familyName, boolean shownFirst, String source) {

    /** Given, then family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
