package gov.voice.web.registration;

import gov.voice.platform.Refused;
import gov.voice.registration.ChannelKind;
import gov.voice.registration.ChannelRow;
import gov.voice.registration.Depth;
import gov.voice.registration.Reach;
import gov.voice.registration.RegistrationDetail;
import gov.voice.registration.Terms;
import gov.voice.registration.Topic;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The terms of a contract, as a page edits them. */
public class TermsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 4;

    private Topic[] topics = {Topic.CUSTODY, Topic.HEARINGS};
    private Depth depth = Depth.FULL;
    private String language = "en";
    private String timeZone;
    private LocalTime safeFrom = LocalTime.of(8, 0);
    private LocalTime safeUntil = LocalTime.of(20, 0);
    private boolean nameAgency;
    private boolean voicemail;
    private String household;
    private final List<ChannelEntry> channels = new ArrayList<>();

    void show(RegistrationDetail contract, List<ChannelRow> rows) {
        topics = contract.topics().toArray(new Topic[0]);
        depth = contract.depth();
        language = contract.language();
        timeZone = contract.timeZone();
        safeFrom = contract.safeFrom();
        safeUntil = contract.safeUntil();
        nameAgency = contract.nameAgency();
        voicemail = contract.voicemail();
        household = contract.household();
        rows.forEach(row -> channels.add(new ChannelEntry(row.kind(), row.address(), row.urgentOnly())));
        fill();
    }

    void begin(String registrantLanguage, String zone) {
        language = registrantLanguage;
        timeZone = zone;
        channels.add(new ChannelEntry(ChannelKind.EMAIL, null, false));
        channels.add(new ChannelEntry(ChannelKind.CALL, null, true));
        fill();
    }

    private void fill() {
        while (channels.size() < LINES) {
            channels.add(new ChannelEntry(ChannelKind.CALL, null, false));
        }
    }

    /** @throws Refused where they are not whole */
    Terms terms() {
        Set<Topic> chosen = EnumSet.noneOf(Topic.class);
        chosen.addAll(List.of(topics));
        List<Reach> reaches = channels.stream()
                .filter(line -> line.getAddress() != null)
                .map(line -> Reach.of(line.getKind(), line.getAddress(), line.isUrgentOnly()))
                .toList();
        return new Terms(
                chosen, depth, language, timeZone, safeFrom, safeUntil, nameAgency, voicemail, household, reaches);
    }

    public List<ChannelEntry> getChannels() {
        return channels;
    }

    public Topic[] getTopics() {
        return topics.clone();
    }

    public void setTopics(Topic[] topics) {
        this.topics = topics.clone();
    }

    public Depth getDepth() {
        return depth;
    }

    public void setDepth(Depth depth) {
        this.depth = depth;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public LocalTime getSafeFrom() {
        return safeFrom;
    }

    public void setSafeFrom(LocalTime safeFrom) {
        this.safeFrom = safeFrom;
    }

    public LocalTime getSafeUntil() {
        return safeUntil;
    }

    public void setSafeUntil(LocalTime safeUntil) {
        this.safeUntil = safeUntil;
    }

    public boolean isNameAgency() {
        return nameAgency;
    }

    public void setNameAgency(boolean nameAgency) {
        this.nameAgency = nameAgency;
    }

    public boolean isVoicemail() {
        return voicemail;
    }

    public void setVoicemail(boolean voicemail) {
        this.voicemail = voicemail;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
