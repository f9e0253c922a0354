package gov.voice.demo;

import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the demo's story, once, into an empty database; at later starts only says what is there. */
@ApplicationScoped
public class DemoLoader {
    /** Those whose A-Number exactly one subject claims; a subject that every case took back claims nothing. */
    private static final String PEOPLE = """
            with claimant as (
                select s.id, s.birth_date from subject s
                where exists (select from subject_match m where m.subject_id = s.id and m.state in ('PROPOSED', 'CONFIRMED')))
            select n.value || ',' || quoted(name.family_name) || ',' || quoted(name.given_name) || ',' || s.birth_date as line
            from claimant s
              join subject_identifier n on n.subject_id = s.id and n.kind = 'A_NUMBER'
              join subject_name name on name.subject_id = s.id and name.shown_first
            where s.birth_date is not null
              and not exists (select from subject_identifier other join claimant on claimant.id = other.subject_id
                              where other.kind = 'A_NUMBER' and other.value = n.value and other.subject_id <> s.id)
            order by n.value
            """.replace(
                    "quoted(name.family_name)", "'\"' || replace(name.family_name, '\"', '\"\"') || '\"'")
            .replace("quoted(name.given_name)", "'\"' || replace(name.given_name, '\"', '\"\"') || '\"'");

    @Inject
    private DemoStaff staff;

    @Inject
    private DemoStory story;

    @Inject
    private DemoFeed feed;

    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    /** Loads where there is nothing yet, and returns the lines that the launcher prints. */
    List<String> load() {
        if (isEmpty()) {
            staff.open();
            story.tell();
        }
        List<String> lines = new ArrayList<>();
        lines.add("people: " + writePeople());
        lines.addAll(staff.signIns());
        lines.add("feed-token: " + feed.token());
        return lines;
    }

    private boolean isEmpty() {
        return system.apart(
                "demo",
                "Demo.look",
                () -> database.query(handle -> handle.createQuery(
                                "select not exists (select from case_file) and (select count(*) from staff) = 1")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private Path writePeople() {
        List<String> lines = new ArrayList<>();
        lines.add("Alien File Number,Last Name,First Name,Birth Date");
        lines.addAll(system.apart(
                "demo",
                "Demo.people",
                () -> database.query(
                        handle -> handle.createQuery(PEOPLE).mapTo(String.class).list())));
        Path file = Path.of(ConfigProvider.getConfig().getValue("voice.demo.folder", String.class), "people.csv");
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
