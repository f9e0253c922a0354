package gov.voice.notice.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The words in force. Only approved ones leave the office; where there are none, nothing is said. */
@ApplicationScoped
public class ApprovedTemplates {

    /**
     * The approved template of a code in a language; empty where none is approved.
     *
     * @param code a stage's code, {@code MAIL} or {@code PROOF}
     */
    public Optional<ApprovedTemplate> find(Handle handle, String code, String language) {
        return Optional.ofNullable(findAll(handle, Set.of(code), language).get(code));
    }

    /** The approved templates of many codes in one language, by code; a code without one is absent. */
    public Map<String, ApprovedTemplate> findAll(Handle handle, Collection<String> codes, String language) {
        Map<String, ApprovedTemplate> found = new HashMap<>();
        if (codes.isEmpty()) {
            return found;
        }
        handle.createQuery("""
                        select t.id, t.code, t.version, p.part, p.words
                        from template t join template_part p on p.template_id = t.id
                        where t.state = 'APPROVED' and t.language = :language and t.code = any(:codes)""")
                .bind("language", language)
                .bindArray("codes", String.class, codes.toArray())
                .map((row, context) -> {
                    String code = row.getString("code");
                    long id = row.getLong("id");
                    int version = row.getInt("version");
                    return found.computeIfAbsent(
                                    code, one -> new ApprovedTemplate(id, one, language, version, new HashMap<>()))
                            .parts()
                            .put(row.getString("part"), row.getString("words"));
                })
                .list();
        return found;
    }
}
