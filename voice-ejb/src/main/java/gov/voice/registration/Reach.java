package gov.voice.registration;

import gov.voice.platform.Refused;
import java.util.regex.Pattern;

/**
 * One way to reach a registrant, in the order of the contract's list.
 *
 * @param address e-mail address, or a phone number as {@code +17135550142}
 * @param urgentOnly only for news that cannot wait
 */
public record Reach(ChannelKind kind, String address, boolean urgentOnly) {
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-/]+");
    private static final int NATIONAL = 10;
    private static final int WITH_COUNTRY = 11;

    /**
     * A way to reach somebody, from what was typed. A number of ten digits is one of this country.
     *
     * @throws Refused where it is no address of its kind
     */
    public static Reach of(ChannelKind kind, String written, boolean urgentOnly) {
        String text = written == null ? "" : written.strip();
        return new Reach(kind, kind == ChannelKind.EMAIL ? mail(text) : phone(text), urgentOnly);
    }

    private static String mail(String text) {
        boolean dots = text.startsWith(".") || text.contains("..") || text.contains(".@");
        if (text.length() > LONGEST_MAIL || dots || !MAIL.matcher(text).matches()) {
            throw new Refused("registration-email");
        }
        return text;
    }

    private static String phone(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        if (!PHONE.matcher(digits).matches()) {
            throw new Refused("registration-phone");
        }
        if (digits.startsWith("+")) {
            return digits;
        }
        if (digits.length() == NATIONAL) {
            return "+1" + digits;
        }
        if (digits.length() == WITH_COUNTRY && digits.startsWith("1")) {
            return "+" + digits;
        }
        throw new Refused("registration-phone");
    }
}
