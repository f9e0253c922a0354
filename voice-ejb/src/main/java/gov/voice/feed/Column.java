package gov.voice.feed;

import java.util.Locale;

/** The columns of the detention export that are read, by their headings. All of them must be there. */
enum Column {
    NUMBER("Alien File Number"),
    FAMILY_NAME("Last Name"),
    GIVEN_NAME("First Name"),
    BIRTH_DATE("Birth Date"),
    STAY_BOOK_IN("Stay Book In Date Time"),
    BOOK_IN("Book In Date Time"),
    BOOK_OUT("Book Out Date Time"),
    RELEASE_REASON("Detention Release Reason"),
    DEPARTED("Departed Date");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /** As the export writes it. */
    String heading() {
        return heading;
    }

    /** A heading as headings are compared. */
    static String key(String heading) {
        return CellText.of(heading).toLowerCase(Locale.ROOT);
    }

    String key() {
        return heading.toLowerCase(Locale.ROOT);
    }
}
