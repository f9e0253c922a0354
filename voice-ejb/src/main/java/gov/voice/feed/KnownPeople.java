package gov.voice.feed;

import gov.voice.platform.Database;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jdbi.v3.core.Handle;

/**
 * Tells rows that may concern a subject from the many that cannot, so that nothing of the latter is stored. It may take
 * a stranger for known, never a known for a stranger: the import decides exactly. Some bytes for each subject.
 */
final class KnownPeople {
    private static final int DAYS_BEFORE_1970 = 60_000;

    private final long[] numbers;
    private final long[] named;
    private final BitSet births = new BitSet();

    private KnownPeople(long[] numbers, long[] named) {
        this.numbers = numbers;
        this.named = named;
        for (long one : named) {
            births.set(day((int) one));
        }
    }

    /** Those known now, with the system's sight. */
    static KnownPeople load(Database database) {
        return database.query(handle -> new KnownPeople(numbers(handle), named(handle)));
    }

    /** For tests: the digits of A-Numbers, and name keys with birth dates made by {@link #nameAndBirth}. */
    static KnownPeople of(long[] numbers, long[] named) {
        Arrays.sort(numbers);
        Arrays.sort(named);
        return new KnownPeople(numbers, named);
    }

    /** Whether the person may be a subject. */
    boolean mayBe(PersonClaim person) {
        if (person.number().is() == AlienNumber.Is.GIVEN
                && Arrays.binarySearch(numbers, person.number().digits()) >= 0) {
            return true;
        }
        LocalDate birth = person.birthDate();
        if (birth == null || !births.get(day((int) birth.toEpochDay()))) {
            return false;
        }
        String key = person.nameKey();
        return key != null && Arrays.binarySearch(named, nameAndBirth(key, birth)) >= 0;
    }

    static long nameAndBirth(String nameKey, LocalDate birth) {
        return (long) nameKey.hashCode() << 32 | (birth.toEpochDay() & 0xffff_ffffL);
    }

    private static int day(int epochDay) {
        return Math.max(0, epochDay + DAYS_BEFORE_1970);
    }

    private static long[] numbers(Handle handle) {
        return handle
                .createQuery(
                        "select distinct substring(value, 2)::bigint as n from subject_identifier where kind = 'A_NUMBER' order by n")
                .setFetchSize(10_000)
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long[] named(Handle handle) {
        return handle
                .createQuery("""
                        select n.name_key, s.birth_date from subject_name n join subject s on s.id = n.subject_id
                        where s.birth_date is not null""")
                .setFetchSize(10_000)
                .map((row, context) ->
                        nameAndBirth(row.getString("name_key"), row.getObject("birth_date", LocalDate.class)))
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }
}
