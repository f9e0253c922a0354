package gov.voice.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Some hundred mothers who asked to be told, each about a subject of her own.
 *
 * @param owner of the schema, who makes them and looks behind the product
 * @param mailFolder where their mail arrives
 * @param domain of their addresses, which only they have
 */
record Mothers(Jdbi owner, Path mailFolder, String domain, int first, int last) {
    private static final ZoneId FEED = ZoneId.of("America/New_York");
    private static final DateTimeFormatter EXPORTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String OF_GROUP = """
            from notice n join registration_channel c on c.registration_id = n.registration_id
            where c.address like '%@' || :domain""";

    /** Makes so many, in the office of {@link Office}; no two groups may have a number in common. */
    static Mothers make(Jdbi owner, Path mailFolder, String domain, int first, int count) {
        Mothers mothers = new Mothers(owner, mailFolder, domain, first, first + count - 1);
        try (InputStream file = Mothers.class.getResourceAsStream("mothers.sql")) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{group}", domain)
                    .replace(":first", Integer.toString(first))
                    .replace(":last", Integer.toString(mothers.last()));
            owner.useTransaction(handle -> handle.createScript(script).execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mothers;
    }

    /** Rows of an export: each one's subject was taken into custody so many hours ago. */
    List<String> rows(int hoursAgo) {
        String bookIn = LocalDateTime.now(FEED).minusHours(hoursAgo).format(EXPORTED);
        List<String> rows = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            rows.add("A%09d,Wilk,Tomasz,1985-04-17,%s,%s,,,".formatted(700_000_000 + i, bookIn, bookIn));
        }
        return rows;
    }

    /** How many notices they have in each state. */
    Map<String, Long> states() {
        Map<String, Long> states = new HashMap<>();
        owner.useHandle(handle -> handle.createQuery("select n.state, count(*) as notices " + OF_GROUP + " group by 1")
                .bind("domain", domain)
                .map((row, context) -> states.put(row.getString("state"), row.getLong("notices")))
                .list());
        return states;
    }

    /** The state of each one's only notice, by her address. */
    Map<String, String> stateByAddress() {
        Map<String, String> states = new HashMap<>();
        owner.useHandle(handle -> handle.createQuery("select c.address, n.state " + OF_GROUP)
                .bind("domain", domain)
                .map((row, context) -> states.put(row.getString("address"), row.getString("state")))
                .list());
        return states;
    }

    /** Their notices in a state. */
    List<Long> in(String state) {
        return owner.withHandle(
                handle -> handle.createQuery("select n.id " + OF_GROUP + " and n.state = :state order by 1")
                        .bind("domain", domain)
                        .bind("state", state)
                        .mapTo(Long.class)
                        .list());
    }

    /** One number about their notices {@code n}. */
    long count(String what) {
        return owner.withHandle(handle -> handle.createQuery("select " + what + " " + OF_GROUP)
                .bind("domain", domain)
                .mapTo(Long.class)
                .one());
    }

    /** How many mails each address got that got any. */
    Map<String, Long> mails() {
        try (Stream<Path> files = Files.list(mailFolder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("@" + domain + ".eml"))
                    .map(name -> name.substring(name.indexOf('-') + 1, name.length() - ".eml".length()))
                    .collect(Collectors.groupingBy(address -> address, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hold on the subject of the last so many, placed as the office places one: alone under the subject's lock. */
    void holdLast(int count) {
        for (int i = last - count + 1; i <= last; i++) {
            String number = "A%09d".formatted(700_000_000 + i);
            owner.useTransaction(handle -> {
                long subject = handle.select("select subject_id from subject_identifier where value = ?", number)
                        .mapTo(Long.class)
                        .one();
                handle.execute("select subject_lock(?)", subject);
                handle.execute(
                        "insert into hold (kind, subject_id, authority, reason, placed_by)"
                                + " select 'SEALED', ?, 'Court', 'Sealed today', id from staff where login = 'node.disclosure'",
                        subject);
            });
        }
    }

    int size() {
        return last - first + 1;
    }
}
