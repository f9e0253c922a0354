package gov.voice.notice.template;

import static gov.voice.access.Role.ADMINISTRATOR;
import static gov.voice.access.Role.DISCLOSURE;
import static gov.voice.access.Role.SUPERVISOR;

import gov.voice.access.Acting;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import gov.voice.task.Tasks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The words that may leave the office: written by one person, approved by another. */
@Stateless
@Gated
public class TemplateService {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final int LONGEST = 4000;

    @Inject
    private Database database;

    @Inject
    private TemplateReading reading;

    @Inject
    private Tasks tasks;

    @Inject
    private Trail trail;

    @Inject
    private Event<WordsApproved> words;

    /**
     * The versions in a state, by code and language.
     *
     * @param language null: of every one
     */
    @Permit({DISCLOSURE, SUPERVISOR, ADMINISTRATOR})
    public List<TemplateRow> list(TemplateState state, String language) {
        return database.query(handle -> reading.list(handle, state, language));
    }

    /**
     * One version with its words, and how they would read.
     *
     * @throws NotFound where there is none of this id
     */
    @Permit({DISCLOSURE, SUPERVISOR, ADMINISTRATOR})
    public TemplateDetail open(long id) {
        return database.query(handle -> {
            TemplateRow row = reading.row(handle, id).orElseThrow(NotFound::new);
            trail.concerns("template", id);
            Map<Part, String> parts = reading.parts(handle, row);
            return new TemplateDetail(
                    row,
                    parts,
                    reading.versions(handle, row.code(), row.language()),
                    Sampling.of(row, parts, reading.frame(handle, row.language())));
        });
    }

    /**
     * Writes a new version, as a draft; its id. The one in force stays in force until the draft is approved.
     *
     * @param basedOn a version of the same code and language
     * @param parts every part of {@link Part#of}, each with its placeholder
     * @throws NotFound where there is no such version
     * @throws Refused where a part is empty or too long, or a placeholder is missing or unknown
     */
    @Permit(DISCLOSURE)
    public long revise(long basedOn, Map<Part, String> parts) {
        return database.query(handle -> {
            TemplateRow base = reading.row(handle, basedOn).orElseThrow(NotFound::new);
            Part.of(base.code()).forEach(part -> require(part, parts.get(part)));
            lock(handle, base);
            long id = insert(handle, base);
            PreparedBatch batch = handle.prepareBatch(
                    "insert into template_part (template_id, part, words) values (:id, :part, :words)");
            Part.of(base.code())
                    .forEach(part -> batch.bind("id", id)
                            .bind("part", part.name())
                            .bind("words", parts.get(part).strip())
                            .add());
            batch.execute();
            trail.concerns("template", id);
            return id;
        });
    }

    /**
     * Approves drafts in one act: all of them or none. Each takes the place of the version in force, and what waited for
     * its words goes on.
     *
     * @throws NotFound where one does not exist
     * @throws Refused where one is no draft, is older than the version in force, or was written by whoever approves
     */
    @Permit({DISCLOSURE, SUPERVISOR})
    public void approve(List<Long> ids) {
        if (ids.isEmpty()) {
            throw new Refused("template-none");
        }
        Map<String, Set<String>> approved = new TreeMap<>();
        database.query(handle -> {
            for (Long id : new TreeSet<>(ids)) {
                TemplateRow draft = approve(handle, id);
                approved.computeIfAbsent(draft.language(), language -> new TreeSet<>())
                        .add(draft.code());
            }
            return ids.size();
        });
        trail.concerns("template", ids);
        approved.forEach((language, codes) -> words.fire(new WordsApproved(codes, language)));
        approved.forEach(
                (language, codes) -> codes.forEach(code -> tasks.settle(WordsTask.key(code, language), "APPROVED")));
    }

    private TemplateRow approve(Handle handle, long id) {
        TemplateRow draft = reading.row(handle, id).orElseThrow(NotFound::new);
        lock(handle, draft);
        List<TemplateRow> versions = reading.versions(handle, draft.code(), draft.language());
        if (versions.stream().noneMatch(one -> one.id() == id && one.draft())) {
            throw new Refused("template-not-draft", draft.code(), draft.language());
        }
        if (draft.own()) {
            throw new Refused("template-own", draft.code(), draft.language());
        }
        if (versions.stream().anyMatch(one -> inForce(one) && one.version() > draft.version())) {
            throw new Refused("template-older", draft.code(), draft.language());
        }
        for (TemplateRow former : versions) {
            if (inForce(former)) {
                handle.execute("update template set state = 'RETIRED' where id = ?", former.id());
            }
        }
        handle.createUpdate("""
                        update template set state = 'APPROVED', approved_by = :actor, approved_at = clock_timestamp()
                        where id = :id""")
                .bind("actor", Acting.actor().id())
                .bind("id", id)
                .execute();
        return draft;
    }

    private static boolean inForce(TemplateRow version) {
        return version.state() == TemplateState.APPROVED;
    }

    private static void require(Part part, String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw new Refused("template-part", part.name());
        }
        String needed = part.placeholder();
        if (needed != null && !words.contains(needed)) {
            throw new Refused("template-placeholder", needed);
        }
        PLACEHOLDER.matcher(words).results().map(found -> found.group()).forEach(found -> {
            if (!found.equals(needed)) {
                throw new Refused("template-placeholder-unknown", found);
            }
        });
    }

    private static long insert(Handle handle, TemplateRow base) {
        return handle.createQuery("""
                        insert into template (code, language, version, author_id)
                        select :code, :language, max(version) + 1, :actor from template
                        where code = :code and language = :language returning id""")
                .bind("code", base.code())
                .bind("language", base.language())
                .bind("actor", Acting.actor().id())
                .mapTo(Long.class)
                .one();
    }

    /** One writer at a time for all versions of a code in a language. */
    private static void lock(Handle handle, TemplateRow one) {
        handle.createQuery("select id from template where code = :code and language = :language order by id for update")
                .bind("code", one.code())
                .bind("language", one.language())
                .mapTo(Long.class)
                .list();
    }
}
