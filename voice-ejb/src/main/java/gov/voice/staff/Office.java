package gov.voice.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An office of the agency: headquarters, or a field office with its area of responsibility. */
@Entity
@Table(name = "office")
public class Office {
    @Id
    private Long id;

    private String code;
    private String name;

    @jakarta.persistence.Column(name = "time_zone")
    private String timeZone;

    private String phone;
    private boolean headquarters;

    protected Office() {}

    public Long getId() {
        return id;
    }

    /** Short name, such as {@code HOU}. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    /** IANA zone in which the office works. */
    public String getTimeZone() {
        return timeZone;
    }

    /** Number a family may call. */
    public String getPhone() {
        return phone;
    }

    public boolean isHeadquarters() {
        return headquarters;
    }
}
