package gov.voice.web.subject;

import gov.voice.fact.FactRow;
import gov.voice.fact.FactService;
import gov.voice.fact.Track;
import gov.voice.platform.NotFound;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationRow;
import gov.voice.subject.MatchState;
import gov.voice.subject.RevealReason;
import gov.voice.subject.SubjectDetail;
import gov.voice.subject.SubjectRow;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One subject: names and numbers as claimed, facts, who may be told. The match to confirm is {@link MatchPart}'s. */
@Named
@ViewScoped
public class SubjectViewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient SubjectService subjectService;

    @EJB
    private transient FactService factService;

    @EJB
    private transient RegistrationReadingService registrationReadingService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    @Inject
    private MatchPart matchPart;

    private Long id;
    private Long match;
    private Track track;
    private SubjectDetail subject;
    private List<FactRow> facts = List.of();
    private List<RegistrationRow> told = List.of();
    private RevealReason reason;
    private Long revealedId;
    private String revealed;

    /** @throws NotFound where the address names no subject that the reader may know */
    public void load() {
        if (id == null && match == null) {
            throw new NotFound();
        }
        subject = match == null ? subjectService.detail(id) : subjectService.ofMatch(match);
        facts = factService.ofSubject(subject.id());
        told = registrationReadingService.ofSubject(subject.id());
        matchPart.choose(subject, match);
    }

    /** Facts of the track that the address names; of both where it names none. */
    public List<FactRow> getFacts() {
        return facts.stream()
                .filter(fact -> track == null || fact.track() == track)
                .toList();
    }

    /** How many facts a second person is still to verify. */
    public long getAwaiting() {
        return facts.stream().filter(FactRow::awaitsVerification).count();
    }

    /** Verifies a fact that somebody else recorded. */
    public String verify(long factId) {
        return acts.done("fact.verified", again(), () -> factService.verify(factId));
    }

    /** Shows a whole number on this page, once. */
    public void reveal(long numberId) {
        acts.go(() -> {
            revealed = subjectService.reveal(subject.id(), numberId, reason);
            revealedId = numberId;
            return null;
        });
    }

    /** Address of this page after a write: by match while the match is not confirmed. */
    String again() {
        return "/subject/view.xhtml?faces-redirect=true&" + getAddress();
    }

    /** The parameter by which pages name this subject. */
    public String getAddress() {
        return subject.confirmed()
                ? "id=" + subject.id()
                : "match=" + subject.matches().get(0).matchId();
    }

    /** The reader's cases in which it stands confirmed, or all where none is. */
    public String getStanding() {
        SubjectRow first = subject.matches().stream()
                .filter(one -> one.state() == MatchState.CONFIRMED)
                .findFirst()
                .orElse(subject.matches().get(0));
        return words.get(first.convicted() ? "subject.convicted-in" : "subject.alleged-in", first.caseNumber());
    }

    /** Title of a fact in the reader's language. */
    public String title(FactRow fact) {
        return "es".equals(shell.getLanguage()) ? fact.titleEs() : fact.titleEn();
    }

    public boolean isRecords() {
        return shell.is("SPECIALIST", "RELATIONS");
    }

    public boolean isVerifies() {
        return shell.is("SPECIALIST", "RELATIONS", "SUPERVISOR");
    }

    public Track[] getTracks() {
        return Track.values();
    }

    public RevealReason[] getReasons() {
        return RevealReason.values();
    }

    public SubjectDetail getSubject() {
        return subject;
    }

    public int getFactCount() {
        return facts.size();
    }

    public List<RegistrationRow> getTold() {
        return told;
    }

    public Long getRevealedId() {
        return revealedId;
    }

    public String getRevealed() {
        return revealed;
    }

    public RevealReason getReason() {
        return reason;
    }

    public void setReason(RevealReason reason) {
        this.reason = reason;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getMatch() {
        return match;
    }

    public void setMatch(Long match) {
        this.match = match;
    }

    public Track getTrack() {
        return track;
    }

    public void setTrack(Track track) {
        this.track = track;
    }
}
