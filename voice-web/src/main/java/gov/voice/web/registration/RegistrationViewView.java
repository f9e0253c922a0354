package gov.voice.web.registration;

import gov.voice.notice.AddressProofService;
import gov.voice.notice.ProofAnswer;
import gov.voice.platform.NotFound;
import gov.voice.registration.ChannelRow;
import gov.voice.registration.Consent;
import gov.voice.registration.ConsentForm;
import gov.voice.registration.ConsentGiven;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.RegistrationReadingService;
import gov.voice.registration.RegistrationService;
import gov.voice.registration.RegistrationState;
import gov.voice.registration.RevokeReason;
import gov.voice.web.shell.Acts;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** One information contract: its terms, its consent, its addresses and their proof. */
@Named
@ViewScoped
public class RegistrationViewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient RegistrationService registrationService;

    @EJB
    private transient RegistrationReadingService registrationReadingService;

    @EJB
    private transient AddressProofService addressProofService;

    @Inject
    private transient Shell shell;

    @Inject
    private transient Acts acts;

    @Inject
    private transient Words words;

    private Long id;
    private RegistrationDetail contract;
    private List<ChannelRow> channels = List.of();
    private List<ConsentForm> consents = List.of();
    private String consentVersion;
    private ConsentGiven given;
    private LocalDate signedOn;
    private RevokeReason why;
    private String code;
    private String address;

    /** @throws NotFound where the address names no contract that the reader may see */
    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        contract = registrationReadingService.detail(id);
        channels = registrationReadingService.channels(id);
        if (isActs()) {
            consents = registrationReadingService.consents();
        }
    }

    /** Puts the draft in force as it was seen. */
    public String putInForce() {
        return done(
                "registration.in-force",
                () -> registrationService.putInForce(
                        id, contract.version(), new Consent(consentVersion, given, signedOn)));
    }

    /** Whether it is in force or may come to be. */
    public boolean isOpen() {
        return isDraft() || isRunning();
    }

    /** Gives the draft up as it was seen, and goes back to the case. */
    public String discard() {
        String answer = done("registration.discarded", () -> registrationService.discard(id, contract.version()));
        return answer == null ? null : "/case/subjects.xhtml?faces-redirect=true&id=" + contract.caseId();
    }

    /** Ends the contract as it was seen. */
    public String revoke() {
        if (why == null) {
            words.error("registration.why.missing");
            return null;
        }
        return done("registration.revoked", () -> registrationService.revoke(id, contract.version(), why));
    }

    /** Mails a code to an address. */
    public String sendCode(long channelId) {
        return done("registration.code.sent", () -> addressProofService.send(channelId));
    }

    /** Compares the code that the registrant read to us. */
    public String confirmCode(long channelId) {
        return acts.go(
                () -> {
                    ProofAnswer answer = addressProofService.confirm(channelId, code);
                    if (answer == ProofAnswer.PROVEN) {
                        words.done("proof.PROVEN");
                        return again();
                    }
                    words.error("proof." + answer);
                    return null;
                },
                this::load);
    }

    /** Puts another address in the place of one. */
    public String replaceAddress(long channelId) {
        return done("saved", () -> registrationService.replaceAddress(id, channelId, address));
    }

    private String done(String key, Runnable act) {
        return acts.done(key, again(), act, this::load);
    }

    private String again() {
        return "/registration/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** What a version of the consent is called in the reader's language. */
    public String label(ConsentForm form) {
        return "es".equals(shell.getLanguage()) ? form.labelEs() : form.labelEn();
    }

    /** Whether the reader's role makes and ends contracts. */
    public boolean isActs() {
        return shell.is("SPECIALIST");
    }

    public boolean isDraft() {
        return contract.state() == RegistrationState.DRAFT;
    }

    public boolean isRunning() {
        return contract.state() == RegistrationState.IN_FORCE;
    }

    public ConsentGiven[] getWays() {
        return ConsentGiven.values();
    }

    public List<RevokeReason> getReasons() {
        return RevokeReason.byHand();
    }

    public RegistrationDetail getContract() {
        return contract;
    }

    public List<ChannelRow> getChannels() {
        return channels;
    }

    public List<ConsentForm> getConsents() {
        return consents;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getConsentVersion() {
        return consentVersion;
    }

    public void setConsentVersion(String consentVersion) {
        this.consentVersion = consentVersion;
    }

    public ConsentGiven getGiven() {
        return given;
    }

    public void setGiven(ConsentGiven given) {
        this.given = given;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public RevokeReason getWhy() {
        return why;
    }

    public void setWhy(RevokeReason why) {
        this.why = why;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
