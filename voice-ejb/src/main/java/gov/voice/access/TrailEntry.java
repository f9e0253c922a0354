package gov.voice.access;

import java.util.List;
import java.util.Map;

/**
 * One line of the trail: ids, codes and counts only.
 *
 * @param act service and method, such as {@code HoldService.place}
 */
public record TrailEntry(Actor actor, String act, Outcome outcome, List<Concern> concerns, Map<String, String> detail) {

    /** How an act ended. */
    public enum Outcome {
        DONE,
        NOT_ALLOWED,
        NOT_FOUND,
        REFUSED,
        FAILED
    }

    /** A thing the act touched, such as case 17. */
    public record Concern(String kind, long id) {}

    public TrailEntry {
        concerns = List.copyOf(concerns);
        detail = Map.copyOf(detail);
    }
}
