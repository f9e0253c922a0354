package gov.voice.tools.tryout;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A run that holds its folder and its database until somebody kills it. */
final class CutOffRun {
    /** Said once all stands, and only where the folder was new. */
    static final String READY = "ready";

    private CutOffRun() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (Leftovers leftovers = Leftovers.clear(folder, System.err);
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(folder.resolve("database"), Integer.parseInt(arguments[1]))) {
            System.out.println(database.fresh() ? READY : "not new: " + leftovers);
            TimeUnit.DAYS.sleep(1);
        }
    }
}
