package gov.voice.it;

import gov.voice.tools.tryout.EmbeddedDatabase;
import gov.voice.tools.tryout.MailCatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What the product needs around it, started before the first container test and ended after the last: both real. */
public class OutsideWorld implements LauncherSessionListener {
    private EmbeddedDatabase database;
    private MailCatcher mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String dbPort = System.getProperty("it.db.port");
        if (dbPort == null) {
            return; // units, which need nothing around them
        }
        Path folder = Path.of(System.getProperty("it.folder"));
        try {
            database = EmbeddedDatabase.start(folder.resolve("database"), Integer.parseInt(dbPort));
            mail = MailCatcher.start(folder.resolve("mail"), Integer.parseInt(System.getProperty("it.mail.port")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (mail != null) {
                mail.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
