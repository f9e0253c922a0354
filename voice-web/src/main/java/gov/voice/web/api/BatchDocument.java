package gov.voice.web.api;

import gov.voice.feed.BatchAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** How a batch stands, as programs read it. */
@Schema(
        name = "Batch",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "state",
                    type = SchemaType.STRING,
                    enumeration = {"received", "running", "done", "stopped", "failed"}),
            @SchemaProperty(name = "rows", type = SchemaType.INTEGER, description = "The sum of the next five"),
            @SchemaProperty(name = "rows_with_facts", type = SchemaType.INTEGER),
            @SchemaProperty(name = "unmatched", type = SchemaType.INTEGER),
            @SchemaProperty(name = "duplicate", type = SchemaType.INTEGER),
            @SchemaProperty(name = "unchanged", type = SchemaType.INTEGER),
            @SchemaProperty(name = "quarantined", type = SchemaType.INTEGER),
            @SchemaProperty(name = "facts", type = SchemaType.INTEGER),
            @SchemaProperty(name = "notices", type = SchemaType.INTEGER),
            @SchemaProperty(
                    name = "problem",
                    type = SchemaType.STRING,
                    nullable = true,
                    description = "Why nothing of it is in, in words; null unless it failed")
        })
final class BatchDocument {
    private BatchDocument() {}

    static JsonObject of(BatchAnswer answer) {
        return Json.createObjectBuilder()
                .add("state", answer.state())
                .add("rows", answer.rows())
                .add("rows_with_facts", answer.rowsWithFacts())
                .add("unmatched", answer.unmatched())
                .add("duplicate", answer.duplicate())
                .add("unchanged", answer.unchanged())
                .add("quarantined", answer.quarantined())
                .add("facts", answer.facts())
                .add("notices", answer.notices())
                .add("problem", problem(answer))
                .build();
    }

    private static JsonValue problem(BatchAnswer answer) {
        return answer.problem() == null
                ? JsonValue.NULL
                : Json.createValue(ApiWords.get(
                        "feed.problem." + answer.problem(),
                        answer.problemWords().toArray()));
    }
}
