package gov.voice.web.shell;

import gov.voice.casefile.CodeListService;
import gov.voice.casefile.CodeRow;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of the office for pages: what may be chosen, and what a code is called in the person's language. */
@Named
@RequestScoped
public class Codes {
    @EJB
    private CodeListService lists;

    @Inject
    private Shell shell;

    private final Map<String, List<CodeRow>> current = new HashMap<>();
    private final Map<String, Map<String, CodeRow>> ever = new HashMap<>();

    /** What may be chosen from a list today. */
    public List<CodeRow> of(String list) {
        return current.computeIfAbsent(list, lists::current);
    }

    /**
     * What may be chosen from a list today, and what a record says now, also where that may not be chosen any more: who
     * corrects something else must not lose it.
     *
     * @param says a code; null where the record says none
     */
    public List<CodeRow> of(String list, String says) {
        List<CodeRow> entries = of(list);
        if (!isIn(list, says) || entries.stream().anyMatch(one -> one.code().equals(says))) {
            return entries;
        }
        return Stream.concat(entries.stream(), Stream.of(ever(list).get(says))).toList();
    }

    /** What an entry is called. */
    public String name(CodeRow entry) {
        return entry.label(shell.getLanguage());
    }

    /** What a code is called, also one that ended; empty for null, the code itself where no list has it. */
    public String label(String list, String code) {
        if (code == null) {
            return "";
        }
        CodeRow entry = ever(list).get(code);
        return entry == null ? code : name(entry);
    }

    /** Whether a list has, or had, this code. */
    public boolean isIn(String list, String code) {
        return code != null && ever(list).containsKey(code);
    }

    private Map<String, CodeRow> ever(String list) {
        return ever.computeIfAbsent(
                list, one -> lists.ever(one).stream().collect(Collectors.toMap(CodeRow::code, row -> row)));
    }

    /** What a contact's reason is called, whether it was kept or only counted. */
    public String reason(String code) {
        String kept = label("call-reason", code);
        return kept.equals(code) ? label("tally-reason", code) : kept;
    }
}
