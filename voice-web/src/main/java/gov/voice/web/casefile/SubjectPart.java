package gov.voice.web.casefile;

import gov.voice.platform.Refused;
import gov.voice.subject.Claim;
import gov.voice.subject.Identifier;
import gov.voice.web.shell.Shell;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The form that adds whom a case is about: what its papers claim, each with its source. */
@Named
@RequestScoped
public class SubjectPart {
    @Inject
    private Shell shell;

    @Inject
    private Clock clock;

    private String givenName;
    private String familyName;
    private String aliasGivenName;
    private String aliasFamilyName;
    private LocalDate birthDate;
    private String source;
    private String alienNumber;
    private String alienNumberSource;
    private String booking;
    private String jail;
    private String bookingSource;
    private String courtCase;
    private String court;
    private String courtCaseSource;

    /**
     * What was typed, as claims; an empty part claims nothing.
     *
     * @throws Refused where a part is not what it should be
     */
    List<Claim> claims() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), shell.getZone());
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.name(givenName, familyName, source));
        if (aliasGivenName != null || aliasFamilyName != null) {
            claims.add(Claim.alias(aliasGivenName, aliasFamilyName, source));
        }
        if (birthDate != null) {
            claims.add(Claim.birthDate(birthDate, today, source));
        }
        if (alienNumber != null) {
            claims.add(Claim.number(Identifier.A_NUMBER, alienNumber, null, alienNumberSource));
        }
        if (booking != null) {
            claims.add(Claim.number(Identifier.BOOKING, booking, jail, bookingSource));
        }
        if (courtCase != null) {
            claims.add(Claim.number(Identifier.COURT_CASE, courtCase, court, courtCaseSource));
        }
        return claims;
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

    public String getAliasGivenName() {
        return aliasGivenName;
    }

    public void setAliasGivenName(String aliasGivenName) {
        this.aliasGivenName = aliasGivenName;
    }

    public String getAliasFamilyName() {
        return aliasFamilyName;
    }

    public void setAliasFamilyName(String aliasFamilyName) {
        this.aliasFamilyName = aliasFamilyName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getAlienNumber() {
        return alienNumber;
    }

    public void setAlienNumber(String alienNumber) {
        this.alienNumber = alienNumber;
    }

    public String getAlienNumberSource() {
        return alienNumberSource;
    }

    public void setAlienNumberSource(String alienNumberSource) {
        this.alienNumberSource = alienNumberSource;
    }

    public String getBooking() {
        return booking;
    }

    public void setBooking(String booking) {
        this.booking = booking;
    }

    public String getJail() {
        return jail;
    }

    public void setJail(String jail) {
        this.jail = jail;
    }

    public String getBookingSource() {
        return bookingSource;
    }

    public void setBookingSource(String bookingSource) {
        this.bookingSource = bookingSource;
    }

    public String getCourtCase() {
        return courtCase;
    }

    public void setCourtCase(String courtCase) {
        this.courtCase = courtCase;
    }

    public String getCourt() {
        return court;
    }

    public void setCourt(String court) {
        this.court = court;
    }

    public String getCourtCaseSource() {
        return courtCaseSource;
    }

    public void setCourtCaseSource(String courtCaseSource) {
        this.courtCaseSource = courtCaseSource;
    }
}
