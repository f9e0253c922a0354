package gov.voice.web.feed;

import gov.voice.feed.BatchRow;
import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.FeedService;
import gov.voice.feed.FeedState;
import gov.voice.feed.SpooledFile;
import gov.voice.platform.Refused;
import gov.voice.platform.Setting;
import gov.voice.platform.Settings;
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

/** The feeds: whether each is quiet, its last batches, and sending a file by hand. */
@Named
@RequestScoped
public class FeedListView {
    private static final int SHOWN = 20;

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

    private List<FeedState> feeds;
    private String feed;
    private Part file;
    private String asOf;

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

    /** The last batches of a feed. */
    public List<BatchRow> batches(String code) {
        return feedService.batches(code, SHOWN);
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
