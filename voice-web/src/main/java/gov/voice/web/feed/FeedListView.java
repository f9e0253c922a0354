package gov.voice.web.feed;

import gov.voice.feed.BatchField;
import gov.voice.feed.BatchPage;
import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.FeedService;
import gov.voice.feed.FeedState;
import gov.voice.feed.SpooledFile;
import gov.voice.platform.Order;
import gov.voice.platform.Refused;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
import gov.voice.web.shell.ListAddress;
import gov.voice.web.shell.Shell;
import gov.voice.web.shell.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feeds: whether each is quiet, its last batches, and sending a file by hand. */
@Named
@RequestScoped
public class FeedListView {
    private static final int SHOWN = 20;
    private static final Set<String> STATES = Set.of("received", "running", "done", "stopped", "failed");

    @EJB
    private FeedService feedService;

    @EJB
    private FeedIntake feedIntake;

    @Inject
    private Settings settings;

    @Inject
    private Shell shell;

    @Inject
    private Words words;

    private final ListAddress<BatchField> list =
            new ListAddress<>("list.xhtml", BatchField.class, new Order<>(BatchField.RECEIVED, true), SHOWN);

    private List<FeedState> feeds;
    private String of;
    private String state;
    private BatchPage found = new BatchPage(List.of(), 0);
    private String feed;
    private Part file;
    private String asOf;

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

    /** Keeps the file that was chosen and goes on to its batch. */
    public String send() throws IOException {
        Optional<FeedFormat> format =
                file == null ? Optional.empty() : FeedFormat.ofFileName(file.getSubmittedFileName());
        if (format.isEmpty()) {
            words.error("feed.upload.type");
            return null;
        }
        try (SpooledFile spooled = SpooledFile.of(file.getInputStream(), settings.number(Setting.FEED_MAX_BYTES))) {
            long id = feedIntake.receive(feed, format.get(), spooled, asOfInstant(), null);
            return "/feed/batch.xhtml?faces-redirect=true&id=" + id;
        } catch (SpooledFile.TooLarge e) {
            words.error("api.too-large", settings.number(Setting.FEED_MAX_BYTES));
        } catch (DateTimeException e) {
            words.error("feed.upload.as-of");
        } catch (Refused e) {
            words.refused(e);
        }
        return null;
    }

    private Instant asOfInstant() {
        return asOf == null || asOf.isBlank()
                ? null
                : LocalDateTime.parse(asOf.strip()).atZone(shell.getZone()).toInstant();
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

    public String getFeed() {
        return feed;
    }

    public void setFeed(String feed) {
        this.feed = feed;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
