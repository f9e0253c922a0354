package gov.voice.subject;

import gov.voice.subject.Compared.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Compares what a case claims with what is recorded. Whatever the reader may not know is compared all the same, and not
 * shown: only whether it agrees.
 */
final class Comparing {
    private Comparing() {}

    /**
     * One thing that is claimed or recorded.
     *
     * @param value what is compared
     * @param shown as people read it
     */
    record Said(Identifier kind, String value, String issuer, String shown) {
        boolean agrees(Said other) {
            return kind == other.kind
                    && value.equals(other.value)
                    && Objects.equals(plain(issuer), plain(other.issuer));
        }

        private static String plain(String issuer) {
            return issuer == null ? "" : issuer.strip().toLowerCase(Locale.ROOT);
        }

        private String onPage() {
            return kind == Identifier.A_NUMBER ? ANumber.masked(shown) : shown;
        }
    }

    /** Whether the record holds nothing that the case does not claim. */
    static boolean ownRecord(List<Said> claimed, List<Said> recorded) {
        return recorded.stream().allMatch(one -> claimed.stream().anyMatch(one::agrees));
    }

    /**
     * The lines, in the order of the identifiers. Of a record that the reader may not know, only lines stand that the
     * case claims something for.
     */
    static List<Compared> lines(List<Said> claimed, List<Said> recorded, boolean mayKnow) {
        List<Compared> lines = new ArrayList<>();
        for (Identifier kind : Identifier.values()) {
            List<Said> here = of(kind, claimed);
            List<Said> there = of(kind, recorded);
            if (here.isEmpty() && (there.isEmpty() || !mayKnow)) {
                continue;
            }
            lines.add(new Compared(kind, shown(here), mayKnow ? shown(there) : null, result(here, there)));
        }
        return lines;
    }

    private static Result result(List<Said> here, List<Said> there) {
        if (here.isEmpty()) {
            return Result.MISSING_IN_CASE;
        }
        if (there.isEmpty()) {
            return Result.NOT_RECORDED;
        }
        return here.stream().anyMatch(one -> there.stream().anyMatch(one::agrees)) ? Result.AGREES : Result.DIFFERS;
    }

    private static List<Said> of(Identifier kind, List<Said> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    private static String shown(List<Said> said) {
        return said.isEmpty()
                ? null
                : said.stream().map(Said::onPage).distinct().collect(Collectors.joining("; "));
    }
}
