package gov.voice.web.shell;

/** The size of a file as people say it. */
public final class FileSize {
    private static final long KIB = 1024;
    private static final long MIB = KIB * KIB;

    private FileSize() {}

    /** In whole MiB, or KiB where it is less than one; rounded down, so that a limit is never promised larger than it is. */
    public static String inWords(long bytes) {
        return bytes >= MIB ? bytes / MIB + " MiB" : bytes / KIB + " KiB";
    }
}
