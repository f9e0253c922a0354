package gov.voice.notice;

import gov.voice.notice.template.ApprovedTemplate;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The approved words for a batch of notices, read once for each language. */
record WordBook(Map<String, Map<String, ApprovedTemplate>> byLanguage) {

    /** Reads what is in force for these notices. */
    static WordBook read(Handle handle, ApprovedTemplates templates, List<Pending> notices) {
        Map<String, Set<String>> codes = new HashMap<>();
        notices.forEach(one -> codes.computeIfAbsent(one.language(), language -> new HashSet<>(Set.of(Wording.FRAME)))
                .add(one.code()));
        Map<String, Map<String, ApprovedTemplate>> found = new HashMap<>();
        codes.forEach((language, ofLanguage) -> found.put(language, templates.findAll(handle, ofLanguage, language)));
        return new WordBook(found);
    }

    /**
     * How this notice is worded; empty where its frame or its code has no approved words in its language, or it corrects
     * what was told and the frame has none for that.
     */
    Optional<Wording> wording(Pending notice) {
        Map<String, ApprovedTemplate> known = byLanguage.getOrDefault(notice.language(), Map.of());
        ApprovedTemplate frame = known.get(Wording.FRAME);
        ApprovedTemplate stage = known.get(notice.code());
        return frame == null || stage == null || notice.correctsTold() && !Wording.admits(frame)
                ? Optional.empty()
                : Optional.of(new Wording(frame, stage, notice.correctsTold()));
    }
}
