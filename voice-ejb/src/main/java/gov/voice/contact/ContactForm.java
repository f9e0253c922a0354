package gov.voice.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A contact as it is being written down. Null where nothing was said yet.
 *
 * @param id of the draft; null before it was first saved
 * @param version of the draft as last seen; 0 before
 * @param elapsedSeconds how long the conversation has run, a day at most; counts only when the draft is first saved
 * @param reason a code of the list {@code call-reason}
 * @param inDanger whether anyone is in danger right now; null before it was asked
 * @param relation to the victim, a code of the list {@code relation}
 * @param language a code of the list {@code language}
 * @param phone a number that is safe to call back
 */
public record ContactForm(
        Long id,
        long version,
        long elapsedSeconds,
        @NotNull Direction direction,
        @NotNull Medium medium,
        @Size(max = 40) String reason,
        Boolean inDanger,
        @Size(max = 200) String callerName,
        @Size(max = 40) String relation,
        @Size(max = 10) String language,
        @Size(max = 40) String phone,
        boolean mayVoicemail,
        boolean mayNameAgency,
        @Size(max = 20_000) String asks)
        implements Serializable {
    private static final long LONGEST_SECONDS = 86_400;

    public ContactForm {
        // Who goes on with Friday's draft on Monday is not kept from saving it by its clock.
        elapsedSeconds = Math.max(0, Math.min(elapsedSeconds, LONGEST_SECONDS));
        // A form's post ends lines otherwise than the page's script does.
        asks = asks == null ? null : asks.replace("\r\n", "\n");
    }
}
