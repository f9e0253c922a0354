package gov.voice.registration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a registrant can be reached. */
public enum ChannelKind {
    EMAIL,
    /** A call by a person. */
    CALL;

    private static final Pattern OF_THIS_COUNTRY = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");

    /** An address of this kind as people read it: a number of this country in its national writing. */
    public String shown(String address) {
        Matcher number = OF_THIS_COUNTRY.matcher(address);
        return this == CALL && number.matches() ? number.replaceFirst("($1) $2-$3") : address;
    }
}
