package gov.voice.web.casefile;

import gov.voice.casefile.PersonForm;
import gov.voice.casefile.PersonPart;
import gov.voice.casefile.PersonRow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The fields of a person of a case, as a page edits them. */
public class PersonPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private long version;
    private PersonPart part = PersonPart.VICTIM;
    private String relation;
    private String givenName;
    private String familyName;
    private LocalDate birthDate;
    private boolean deceased;
    private String language = "en";
    private String doNotSay;
    private String codeWord;
    private String duressWord;

    void show(PersonRow row) {
        version = row.version();
        part = row.part();
        relation = row.relation();
        givenName = row.givenName();
        familyName = row.familyName();
        birthDate = row.birthDate();
        deceased = row.deceased();
        language = row.language();
        doNotSay = row.doNotSay();
        codeWord = row.codeWord();
        duressWord = row.duressWord();
    }

    /** What stands here goes onto the person as they are now, the next time. */
    void onto(PersonRow row) {
        version = row.version();
    }

    /**
     * Begins with a caller; where the family names begin is a guess until somebody corrects it: at the last word, in
     * Spanish at the last but one of three or more.
     */
    void showCaller(String name, String relationCode, String languageCode) {
        List<String> parts = List.of((name == null ? "" : name.strip()).split("\\s+", -1));
        int familyNames = parts.size() < 2 ? 0 : parts.size() > 2 && "es".equals(languageCode) ? 2 : 1;
        int begin = parts.size() - familyNames;
        givenName = String.join(" ", parts.subList(0, begin));
        familyName = String.join(" ", parts.subList(begin, parts.size()));
        part = switch (relationCode == null ? "" : relationCode) {
            case "SELF" -> PersonPart.VICTIM;
            case "ATTORNEY", "ADVOCATE" -> PersonPart.REPRESENTATIVE;
            default -> PersonPart.FAMILY;
        };
        relation = relationCode;
        language = "es".equals(languageCode) ? "es" : "en";
    }

    PersonForm form() {
        return new PersonForm(
                version,
                part,
                relation,
                givenName,
                familyName,
                birthDate,
                deceased,
                language,
                doNotSay,
                codeWord,
                duressWord);
    }

    public PersonPart getPart() {
        return part;
    }

    public void setPart(PersonPart part) {
        this.part = part;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
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

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public void setDeceased(boolean deceased) {
        this.deceased = deceased;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getDoNotSay() {
        return doNotSay;
    }

    public void setDoNotSay(String doNotSay) {
        this.doNotSay = doNotSay;
    }

    public String getCodeWord() {
        return codeWord;
    }

    public void setCodeWord(String codeWord) {
        this.codeWord = codeWord;
    }

    public String getDuressWord() {
        return duressWord;
    }

    public void setDuressWord(String duressWord) {
        this.duressWord = duressWord;
    }
}
