package gov.voice.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A note as it is written down; a sensitive one stays folded until somebody asks for it. */
public record NoteForm(
        boolean sensitive,
        @NotNull @Size(min = 1, max = 20_000) String body) implements Serializable {
    public NoteForm {
        body = body == null ? null : body.replace("\r\n", "\n");
    }
}
