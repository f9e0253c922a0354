package gov.voice.web.subject;

import gov.voice.subject.Compared;
import gov.voice.subject.Comparison;
import gov.voice.subject.Identifier;
import gov.voice.subject.MatchService;
import gov.voice.subject.MatchState;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectRow;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The match to confirm, on the page of a subject: what the case claims beside what is recorded. */
@Named
@ViewScoped
public class MatchPart implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient MatchService matchService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    private SubjectRow match;
    private Comparison comparison;
    private final Map<Identifier, Boolean> checked = new EnumMap<>(Identifier.class);
    private String document;

    /** Takes the match that the address names, else the first that waits; compares it where the reader may decide. */
    void choose(SubjectDetail subject, Long named) {
        match = subject.matches().stream()
                .filter(one -> one.state() == MatchState.PROPOSED)
                .filter(one -> named == null || one.matchId() == named)
                .findFirst()
                .orElse(null);
        if (match != null && !isOwn() && isDecides()) {
            comparison = matchService.compare(match.matchId());
        }
    }

    /** Confirms with the identifiers that were ticked. */
    public String confirm() {
        Set<Identifier> ticked = EnumSet.noneOf(Identifier.class);
        checked.forEach((kind, yes) -> {
            if (Boolean.TRUE.equals(yes)) {
                ticked.add(kind);
            }
        });
        return done("match.confirmed", () -> matchService.confirm(match.matchId(), comparison.version(), ticked));
    }

    /** Says that it is somebody else: the case's page follows, where the subject no longer stands. */
    public String reject() {
        long caseId = match.caseId();
        String after = done("match.rejected", () -> matchService.reject(match.matchId(), comparison.version()));
        return after == null ? null : "/case/subjects.xhtml?faces-redirect=true&id=" + caseId;
    }

    /** Records a conviction in a case, as it was seen. */
    public String convict(SubjectRow row) {
        match = row;
        return done(
                "subject.conviction.done",
                () -> matchService.recordConviction(row.matchId(), row.matchVersion(), document));
    }

    /** Takes a conviction back, as it was seen. */
    public String withdraw(SubjectRow row) {
        match = row;
        return done(
                "subject.conviction.withdrawn",
                () -> matchService.withdrawConviction(row.matchId(), row.matchVersion()));
    }

    /** What a line shows: days as people write them. */
    public String shown(Identifier kind, String text) {
        return text == null || kind != Identifier.BIRTH_DATE || text.contains(";")
                ? text
                : shell.day(LocalDate.parse(text));
    }

    /** Whether a line can be ticked: it agrees, or is to be found in the papers. */
    public boolean counts(Compared line) {
        return line.result() == Compared.Result.AGREES || line.result() == Compared.Result.CLAIMED;
    }

    private String done(String key, Runnable act) {
        return acts.done(key, "/subject/view.xhtml?faces-redirect=true&match=" + match.matchId(), act, this::reread);
    }

    /** The comparison as it stands now; the document that was named stays. */
    private void reread() {
        if (comparison != null) {
            comparison = matchService.compare(match.matchId());
        }
    }

    /** Whether the reader proposed it, and so waits for another person. */
    public boolean isOwn() {
        return match != null && match.proposer() == shell.getSelf().id();
    }

    /** Whether the reader's role decides matches. */
    public boolean isDecides() {
        return shell.is("SPECIALIST", "RELATIONS", "SUPERVISOR");
    }

    public SubjectRow getMatch() {
        return match;
    }

    /** Null where the reader may not decide it. */
    public Comparison getComparison() {
        return comparison;
    }

    public Map<Identifier, Boolean> getChecked() {
        return checked;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
