package gov.voice.feed;

import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.JsonMaking;
import gov.voice.subject.ANumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows in quarantine under the reader's own sight: the database leaves out what they may not see. */
@ApplicationScoped
class QuarantineReading {
    @Inject
    private Database database;

    @Inject
    private Trail trail;

    /** A row as the database gives it; the parts that are not told are null. */
    public record Found(
            long id, String sheet, int line, Long subjectId, String subjectNumber, String content, String reason) {}

    List<QuarantinedRow> rows(long batchId, Cause cause, int atMost) {
        List<Found> found = database.query(handle -> handle.createQuery("""
                        select l.quarantine_id as id, l.sheet, l.line, s.id as subject_id, s.number as subject_number,
                            r.content::text as content, w.words as reason
                        from feed_quarantine_line l
                          left join feed_quarantine_row r on r.quarantine_id = l.quarantine_id
                          left join source_words w on w.quarantine_id = r.quarantine_id
                          left join subject s on cardinality(r.subjects) = 1 and s.id = r.subjects[1]
                        where l.batch_id = :batch and l.cause = :cause order by l.seq limit :most""")
                .bind("batch", batchId)
                .bind("cause", cause.name())
                .bind("most", atMost)
                .mapTo(Found.class)
                .list());
        return found.stream().map(this::row).toList();
    }

    private QuarantinedRow row(Found found) {
        Map<String, String> cells = found.content() == null ? Map.of() : cells(found);
        if (found.subjectId() != null) {
            trail.concerns("subject", found.subjectId());
        }
        return new QuarantinedRow(
                found.id(), found.sheet(), found.line(), found.subjectId(), found.subjectNumber(), name(cells), cells);
    }

    private static String name(Map<String, String> cells) {
        if (cells.isEmpty()) {
            return null;
        }
        String given = cells.getOrDefault(Column.GIVEN_NAME.heading(), "");
        return (given + " " + cells.getOrDefault(Column.FAMILY_NAME.heading(), "")).strip();
    }

    private static Map<String, String> cells(Found found) {
        try (JsonReader reader = JsonMaking.reader(found.content())) {
            JsonObject object = reader.readObject();
            Map<String, String> cells = new LinkedHashMap<>();
            object.keySet().forEach(heading -> cells.put(heading, object.getString(heading)));
            cells.computeIfPresent(
                    Column.NUMBER.heading(),
                    (heading, number) ->
                            ANumber.normalized(number).map(ANumber::masked).orElse(number));
            if (found.reason() != null) {
                cells.put(Column.RELEASE_REASON.heading(), found.reason());
            }
            return cells;
        }
    }
}
