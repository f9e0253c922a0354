package gov.voice.access;

import gov.voice.access.TrailEntry.Concern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The act that this thread is in. Permission is judged once, where an act enters; what it calls inside belongs to it.
 */
public final class Acting {

    private static final ThreadLocal<Deque<Act>> ACTS = ThreadLocal.withInitial(ArrayDeque::new);
    private static final ThreadLocal<Actor> ASSUMED = new ThreadLocal<>();

    private Acting() {}

    /**
     * An act under way: who, and what the trail will say of it.
     *
     * @param systemSight whether this is the part of a person's act that is done with the system's sight
     */
    record Act(Actor actor, Set<Concern> concerns, Map<String, String> detail, boolean systemSight) {
        Act(Actor actor) {
            this(actor, new LinkedHashSet<>(), new LinkedHashMap<>(), false);
        }

        /** The same act, in the part of it that is done with the system's sight. */
        Act withSystemSight() {
            return new Act(actor, concerns, detail, true);
        }

        List<Concern> touched() {
            return new ArrayList<>(concerns);
        }
    }

    /** Whether this thread is inside an act. */
    static boolean inside() {
        return !ACTS.get().isEmpty();
    }

    /**
     * The act of this thread.
     *
     * @throws IllegalStateException outside of one
     */
    static Act current() {
        Act act = ACTS.get().peek();
        if (act == null) {
            throw new IllegalStateException("Called outside of an act: every way in passes the access gate");
        }
        return act;
    }

    /**
     * Who acts on this thread, for services that record it.
     *
     * @throws IllegalStateException outside of an act
     */
    public static Actor actor() {
        return current().actor();
    }

    static void begin(Act act) {
        ACTS.get().push(act);
    }

    static void end() {
        Deque<Act> acts = ACTS.get();
        acts.pop();
        if (acts.isEmpty()) {
            ACTS.remove();
        }
    }

    /** The actor that {@link #as} set for this thread; null where the signed-in person acts. */
    static Actor assumed() {
        return ASSUMED.get();
    }

    /**
     * Runs work as a given actor, for callers without a signed-in person: workers, feeds by token, the demo loader.
     * The gate judges that actor as it would anybody.
     */
    public static <T> T as(Actor actor, Callable<T> work) throws Exception {
        Actor before = ASSUMED.get();
        ASSUMED.set(actor);
        try {
            return work.call();
        } finally {
            if (before == null) {
                ASSUMED.remove();
            } else {
                ASSUMED.set(before);
            }
        }
    }

    /** Like {@link #as(Actor, Callable)} for work without an answer. */
    public static void run(Actor actor, Runnable work) {
        Actor before = ASSUMED.get();
        ASSUMED.set(actor);
        try {
            work.run();
        } finally {
            if (before == null) {
                ASSUMED.remove();
            } else {
                ASSUMED.set(before);
            }
        }
    }
}
