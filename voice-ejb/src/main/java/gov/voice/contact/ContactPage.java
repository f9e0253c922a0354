package gov.voice.contact;

import java.util.List;

/** A page of contacts, and how many there are. */
public record ContactPage(List<ContactRow> rows, long total) {
    public ContactPage {
        rows = List.copyOf(rows);
    }
}
