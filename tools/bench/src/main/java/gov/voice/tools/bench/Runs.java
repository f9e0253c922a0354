package gov.voice.tools.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What several runs of one thing took, in seconds. */
final class Runs {
    private final List<Double> seconds = new ArrayList<>();

    void add(double one) {
        seconds.add(one);
    }

    double first() {
        return seconds.get(0);
    }

    double median() {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    @Override
    public String toString() {
        return seconds.stream()
                        .map(one -> String.format(Locale.ROOT, "%.2f", one))
                        .collect(Collectors.joining("/")) + " s";
    }
}
