package gov.voice.it;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.feed.BatchAnswer;
import gov.voice.feed.FeedFormat;
import gov.voice.feed.FeedIntake;
import gov.voice.feed.SpooledFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Sends small exports as a community relations officer and waits for what becomes of them. */
record FeedSender(FeedIntake intake, Actor officer) {
    static final String FEED = "ice-detention";
    private static final String HEADINGS = "Alien File Number,Last Name,First Name,Birth Date,Stay Book In Date Time,"
            + "Book In Date Time,Book Out Date Time,Detention Release Reason,Departed Date";

    /** A batch that has ended. */
    record Ended(long id, BatchAnswer answer) {}

    static FeedSender at(FeedIntake intake) {
        return new FeedSender(intake, People.staff(Role.RELATIONS, People.office()));
    }

    Ended send(String... rows) {
        return send(null, rows);
    }

    Ended send(Instant asOf, String... rows) {
        return sendFile(asOf, "Detention stints\n" + HEADINGS + "\n" + String.join("\n", rows) + "\n");
    }

    /** Sends rows that go on in further columns; headings are written in capitals, as some programs do. */
    Ended sendWith(String moreHeadings, String... rows) {
        return sendFile(
                null,
                HEADINGS.toUpperCase(java.util.Locale.ROOT) + "," + moreHeadings + "\n" + String.join("\n", rows)
                        + "\n");
    }

    Ended sendFile(Instant asOf, String file) {
        long id = People.as(officer, () -> {
            try (SpooledFile spooled = SpooledFile.of(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Integer.MAX_VALUE)) {
                return intake.receive(FEED, FeedFormat.CSV, spooled, asOf, null);
            }
        });
        Await.until(
                "batch " + id + " has ended",
                () -> Owner.number("select count(*) from feed_batch where id = ? and ended_at is not null", id) == 1);
        return new Ended(id, People.as(Actor.system("test"), () -> intake.answer(FEED, id)));
    }
}
