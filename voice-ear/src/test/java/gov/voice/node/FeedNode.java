package gov.voice.node;

import gov.voice.ear.FeedClient;
import gov.voice.tools.tryout.MicroServer;
import java.util.Map;

/** A node with small limits, for what arrives by REST. Started by the first test class that asks for it and used by all. */
final class FeedNode {
    static final int MAX_BYTES = 3_000_000;
    static final int MAX_UNPACKED_BYTES = 20_000_000;
    static final int BRAKE = 20;

    private static FeedNode once;
    private static Exception failed;

    final Installation voice;
    final FeedClient feed;
    final MicroServer server;

    private FeedNode() throws Exception {
        voice = Installation.start();
        voice.endWithTheTests();
        feed = voice.feed();
        server = voice.node(
                "feed",
                voice.database().url(),
                Map.of(
                        "voice.feed.max-bytes", Integer.toString(MAX_BYTES),
                        "voice.feed.max-unpacked-bytes", Integer.toString(MAX_UNPACKED_BYTES),
                        "voice.brake.batch-notices", Integer.toString(BRAKE),
                        "voice.brake.unusual-floor", "1"));
    }

    /**
     * The running node.
     *
     * @throws IllegalStateException where it cannot be started; a second caller gets the first one's reason at once
     */
    static synchronized FeedNode get() {
        if (once == null && failed == null) {
            try {
                once = new FeedNode();
            } catch (Exception e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw new IllegalStateException("The node could not be started", failed);
        }
        return once;
    }
}
