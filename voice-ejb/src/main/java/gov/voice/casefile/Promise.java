package gov.voice.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What somebody told a family the office would do, and by when. All of it stands, or nothing. */
@Embeddable
public class Promise {
    @Column(name = "promise")
    private String what;

    @Column(name = "promise_due")
    private LocalDate due;

    @Column(name = "promised_by")
    private Long by;

    protected Promise() {}

    Promise(String what, LocalDate due, long by) {
        this.what = what;
        this.due = due;
        this.by = by;
    }

    public String getWhat() {
        return what;
    }

    /** The day by which it is to be kept, in the office's zone. */
    public LocalDate getDue() {
        return due;
    }

    /** The staff member who promised. */
    public Long getBy() {
        return by;
    }
}
