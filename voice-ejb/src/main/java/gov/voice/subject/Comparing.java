package gov.voice.subject;

import gov.voice.subject.Compared.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what a case claims with what is recorded. Of a record that the reader may not know nothing is told, neither
 * that there is one nor whether it agrees: whoever guesses learns nothing.
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

    /** The lines where the reader knows the record, in the order of the identifiers. */
    static List<Compared> lines(List<Said> claimed, List<Said> recorded) {
        List<Compared> lines = new ArrayList<>();
        for (Identifier kind : Identifier.values()) {
            List<Said> here = of(kind, claimed);
            List<Said> there = of(kind, recorded);
            if (!here.isEmpty() || !there.isEmpty()) {
                lines.add(new Compared(kind, shown(here), shown(there), result(here, there)));
            }
        }
        return lines;
    }

    /** The lines where the reader does not: what the case claims, to be compared with its papers. */
    static List<Compared> claims(List<Said> claimed) {
        return Arrays.stream(Identifier.values())
                .map(kind -> shown(of(kind, claimed)) == null
                        ? null
                        : new Compared(kind, shown(of(kind, claimed)), null, Result.CLAIMED))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The identifiers of which the records show that they agree. */
    static Set<Identifier> agreeing(List<Said> claimed, List<Said> recorded) {
        Set<Identifier> agreeing = EnumSet.noneOf(Identifier.class);
        lines(claimed, recorded).stream()
                .filter(line -> line.result() == Result.AGREES)
                .forEach(line -> agreeing.add(line.kind()));
        return agreeing;
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
