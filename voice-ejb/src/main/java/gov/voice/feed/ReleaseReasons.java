package gov.voice.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a feed's release reasons become: dated rows of the database, as of one day.
 *
 * @param meanings by reason, in lower case and with single blanks
 */
record ReleaseReasons(Map<String, Meaning> meanings) {

    /**
     * What one reason becomes.
     *
     * @param code null where it ends no stay
     * @param codeNoDeparture the code where the person is not known to have departed; null: the same one
     */
    record Meaning(String code, String codeNoDeparture) {
        /** The code of the fact; null where there is none. */
        String code(boolean departed) {
            return departed || codeNoDeparture == null ? code : codeNoDeparture;
        }
    }

    ReleaseReasons {
        meanings = Map.copyOf(meanings);
    }

    /** The meaning of a reason as a row writes it; empty where it is not on the list. */
    Optional<Meaning> of(String reason) {
        return Optional.ofNullable(meanings.get(CellText.of(reason).toLowerCase(Locale.ROOT)));
    }
}
