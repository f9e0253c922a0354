package gov.voice.disclosure;

import gov.voice.disclosure.Question.Check;
import gov.voice.disclosure.Question.Contract;
import gov.voice.disclosure.Question.Fact;
import gov.voice.disclosure.Question.Hold;
import gov.voice.disclosure.Question.Limits;
import gov.voice.disclosure.Question.Match;
import gov.voice.disclosure.Question.Moment;
import gov.voice.disclosure.Question.ReleaseClass;
import gov.voice.disclosure.Question.Review;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Reads one row of {@link Questions}' statement into the records of a question. */
final class QuestionRow {
    private QuestionRow() {}

    static Question read(ResultSet row, Instant now, Moment moment, List<Hold> holds, Limits limits)
            throws SQLException {
        return new Question(
                row.getLong("notice_id"),
                moment,
                now,
                fact(row),
                match(row),
                check(row),
                holds,
                instant(row, "hold_lifted_at"),
                instant(row, "reopened_at"),
                releaseClass(row),
                contract(row),
                review(row),
                limits);
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong("fact_id"),
                row.getLong("subject_id"),
                row.getString("code"),
                row.getString("topic"),
                row.getObject("occurred_on", LocalDate.class),
                instant(row, "occurred_at"),
                instant(row, "not_before"),
                instant(row, "known_at"),
                row.getString("source"),
                number(row, "recorded_by"),
                row.getBoolean("verified"),
                number(row, "verified_by"),
                row.getBoolean("superseded"),
                row.getBoolean("corrects_told"),
                instant(row, "overtaken_at"));
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                row.getLong("match_id"),
                row.getString("match_state"),
                List.of(texts(row, "agreed")),
                number(row, "proposed_by"),
                number(row, "decided_by"));
    }

    private static Check check(ResultSet row) throws SQLException {
        String result = row.getString("check_result");
        return result == null
                ? null
                : new Check(
                        result, row.getString("system_asked"), number(row, "checked_by"), instant(row, "checked_at"));
    }

    private static ReleaseClass releaseClass(ResultSet row) throws SQLException {
        String letter = row.getString("letter");
        return letter == null
                ? null
                : new ReleaseClass(
                        letter,
                        row.getBoolean("urgent"),
                        row.getBoolean("by_person"),
                        row.getString("authority"),
                        row.getObject("valid_from", LocalDate.class));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getLong("registration_id"),
                row.getString("contract_state"),
                instant(row, "in_force_from"),
                instant(row, "revoked_at"),
                Set.of(texts(row, "topics")),
                row.getString("depth"),
                row.getBoolean("person_verified"),
                row.getString("relation"),
                number(row, "prepared_by"),
                number(row, "replaced_by"));
    }

    private static Review review(ResultSet row) throws SQLException {
        String answer = row.getString("ruling");
        return answer == null
                ? null
                : new Review(answer, row.getLong("ruled_by"), instant(row, "ruled_at"), row.getBoolean("other_words"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
