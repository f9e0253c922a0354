package gov.voice.web.feed;

import gov.voice.feed.FeedTokenRow;
import gov.voice.feed.FeedTokenService;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The tokens of feeds. A new one is shown in the answer to the very request that made it, and nowhere again; so this is
 * the one write that is not followed by a redirect, and the new token stands with the request alone.
 */
@Named
@ViewScoped
public class FeedTokensView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MADE = "gov.voice.feed-token-made";

    @EJB
    private transient FeedTokenService feedTokenService;

    @Inject
    private transient Acts acts;

    @Inject
    private transient FacesContext faces;

    private List<FeedTokenRow> tokens = List.of();
    private String feed;
    private String label;

    /** Reads the tokens; refuses, before anything shows, whoever may not see them. */
    public void load() {
        tokens = feedTokenService.list();
    }

    /** Makes a token and shows it. */
    public void make() {
        acts.go(() -> {
            requestMap().put(MADE, feedTokenService.make(feed, label));
            label = null;
            load();
            return null;
        });
    }

    /** Ends a token as it was seen. */
    public String revoke(long id, long version) {
        return acts.done(
                "feed.token.revoked",
                "/feed/tokens.xhtml?faces-redirect=true",
                () -> feedTokenService.revoke(id, version),
                this::load);
    }

    private Map<String, Object> requestMap() {
        return faces.getExternalContext().getRequestMap();
    }

    public List<FeedTokenRow> getTokens() {
        return tokens;
    }

    public List<String> getFeeds() {
        return feedTokenService.feeds();
    }

    /** The token just made; null otherwise. */
    public String getMade() {
        return (String) requestMap().get(MADE);
    }

    public String getFeed() {
        return feed;
    }

    public void setFeed(String feed) {
        this.feed = feed;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
