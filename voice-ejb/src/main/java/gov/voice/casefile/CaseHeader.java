package gov.voice.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands above every page of a case. Null where a part is not known or does not apply.
 *
 * @param people the people of the case, victims first
 * @param team names, the owner first
 */
public record CaseHeader(Summary summary, List<PersonMark> people, List<TeamMember> team) implements Serializable {

    /**
     * The case itself, as columns of one row.
     *
     * @param promisedBy name of whoever made the promise that stands
     */
    public record Summary(
            long id,
            long version,
            String number,
            CaseStatus status,
            long officeId,
            String office,
            Long ownerId,
            String victimizationType,
            LocalDate occurredOn,
            String place,
            String county,
            String state,
            String agency,
            String reportNumber,
            String promise,
            LocalDate promiseDue,
            String promisedBy,
            Instant openedAt,
            Instant closedAt,
            String closureReason)
            implements Serializable {}

    /** What must be in sight of a person before a word is said to them. */
    public record PersonMark(
            long id,
            PersonPart part,
            String givenName,
            String familyName,
            boolean deceased,
            String language,
            String doNotSay,
            boolean codeWord,
            boolean verified)
            implements Serializable {
        /** The name as the person spells it. */
        public String name() {
            return givenName + " " + familyName;
        }
    }

    /** Somebody of the case's team. */
    public record TeamMember(long staffId, String fullName, boolean owner) implements Serializable {}

    public CaseHeader {
        people = List.copyOf(people);
        team = List.copyOf(team);
    }

    /** The first victim; null where none is written down yet. */
    public PersonMark victim() {
        return people.stream()
                .filter(person -> person.part() == PersonPart.VICTIM)
                .findFirst()
                .orElse(null);
    }

    /** Whether the office works on it. */
    public boolean open() {
        return summary.status() == CaseStatus.OPEN;
    }
}
