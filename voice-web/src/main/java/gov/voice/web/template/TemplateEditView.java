package gov.voice.web.template;

import gov.voice.notice.template.Part;
import gov.voice.notice.template.TemplateDetail;
import gov.voice.notice.template.TemplateService;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One version of the words: how it reads, a new version made from it, its approval. */
@Named
@ViewScoped
public class TemplateEditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/template/edit.xhtml?faces-redirect=true&id=";

    @EJB
    private transient TemplateService templateService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private long id;
    private final Map<String, String> parts = new HashMap<>();
    private transient TemplateDetail detail;

    /** Reads the version and fills the form with its words. */
    public void load() {
        getDetail().parts().forEach((part, said) -> parts.put(part.name(), said));
    }

    /** Writes what stands in the form as a new draft. */
    public String revise() {
        Map<Part, String> written = new EnumMap<>(Part.class);
        parts.forEach((part, said) -> written.put(Part.valueOf(part), said));
        return acts.go(
                () -> {
                    long draft = templateService.revise(id, written);
                    words.done("template.revised");
                    return SELF + draft;
                },
                this::reread);
    }

    /** Approves this draft. */
    public String approve() {
        return acts.go(
                () -> {
                    templateService.approve(List.of(id));
                    words.done("template.approved", 1);
                    return SELF + id;
                },
                this::reread);
    }

    private void reread() {
        detail = null;
    }

    public TemplateDetail getDetail() {
        if (detail == null) {
            detail = templateService.open(id);
        }
        return detail;
    }

    /** The version's parts, in the order in which they are read. */
    public List<String> getNames() {
        return Part.of(getDetail().template().code()).stream().map(Enum::name).toList();
    }

    /** What must stand in a part; null where nothing must. */
    public String placeholder(String part) {
        return Part.valueOf(part).placeholder();
    }

    public boolean isWrites() {
        return shell.is("DISCLOSURE");
    }

    /** Whether this person could approve it now. */
    public boolean isApproves() {
        return shell.is("DISCLOSURE", "SUPERVISOR")
                && getDetail().template().draft()
                && !getDetail().template().own();
    }

    public Map<String, String> getParts() {
        return parts;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
