package gov.voice.web.casefile;

import gov.voice.casefile.CaseNoteService;
import gov.voice.casefile.NoteForm;
import gov.voice.casefile.NoteRow;
import gov.voice.contact.ContactRow;
import gov.voice.contact.ContactService;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations of a case, and what was written down; sensitive words only once somebody asks for them. */
@Named
@ViewScoped
public class CaseNotesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient CaseNoteService caseNoteService;

    @EJB
    private transient ContactService contactService;

    @Inject
    private CaseHead caseHead;

    @Inject
    private transient Acts acts;

    private final Map<Long, String> unfolded = new HashMap<>();
    private List<NoteRow> notes = List.of();
    private List<ContactRow> contacts = List.of();
    private String body;
    private boolean sensitive;

    /** Reads both, without the words of sensitive notes. */
    public void load() {
        notes = caseNoteService.list(caseHead.getId());
        contacts = contactService.ofCase(caseHead.getId());
    }

    /** Shows the words of a sensitive note; the trail says so. */
    public void unfold(long noteId) {
        unfolded.put(noteId, caseNoteService.read(caseHead.getId(), noteId));
    }

    /** Adds a note. */
    public String add() {
        return acts.done(
                "saved",
                caseHead.again(CaseTab.NOTES),
                () -> caseNoteService.add(caseHead.getId(), new NoteForm(sensitive, body)));
    }

    /** The words of a note as far as they show; null while it is folded. */
    public String words(NoteRow note) {
        return note.sensitive() ? unfolded.get(note.id()) : note.body();
    }

    public List<NoteRow> getNotes() {
        return notes;
    }

    public List<ContactRow> getContacts() {
        return contacts;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public void setSensitive(boolean sensitive) {
        this.sensitive = sensitive;
    }
}
