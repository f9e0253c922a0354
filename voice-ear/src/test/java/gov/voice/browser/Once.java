package gov.voice.browser;

import java.util.concurrent.Callable;

/** Something that is made when it is first asked for, and then is the same for everybody. Where that fails, it fails for all. */
final class Once<T> {
    private final Callable<T> how;
    private T made;
    private Throwable failed;

    Once(Callable<T> how) {
        this.how = how;
    }

    synchronized T get() {
        if (failed != null) {
            throw new IllegalStateException("What this rests on has failed before: " + failed.getMessage(), failed);
        }
        if (made == null) {
            try {
                made = how.call();
            } catch (Exception | AssertionError e) {
                failed = e;
                throw new IllegalStateException("What this rests on has failed: " + e.getMessage(), e);
            }
        }
        return made;
    }
}
