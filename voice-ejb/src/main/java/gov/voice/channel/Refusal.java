package gov.voice.channel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server's refusal is about. Only a refused recipient says something of the address, and only where the server
 * says that the address is why (RFC 3463: 5.1.x addressing, 5.2.1 mailbox disabled) or gives no reason of its own (a bare
 * 550 or 553). That we are blocked, may not relay or wrote what somebody's filter dislikes is no registrant's doing.
 */
final class Refusal {
    private static final Pattern STATUS = Pattern.compile("^\\s*[245]\\d\\d[ -]+([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** 5.1.7 and 5.1.8 speak of the sender's address. */
    private static final Pattern OF_ADDRESS = Pattern.compile("5\\.1\\.(?![78]$)\\d{1,3}|5\\.2\\.1");

    private static final int NO_SUCH_MAILBOX = 550;
    private static final int MAILBOX_NAME = 553;

    private Refusal() {}

    /**
     * Whether the refusal of a recipient means that the address is bad.
     *
     * @param code of the reply, such as 550
     * @param words the reply, with or without an enhanced status such as {@code 5.1.1}; null where there is none
     */
    static boolean ofAddress(int code, String words) {
        return status(words)
                .map(status -> OF_ADDRESS.matcher(status).matches())
                .orElse(code == NO_SUCH_MAILBOX || code == MAILBOX_NAME);
    }

    /** The enhanced status that a reply begins with. */
    static Optional<String> status(String words) {
        Matcher found = STATUS.matcher(words == null ? "" : words);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
