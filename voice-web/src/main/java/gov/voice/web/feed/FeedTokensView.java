package gov.voice.web.feed;

import gov.voice.feed.FeedTokenRow;
import gov.voice.feed.FeedTokenService;
import gov.voice.web.shell.Acts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The tokens of feeds. A new one is shown in the answer to the very request that made it, and nowhere again; so this is
 * the one write that is not followed by a redirect.
 */
@Named
@RequestScoped
public class FeedTokensView {
    @EJB
    private FeedTokenService feedTokenService;

    @Inject
    private Acts acts;

    private String feed;
    private String label;
    private String made;

    /** Makes a token and shows it. */
    public void make() {
        acts.go(() -> {
            made = feedTokenService.make(feed, label);
            label = null;
            return null;
        });
    }

    /** Ends a token. */
    public String revoke(long id, long version) {
        return acts.done(
                "feed.token.revoked",
                "/feed/tokens.xhtml?faces-redirect=true",
                () -> feedTokenService.revoke(id, version));
    }

    public List<FeedTokenRow> getTokens() {
        return feedTokenService.list();
    }

    public List<String> getFeeds() {
        return feedTokenService.feeds();
    }

    /** The token just made; null otherwise. */
    public String getMade() {
        return made;
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
