package gov.voice.web.registration;

import gov.voice.registration.ChannelKind;
import java.io.Serializable;

/** One line of the channels, as a page edits it; without an address it counts for nothing. */
public class ChannelEntry implements Serializable {
    private static final long serialVersionUID = 1L;

    private ChannelKind kind;
    private String address;
    private boolean urgentOnly;

    ChannelEntry(ChannelKind kind, String address, boolean urgentOnly) {
        this.kind = kind;
        this.address = address;
        this.urgentOnly = urgentOnly;
    }

    public ChannelKind getKind() {
        return kind;
    }

    public void setKind(ChannelKind kind) {
        this.kind = kind;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isUrgentOnly() {
        return urgentOnly;
    }

    public void setUrgentOnly(boolean urgentOnly) {
        this.urgentOnly = urgentOnly;
    }
}
