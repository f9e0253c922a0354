package gov.voice.web.feed;

import gov.voice.feed.BatchField;
import gov.voice.feed.BatchPage;
import gov.voice.feed.FeedService;
import gov.voice.feed.FeedState;
import gov.voice.platform.Order;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.web.shell.FileSize;
import gov.voice.web.shell.ListAddress;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The feeds: whether each is quiet, and its last batches. Sending a file by hand is {@link FeedUpload}'s. */
@Named
@RequestScoped
public class FeedListView {
    private static final int SHOWN = 20;
    private static final Set<String> STATES = Set.of("received", "running", "done", "stopped", "failed");

    @EJB
    private FeedService feedService;

    @Inject
    private Settings settings;

    @Inject
    private Words words;

    private final ListAddress<BatchField> list =
            new ListAddress<>("list.xhtml", BatchField.class, new Order<>(BatchField.RECEIVED, true), SHOWN);

    private List<FeedState> feeds;
    private String of;
    private String state;
    private BatchPage found = new BatchPage(List.of(), 0);

    /** Reads the batches of the feed that the address asks for; the first one where it asks for none. */
    public void load() {
        if (getFeeds().stream().noneMatch(one -> one.code().equals(of))) {
            of = getFeeds().isEmpty() ? null : getFeeds().get(0).code();
        }
        if (!STATES.contains(String.valueOf(state))) {
            state = null;
        }
        list.filter("of", getFeeds().size() > 1 ? of : null);
        list.filter("state", state);
        found = feedService.batches(of, state, list.order(), list.offset(), list.size());
        list.found(found.total());
    }

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

    /** The feed whose batches are shown; null where there is no feed. */
    public FeedState getShown() {
        return getFeeds().stream()
                .filter(one -> one.code().equals(of))
                .findFirst()
                .orElse(null);
    }

    /** States that the batches can be narrowed to. */
    public List<String> getStates() {
        return List.of("done", "stopped", "failed", "running");
    }

    public BatchPage getFound() {
        return found;
    }

    public ListAddress<BatchField> getList() {
        return list;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
