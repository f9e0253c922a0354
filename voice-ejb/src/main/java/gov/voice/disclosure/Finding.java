package gov.voice.disclosure;

import gov.voice.disclosure.Decision.Result;
import gov.voice.disclosure.Decision.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one step of the gate found: its line of the trace, and every reason it has, the weightiest first. */
record Finding(Step step, List<Why> reasons) {

    /** Collects what a step finds; the weightiest reason speaks in the trace, where there is none the step passes. */
    static final class Of {
        private final int number;
        private final String passed;
        private final String authority;
        private final List<Why> reasons = new ArrayList<>();
        private final List<String> input = new ArrayList<>();

        /** @param passed bundle key of the rule that speaks where nothing is found */
        Of(int number, String passed, String authority) {
            this.number = number;
            this.passed = passed;
            this.authority = authority;
        }

        /** What the step rested on: an id, a code or an instant, never words. Null is written as {@code none}. */
        Of input(String name, Object value) {
            input.add(name + "=" + (value == null ? "none" : value));
            return this;
        }

        Of when(boolean found, Why reason) {
            if (found) {
                reasons.add(reason);
            }
            return this;
        }

        Finding end() {
            List<Why> ordered = reasons.stream()
                    .sorted(Comparator.comparing(Why::result).reversed().thenComparing(Why::ordinal))
                    .toList();
            Result result = ordered.isEmpty() ? Result.PASS : ordered.get(0).result();
            String rule = ordered.isEmpty() ? passed : ordered.get(0).rule();
            return new Finding(new Step(number, rule, result, String.join("; ", input), authority), ordered);
        }
    }

    /** Codes for an input, in a fixed order. */
    static String codes(Stream<String> codes) {
        return codes.sorted().collect(Collectors.joining(","));
    }
}
