package gov.voice.it;

import gov.voice.access.Acting;
import gov.voice.access.Actor;
import gov.voice.access.Role;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Offices and staff for a test, made by the owner; each call makes new ones, so tests do not meet. */
public final class People {
    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private People() {}

    /** A new field office in Chicago's zone; its id. */
    public static long office() {
        String letters = letters(NUMBER.incrementAndGet());
        return Owner.number(
                "insert into office (code, name, time_zone, phone) values (?, ?, 'America/Chicago', '(312) 555-0110') returning id",
                "T" + letters,
                "Office " + letters);
    }

    /** A new member of staff with a role in an office. */
    public static Actor staff(Role role, long office) {
        String login = role.name().toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet();
        long id = Owner.number(
                "insert into staff (login, full_name, role, office_id) values (?, ?, ?, ?) returning id",
                login,
                "Test " + login,
                role.name(),
                office);
        return new Actor(id, login, role, office);
    }

    /** Runs work as somebody and returns its answer; checked exceptions fail the test. */
    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return Acting.as(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Runs work as somebody. */
    public static void doAs(Actor actor, Runnable work) {
        Acting.run(actor, work);
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('A' + rest % 26));
        }
        return text.toString();
    }
}
