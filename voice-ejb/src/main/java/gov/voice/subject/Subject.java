package gov.voice.subject;

import gov.voice.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The person that cases are about: one record for all cases and offices. Names and numbers hang on it as claims. */
@Entity
@Table(name = "subject")
public class Subject extends BaseEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject_seq")
    @SequenceGenerator(name = "subject_seq", sequenceName = "subject_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "created_by")
    private Long createdBy;

    protected Subject() {}

    /** A record of somebody not known before. */
    Subject(String number, LocalDate birthDate, long createdBy) {
        this.number = number;
        this.birthDate = birthDate;
        this.createdBy = createdBy;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Number to call the record by, such as {@code S-2026-000417}. */
    public String getNumber() {
        return number;
    }

    /** Null where no source told it. */
    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Long getCreatedBy() {
        return createdBy;
    }
}
