package gov.voice.web.subject;

import gov.voice.subject.Claim;
import gov.voice.subject.Identifier;
import gov.voice.subject.SubjectService;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a further paper says of a subject: another name, or a number. */
@Named
@RequestScoped
public class ClaimPart {
    @EJB
    private SubjectService subjectService;

    @Inject
    private Acts acts;

    private String givenName;
    private String familyName;
    private Identifier kind;
    private String number;
    private String issuer;
    private String source;

    /** Adds another name to what the match's case claims. */
    public String addName(long matchId) {
        return add(matchId, () -> Claim.alias(givenName, familyName, source));
    }

    /** Adds a number to what the match's case claims. */
    public String addNumber(long matchId) {
        return add(matchId, () -> Claim.number(kind, number, issuer, source));
    }

    private String add(long matchId, Supplier<Claim> claim) {
        return acts.done(
                "saved",
                "/subject/view.xhtml?faces-redirect=true&match=" + matchId,
                () -> subjectService.claim(matchId, claim.get()));
    }

    /** Kinds of numbers. */
    public List<Identifier> getKinds() {
        return Arrays.stream(Identifier.values()).filter(Identifier::isNumber).toList();
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public Identifier getKind() {
        return kind;
    }

    public void setKind(Identifier kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
