package gov.voice.access;

import gov.voice.access.TrailEntry.Outcome;
import gov.voice.platform.Database;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The one gate before every service call: permission, database session, run, audit.
 *
 * <p>Permission is judged before a connection is taken, so that a refusal, which is audited in a transaction of its
 * own, never needs a second one. A success whose line in the trail cannot be written does not happen: the line is part
 * of its transaction. A call that failed after it was let in is told by {@link FailedAct} once its transaction is gone.
 */
@Gated
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AccessGate {

    @Inject
    private SecurityContext security;

    @Inject
    private ActorDirectory directory;

    @Inject
    private AuditWriter audit;

    @Inject
    private Database database;

    @Inject
    private jakarta.enterprise.event.Event<FailedAct> failures;

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        if (Acting.inside()) {
            return call.proceed();
        }
        Actor actor = actor();
        String act = name(call.getMethod());
        if (!permitted(call.getMethod(), actor)) {
            audit.writeApart(new TrailEntry(actor, act, Outcome.NOT_ALLOWED, List.of(), Map.of()));
            throw new NotAllowed();
        }
        Acting.Act inside = new Acting.Act(actor);
        Acting.begin(inside);
        try {
            database.identify(actor.id(), actor.role().name(), actor.officeId());
            Object answer = call.proceed();
            audit.write(new TrailEntry(actor, act, Outcome.DONE, inside.touched(), inside.detail()));
            return answer;
        } catch (Exception e) {
            failures.fire(FailedAct.of(actor, act, e, inside));
            throw e;
        } finally {
            Acting.end();
        }
    }

    private Actor actor() {
        Actor assumed = Acting.assumed();
        if (assumed != null) {
            return assumed;
        }
        Principal principal = security.getCallerPrincipal();
        return principal == null ? null : directory.find(principal.getName()).orElse(null);
    }

    private static boolean permitted(Method method, Actor actor) {
        Permit permit = method.getAnnotation(Permit.class);
        return actor != null && permit != null && Arrays.asList(permit.value()).contains(actor.role());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
