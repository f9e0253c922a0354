package gov.voice.casefile;

import gov.voice.platform.BaseEntity;
import gov.voice.platform.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody's part in one case: a victim, a member of the family, a representative. One human in two cases is two of
 * these, so that nothing of one case shows in the other. Identity and relation are made sure of by a named member of
 * staff; whatever they were made sure of changes, that no longer counts.
 */
@Entity
@Table(name = "case_person")
public class CasePerson extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_person_seq")
    @SequenceGenerator(name = "case_person_seq", sequenceName = "case_person_seq", allocationSize = 1)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Enumerated(EnumType.STRING)
    private PersonPart part;

    private String relation;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private boolean deceased;
    private String language;

    @Column(name = "do_not_say")
    private String doNotSay;

    @Column(name = "code_word")
    private String codeWord;

    @Column(name = "duress_word")
    private String duressWord;

    @Column(name = "verified_by")
    private Long verifiedBy;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_how")
    private String verifiedHow;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CasePerson() {}

    /** Somebody new in a case, not yet made sure of. */
    public CasePerson(long caseId, PersonForm form, long createdBy, Instant at) {
        this.caseId = caseId;
        this.createdBy = createdBy;
        this.createdAt = at;
        write(form);
    }

    @Override
    public Long getId() {
        return id;
    }

    public Long getCaseId() {
        return caseId;
    }

    /** How they are related to the victim, a code of the list {@code relation}; null for a victim, or where it is not known. */
    public String getRelation() {
        return relation;
    }

    /** Whether identity and relation were made sure of, and nothing of them changed since. */
    public boolean isVerified() {
        return verifiedAt != null;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public Long getVerifiedBy() {
        return verifiedBy;
    }

    /** How: a code of the list {@code verification}; null where they were not. */
    public String getVerifiedHow() {
        return verifiedHow;
    }

    /**
     * Writes down what is known of the person now. A change of name, birth date, part or relation ends an earlier
     * verification.
     *
     * @throws Refused where the code word and the duress word are alike
     */
    public void write(PersonForm form) {
        if (form.codeWord() != null && form.codeWord().equalsIgnoreCase(form.duressWord())) {
            throw new Refused("person-words-alike");
        }
        String newRelation = form.part() == PersonPart.VICTIM ? null : form.relation();
        boolean same = form.part() == part
                && Objects.equals(newRelation, relation)
                && Objects.equals(form.givenName(), givenName)
                && Objects.equals(form.familyName(), familyName)
                && Objects.equals(form.birthDate(), birthDate);
        if (!same || form.deceased()) {
            verifiedBy = null;
            verifiedAt = null;
            verifiedHow = null;
        }
        part = form.part();
        relation = newRelation;
        givenName = form.givenName();
        familyName = form.familyName();
        birthDate = form.birthDate();
        deceased = form.deceased();
        language = form.language();
        doNotSay = form.doNotSay();
        codeWord = form.codeWord();
        duressWord = form.duressWord();
    }

    /**
     * Identity and relation were made sure of.
     *
     * @param how a code of the list {@code verification}
     * @throws Refused for somebody who has died
     */
    public void verify(long by, String how, Instant at) {
        if (deceased) {
            throw new Refused("person-deceased");
        }
        verifiedBy = by;
        verifiedHow = how;
        verifiedAt = at;
    }
}
