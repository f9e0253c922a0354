package gov.voice.web.disclosure;

import gov.voice.disclosure.Decision.Step;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The gate's trace in a person's words: what a step rested on, with names and times instead of numbers. */
@Named
@RequestScoped
public class TraceWords {
    private static final String NONE = "none";
    private static final Set<String> PEOPLE = Set.of("by", "prepared", "recorded");
    private static final Set<String> INSTANTS =
            Set.of("at", "asked", "ended", "occurred", "known", "reopened", "from", "not-before");

    @Inject
    private Shell shell;

    @Inject
    private Words words;

    /**
     * What a step rested on, as a line.
     *
     * @param names full names of staff, by id
     */
    public String input(Step step, Map<Long, String> names) {
        return Arrays.stream(step.input().split("; ", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> words.get("gate.input." + pair[0]) + ": " + value(pair[0], pair[1], names))
                .collect(Collectors.joining(" · "));
    }

    private String value(String name, String value, Map<Long, String> names) {
        if (NONE.equals(value) || value.isEmpty()) {
            return words.get("gate.input.none");
        }
        if (PEOPLE.contains(name)) {
            return names.getOrDefault(Long.valueOf(value), value);
        }
        if (INSTANTS.contains(name)) {
            return shell.local(Instant.parse(value));
        }
        return switch (name) {
            case "good-for" ->
                words.get("gate.input.hours", Duration.parse(value).toHours());
            case "since" -> shell.day(LocalDate.parse(value));
            case "verified", "person-verified" -> words.get("true".equals(value) ? "yes" : "no");
            default ->
                Arrays.stream(value.split(",", -1))
                        .map(one -> words.orElse("gate.value." + one, one))
                        .collect(Collectors.joining(", "));
        };
    }

    /** Where a fact comes from: a kind of source in words, a feed by its name. */
    public String source(String source) {
        return words.orElse("source." + source, words.orElse("feed.name." + source, source));
    }

    /** The tone of a result's mark. */
    public String tone(Step step) {
        return switch (step.result()) {
            case PASS -> "good";
            case PERSON -> "info";
            case WAIT -> "wait";
            case REFUSE -> "danger";
            case NOT_WANTED, SUPERSEDED -> "plain";
        };
    }

    /** The icon of a result's mark. */
    public String icon(Step step) {
        return switch (step.result()) {
            case PASS -> "check-circle";
            case PERSON -> "user";
            case WAIT -> "hourglass";
            case REFUSE -> "ban";
            case NOT_WANTED, SUPERSEDED -> "minus-circle";
        };
    }
}
