package gov.voice.subject;

import java.io.Serializable;

/** A name, as a source claims it. */
public record ClaimedName(String givenName, String familyName, boolean shownFirst, String source)
        implements Serializable {

    /** Given, then family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
