package gov.voice.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What happened: the victimization of a case. Whatever is not known is null. */
@Embeddable
public class Happening {
    @Column(name = "victimization_type")
    private String type;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private String place;
    private String county;
    private String state;
    private String agency;

    @Column(name = "report_number")
    private String reportNumber;

    protected Happening() {}

    String getType() {
        return type;
    }

    Happening(VictimizationForm form) {
        type = form.type();
        occurredOn = form.occurredOn();
        place = form.place();
        county = form.county();
        state = form.state();
        agency = form.agency();
        reportNumber = form.reportNumber();
    }
}
