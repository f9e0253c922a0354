package gov.voice.notice;

import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Who stands as the sender of a mail. Where the agency must not be named, name, address and Message-ID are neutral alike. */
@ApplicationScoped
public class Senders {
    private static final int RANDOM_BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Settings settings;

    /** The sender's address. */
    public String address(boolean neutral) {
        return settings.text(neutral ? Setting.MAIL_NEUTRAL_FROM : Setting.MAIL_FROM);
    }

    /** The sender's name. */
    public String name(boolean neutral) {
        return settings.text(neutral ? Setting.MAIL_NEUTRAL_NAME : Setting.MAIL_FROM_NAME);
    }

    /** The sender's domain. */
    public String domain(boolean neutral) {
        String address = address(neutral);
        return address.substring(address.indexOf('@') + 1);
    }

    /** What follows the attempt's number in its Message-ID: nobody can guess it. */
    String messageIdEnd(boolean neutral) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + '@' + domain(neutral) + '>';
    }
}
