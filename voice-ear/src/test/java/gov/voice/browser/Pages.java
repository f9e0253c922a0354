package gov.voice.browser;

import static gov.voice.browser.Staff.ANALYST;
import static gov.voice.browser.Staff.AUDITOR;
import static gov.voice.browser.Staff.DISCLOSURE;
import static gov.voice.browser.Staff.HOTLINE;
import static gov.voice.browser.Staff.RELATIONS;
import static gov.voice.browser.Staff.SPECIALIST;
import static gov.voice.browser.Staff.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;

/**
 * Every page of the product, with an address that shows something of the story, and who may see it there. The first of
 * those looks at it in {@link EveryPageIT}; all others of the office find nothing there ({@link HiddenPagesIT}).
 */
final class Pages {
    static final Staff[] EVERYBODY = {HOTLINE, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR};

    private static final Once<List<Shown>> ALL = new Once<>(() -> new Pages().all);

    private final List<Shown> all = new ArrayList<>();

    /**
     * A page where the story has come to.
     *
     * @param file below the folder of pages
     * @param query of the address, with its question mark; empty where it needs none
     * @param who may see it; the administrator where nobody else
     */
    record Shown(String file, String query, List<Staff> who, boolean administrators) {
        String address() {
            return file + query;
        }

        /** Whether somebody of the office may see it, who is not of the team of the case. */
        boolean isFor(Staff one) {
            return who.contains(one);
        }

        /** The name of its picture. */
        String picture() {
            return "page" + file.replace('/', '-').replace(".xhtml", "");
        }
    }

    static List<Shown> all() {
        return ALL.get();
    }

    private Pages() throws Exception {
        TheCaseIT.Case mothers = TheGateIT.told().mothers();
        ReachIT.released();
        long subject = Office.BEHIND.number("select subject_id from subject_match where id = ?", mothers.match());
        String ofCase = "?id=" + mothers.id();
        everywhere();
        add("/contact/list.xhtml", "", HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR);
        add("/contact/new.xhtml", "", HOTLINE, SPECIALIST, RELATIONS, SUPERVISOR);
        add("/case/list.xhtml", "", SPECIALIST, RELATIONS, SUPERVISOR);
        add("/case/new.xhtml", "", SPECIALIST, SUPERVISOR);
        for (String tab : List.of("timeline", "view", "people", "subjects", "tasks", "notices", "disclosures")) {
            add("/case/" + tab + ".xhtml", ofCase, SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR);
        }
        add("/case/notes.xhtml", ofCase, SPECIALIST, RELATIONS, SUPERVISOR);
        add("/subject/list.xhtml", "", SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR);
        add("/subject/view.xhtml", "?match=" + mothers.match(), SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR);
        add("/subject/fact.xhtml", "?match=" + mothers.match(), SPECIALIST, RELATIONS);
        add(
                "/registration/view.xhtml",
                "?id=" + TheContractIT.mothers(),
                SPECIALIST,
                RELATIONS,
                DISCLOSURE,
                SUPERVISOR);
        add("/registration/edit.xhtml", "?match=" + mothers.match() + "&person=" + mother(mothers), SPECIALIST);
        add("/registration/edit.xhtml", "?replaces=" + TheContractIT.mothers(), SPECIALIST);
        notices();
        add("/disclosure/review.xhtml", "?id=" + notice("IM04"), DISCLOSURE);
        add("/disclosure/subjects.xhtml", "", DISCLOSURE);
        add("/disclosure/subject.xhtml", "?id=" + subject, DISCLOSURE);
        add("/disclosure/accounting.xhtml", "", DISCLOSURE, AUDITOR);
        feeds();
        add("/audit/trail.xhtml", "?kind=case&id=" + mothers.id(), AUDITOR);
        administration();
    }

    private void everywhere() {
        all.add(new Shown("/signin.xhtml", "", List.of(EVERYBODY), true));
        all.add(new Shown(
                "/day.xhtml",
                "",
                List.of(SPECIALIST, HOTLINE, RELATIONS, DISCLOSURE, SUPERVISOR, ANALYST, AUDITOR),
                true));
        all.add(new Shown("/preferences.xhtml", "", List.of(EVERYBODY), true));
    }

    private void notices() throws Exception {
        add("/notice/board.xhtml", "", SPECIALIST, RELATIONS, DISCLOSURE, SUPERVISOR);
        add("/notice/view.xhtml", "?id=" + notice("IM10"), DISCLOSURE, SPECIALIST, RELATIONS, SUPERVISOR);
        add("/notice/calls.xhtml", "", SPECIALIST);
        add("/notice/call.xhtml", "?id=" + ReachIT.callToMake(), SPECIALIST);
        add("/notice/brake.xhtml", "", SUPERVISOR);
        all.add(new Shown("/notice/sending.xhtml", "", List.of(SUPERVISOR, SPECIALIST, RELATIONS, DISCLOSURE), true));
    }

    private void feeds() throws Exception {
        long batch = Office.BEHIND.number("select max(id) from feed_batch where facts > 0 and state = 'done'");
        all.add(new Shown("/feed/list.xhtml", "", List.of(RELATIONS, DISCLOSURE, SUPERVISOR), true));
        all.add(new Shown("/feed/batch.xhtml", "?id=" + batch, List.of(RELATIONS, DISCLOSURE, SUPERVISOR), true));
        all.add(new Shown("/feed/tokens.xhtml", "", List.of(), true));
    }

    private void administration() throws Exception {
        long words = Office.BEHIND.number("select id from template where code = 'IM10' and language = 'es'");
        all.add(new Shown("/template/list.xhtml", "", List.of(DISCLOSURE, SUPERVISOR), true));
        all.add(new Shown("/template/edit.xhtml", "?id=" + words, List.of(DISCLOSURE, SUPERVISOR), true));
        all.add(new Shown("/staff/list.xhtml", "", List.of(), true));
        all.add(new Shown("/admin/classes.xhtml", "", List.of(DISCLOSURE, AUDITOR), true));
        for (String page : List.of("lists", "settings", "health")) {
            all.add(new Shown("/admin/" + page + ".xhtml", "", List.of(), true));
        }
    }

    private void add(String file, String query, Staff... who) {
        all.add(new Shown(file, query, List.of(who), false));
    }

    private static long mother(TheCaseIT.Case mothers) throws Exception {
        return Office.BEHIND.number(
                "select id from case_person where case_id = ? and given_name = ?", mothers.id(), Mother.GIVEN_NAMES);
    }

    private static long notice(String code) throws Exception {
        return Office.BEHIND.number(
                "select n.id from notice n join fact f on f.id = n.fact_id where f.code = ? and n.registration_id = ?",
                code,
                TheContractIT.mothers());
    }
}
