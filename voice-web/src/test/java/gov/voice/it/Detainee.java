package gov.voice.it;

import java.util.concurrent.atomic.AtomicInteger;

/** A subject that a detention export can tell of, made by the owner: invented name, birth date and A-Number. */
record Detainee(long subjectId, String aNumber, String familyName, String givenName, String birthDate) {
    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 400_000) + 100_000);

    /** A new one that nobody else is like. */
    static Detainee anew() {
        int number = NUMBER.incrementAndGet();
        return claiming("A8%08d".formatted(number), "Zielinska" + letters(number), "María", "1985-04-17");
    }

    /** A new subject with these claims; a null birth date is not known. */
    static Detainee claiming(String aNumber, String familyName, String givenName, String birthDate) {
        long maker = Owner.number("select min(id) from staff");
        long id = Owner.number(
                "insert into subject (number, birth_date, created_by) values (?, ?::date, ?) returning id",
                "S-2026-" + NUMBER.incrementAndGet(),
                birthDate,
                maker);
        Owner.run(
                "insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)"
                        + " values (?, ?, ?, true, ?, 'test', ?)",
                id,
                givenName,
                familyName,
                gov.voice.subject.NameKey.of(familyName, givenName),
                maker);
        Owner.run(
                "insert into subject_identifier (subject_id, kind, value, source, created_by) values (?, 'A_NUMBER', ?, 'test', ?)",
                id,
                aNumber,
                maker);
        return new Detainee(id, aNumber, familyName, givenName, birthDate);
    }

    /** A row about this person; the rest of it as it stands in the export. */
    String row(String stayIn, String bookIn, String bookOut, String reason) {
        return row(aNumber, familyName, givenName, birthDate, stayIn, bookIn, bookOut, reason);
    }

    static String row(
            String aNumber,
            String familyName,
            String givenName,
            String birthDate,
            String stayIn,
            String bookIn,
            String bookOut,
            String reason) {
        return String.join(
                ",", "\"" + aNumber + "\"", familyName, givenName, birthDate, stayIn, bookIn, bookOut, reason, "");
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }
}
