package gov.voice.web.feed;

import gov.voice.feed.BatchRow;
import gov.voice.feed.FeedService;
import gov.voice.feed.FeedState;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.web.shell.FileSize;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The feeds: whether each is quiet, and its last batches. Sending a file by hand is {@link FeedUpload}'s. */
@Named
@RequestScoped
public class FeedListView {
    private static final int SHOWN = 20;

    @EJB
    private FeedService feedService;

    @Inject
    private Settings settings;

    @Inject
    private Words words;

    private List<FeedState> feeds;

    /** Most bytes that are taken. */
    public long getLimit() {
        return settings.number(Setting.FEED_MAX_BYTES);
    }

    /** What is said of a file that has more. */
    public String getTooLarge() {
        return words.get("api.too-large", FileSize.inWords(getLimit()));
    }

    public List<FeedState> getFeeds() {
        if (feeds == null) {
            feeds = feedService.feeds();
        }
        return feeds;
    }

    /** The last batches of a feed. */
    public List<BatchRow> batches(String code) {
        return feedService.batches(code, SHOWN);
    }
}
