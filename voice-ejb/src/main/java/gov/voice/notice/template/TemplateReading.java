package gov.voice.notice.template;

import gov.voice.access.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads versions of templates. They are the office's words and nobody's data: no policy hides them. */
@ApplicationScoped
class TemplateReading {
    private static final String ROW = """
            select t.id, t.code, t.language, t.version, t.state, s.title_en, s.title_es, w.full_name as author,
                   coalesce(t.author_id = :actor, false) as own, t.written_at, a.full_name as approved_by, t.approved_at
            from template t left join stage s on s.code = t.code left join staff w on w.id = t.author_id
              left join staff a on a.id = t.approved_by
            """;

    /** @param language null: of every one */
    List<TemplateRow> list(Handle handle, TemplateState state, String language) {
        return handle.createQuery(ROW + """
                        where t.state = :state and (cast(:language as text) is null or t.language = :language)
                        order by s.code is not null, t.code, t.language, t.version desc""")
                .bind("actor", Acting.actor().id())
                .bind("state", state.name())
                .bind("language", language)
                .mapTo(TemplateRow.class)
                .list();
    }

    Optional<TemplateRow> row(Handle handle, long id) {
        return handle.createQuery(ROW + "where t.id = :id")
                .bind("actor", Acting.actor().id())
                .bind("id", id)
                .mapTo(TemplateRow.class)
                .findOne();
    }

    List<TemplateRow> versions(Handle handle, String code, String language) {
        return handle.createQuery(ROW + "where t.code = :code and t.language = :language order by t.version desc")
                .bind("actor", Acting.actor().id())
                .bind("code", code)
                .bind("language", language)
                .mapTo(TemplateRow.class)
                .list();
    }

    /** The version's words by part; a part that it should have and has not is empty. */
    Map<Part, String> parts(Handle handle, TemplateRow template) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        Part.of(template.code()).forEach(part -> parts.put(part, ""));
        handle.createQuery("select part, words from template_part where template_id = :id")
                .bind("id", template.id())
                .map((row, context) -> Map.entry(Part.valueOf(row.getString("part")), row.getString("words")))
                .forEach(one -> parts.put(one.getKey(), one.getValue()));
        return parts;
    }

    /** What stands around the words of every mail: as approved, else as last written. */
    ApprovedTemplate frame(Handle handle, String language) {
        Map<String, String> parts = new HashMap<>();
        handle.createQuery("""
                        select p.part, p.words from template_part p where p.template_id = (
                            select id from template where code = :code and language = :language
                            order by state = 'APPROVED' desc, version desc limit 1)""")
                .bind("code", Wording.FRAME)
                .bind("language", language)
                .map((row, context) -> Map.entry(row.getString("part"), row.getString("words")))
                .forEach(one -> parts.put(one.getKey(), one.getValue()));
        return new ApprovedTemplate(0, Wording.FRAME, language, 0, parts);
    }
}
