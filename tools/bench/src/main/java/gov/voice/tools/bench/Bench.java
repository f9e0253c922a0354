package gov.voice.tools.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Benchmarks by name: {@code start}, {@code feed}, {@code notices}; without a name, all of them.
 *
 * <p>Each prints a ratio against a bare baseline that ran in the same program on the same machine, and appends it to a
 * file. Nothing here asserts anything: machines are noisy, ratios less so. Quote the median of several runs.
 */
public final class Bench {
    private Bench() {}

    /** Arguments: folder for data and results, Payara Micro's jar, the WAR, then names of benchmarks. */
    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        Place place = new Place(
                Path.of(arguments[0]).toAbsolutePath(),
                Path.of(arguments[1]).toAbsolutePath(),
                Path.of(arguments[2]).toAbsolutePath());
        List<String> names = List.of(arguments).subList(3, arguments.length);
        for (String name : names.isEmpty() ? List.of("start", "feed", "notices") : names) {
            switch (name) {
                case "start" -> StartBench.run(place);
                case "feed" -> FeedBench.run(place);
                case "notices" -> NoticeBench.run(place);
                default -> throw new IllegalArgumentException("No benchmark is called " + name);
            }
        }
        System.exit(0);
    }
}
