package gov.voice.tools.tryout;

import gov.voice.tools.admin.FirstAdministrator;
import java.io.PrintStream;
import java.nio.file.Path;

/** The sign-ins for trying out. */
final class DemoAccounts {
    private static final String PASSWORD = "try-voice-2026";

    private DemoAccounts() {}

    /** Makes them in a new database; later starts find them there. */
    static DemoAccounts prepare(EmbeddedDatabase database, Path folder) {
        if (database.fresh()) {
            System.err.println(FirstAdministrator.create(database.owner(), "a.lindqvist", "Anna Lindqvist", PASSWORD));
        }
        return new DemoAccounts();
    }

    void print(PrintStream out) {
        out.println("sign-in: a.lindqvist " + PASSWORD + " administrator HQ");
    }
}
