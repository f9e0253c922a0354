package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.access.SystemWork;
import gov.voice.casefile.CaseNoteService;
import gov.voice.casefile.NoteForm;
import gov.voice.platform.Database;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the server writes down where a statement fails: nothing of people, neither what was bound nor the row. */
class LogIT extends ContainerTest {
    private static final String NARRATIVE = "He waits for her at the bus stop by the school";

    /** No text of PostgreSQL holds this character, so that a note with it fails in the database and nowhere before. */
    private static final String REFUSED_BY_THE_DATABASE = NARRATIVE + '\0';

    @EJB
    private CaseNoteService notes;

    @Inject
    private Database database;

    @Inject
    private SystemWork work;

    private final Actor specialist = People.staff(Role.SPECIALIST, People.office());

    @Test
    void aNoteThatFailsLeavesNothingOfItselfInTheLog() {
        long caseId = TestCase.open(specialist);
        List<String> written = new CopyOnWriteArrayList<>();
        Handler ear = listening(written);
        Logger.getLogger("").addHandler(ear);
        try {
            assertThatThrownBy(() -> People.doAs(
                            specialist, () -> notes.add(caseId, new NoteForm(true, REFUSED_BY_THE_DATABASE))))
                    .satisfies(failure -> assertThat(told(failure)).doesNotContain(NARRATIVE));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertThat(written).as("the container tells that a call failed").isNotEmpty();
        assertThat(String.join("\n", written)).doesNotContain(NARRATIVE);
    }

    @Test
    void aRowThatBreaksARuleIsNotShown() {
        String name = "Ximena Quetzalli " + specialist.id();
        assertThatThrownBy(() -> work.apart(
                        "log",
                        "LogIT.breakARule",
                        () -> database.query(handle -> handle.createUpdate(
                                        "update job set name = null, note = :name where name = 'audit-seal'")
                                .bind("name", name)
                                .execute())))
                .satisfies(failure -> assertThat(told(failure))
                        .contains("violates not-null constraint")
                        .doesNotContain(name)
                        .doesNotContain("Failing row"));
    }

    private static Handler listening(List<String> written) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(line.getMessage() + " "
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + (line.getThrown() == null ? "" : told(line.getThrown())));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String told(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
