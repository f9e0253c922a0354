package gov.voice.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A contact as it is being written down. Null where nothing was said yet.
 *
 * @param id of the draft; null before it was first saved
 * @param version of the draft as last seen; 0 before
 * @param elapsedSeconds how long the conversation has run; counts only when the draft is first saved
 * @param reason a code of the list {@code call-reason}
 * @param inDanger whether anyone is in danger right now; null before it was asked
 * @param relation to the victim, a code of the list {@code relation}
 * @param language a code of the list {@code language}
 * @param phone a number that is safe to call back
 */
public record ContactForm(
        Long id,
        long version,
        @Min(0) @Max(86_400) long elapsedSeconds,
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
    public ContactForm {
        // A form's post ends lines otherwise than the page's script does.
        asks = asks == null ? null : asks.replace("\r\n", "\n");
    }
}
