package gov.voice.notice.template;

import java.util.Set;

/**
 * Words of one language are in force from this transaction on; what waited for them goes on.
 *
 * @param codes of stages, or of the frame of every message
 */
public record WordsApproved(Set<String> codes, String language) {
    public WordsApproved {
        codes = Set.copyOf(codes);
    }
}
