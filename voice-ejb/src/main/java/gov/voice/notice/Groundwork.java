package gov.voice.notice;

import gov.voice.disclosure.Why;
import gov.voice.notice.template.ApprovedTemplate;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Wording;
import gov.voice.notice.template.WordsTask;
import gov.voice.task.NewTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What notices lack that no case can bring, only the office: approved words, a release class. Asked of disclosure officers. */
@ApplicationScoped
class Groundwork {
    @Inject
    private ApprovedTemplates templates;

    /** The tasks for what these moves wait for; the same one may come more than once. */
    List<NewTask> tasks(Handle handle, Map<Pending, Move> moves) {
        List<NewTask> tasks = new ArrayList<>();
        Map<String, List<Pending>> wordless = new HashMap<>();
        moves.forEach((notice, move) -> {
            if (move.why().contains(Hindrance.NO_WORDS.name())) {
                wordless.computeIfAbsent(notice.language(), language -> new ArrayList<>())
                        .add(notice);
            }
            if (move.why().contains(Why.NO_RELEASE_CLASS.name())) {
                tasks.add(NoticeTasks.releaseClass(notice));
            }
        });
        wordless.forEach((language, notices) -> tasks.addAll(words(handle, language, notices)));
        return tasks;
    }

    private List<NewTask> words(Handle handle, String language, List<Pending> notices) {
        Set<String> codes = new TreeSet<>(Set.of(Wording.FRAME));
        notices.forEach(one -> codes.add(one.code()));
        Map<String, ApprovedTemplate> inForce = templates.findAll(handle, codes, language);
        List<NewTask> tasks = new ArrayList<>();
        for (Pending notice : notices) {
            for (String code : List.of(notice.code(), Wording.FRAME)) {
                boolean wanting = Wording.FRAME.equals(code) && notice.correctsTold();
                if (!inForce.containsKey(code) || wanting && !Wording.admits(inForce.get(code))) {
                    tasks.add(WordsTask.of(code, language, notice.urgent()));
                }
            }
        }
        return tasks;
    }
}
