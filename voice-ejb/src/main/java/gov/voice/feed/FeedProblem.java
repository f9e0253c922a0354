package gov.voice.feed;

import java.util.Arrays;
import java.util.List;

/**
 * A file cannot be taken: its batch fails and nothing of it is in. The text is a key of the bundles
 * ({@code feed.problem.…}); what fills it is a heading, a sheet, a line, a number, never what a cell said.
 */
public class FeedProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String[] words;

    /** @param key the part after {@code feed.problem.} of a bundle key */
    public FeedProblem(String key, Object... words) {
        super(key);
        this.words = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
    }

    /** The bundle key, without its prefix. */
    public String key() {
        return getMessage();
    }

    /** What the sentence is filled with. */
    public List<String> words() {
        return List.of(words);
    }
}
