package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.access.Gated;
import gov.voice.access.NotAllowed;
import gov.voice.access.Permit;
import gov.voice.access.Role;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each role calls every method of every service that is not permitted to it: all are refused, at run time. */
class AccessMatrixIT extends ContainerTest {

    @Inject
    private BeanManager beans;

    @Test
    void whatIsNotPermittedIsRefused() {
        long office = People.office();
        Map<Role, Actor> actors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            actors.put(role, role == Role.SYSTEM ? Actor.system("matrix") : People.staff(role, office));
        }
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Bean<?> bean : services()) {
            Object service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                for (Role role : Role.values()) {
                    if (Arrays.asList(method.getAnnotation(Permit.class).value())
                            .contains(role)) {
                        continue;
                    }
                    if (isRefused(service, method, actors.get(role))) {
                        refused++;
                    } else {
                        wrong.add(role + " got into " + bean.getBeanClass().getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    private List<Bean<?>> services() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Gated.class)
                        && bean.getBeanClass().isAnnotationPresent(Stateless.class))
                .toList();
    }

    private static boolean isRefused(Object service, Method method, Actor actor) {
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(AccessMatrixIT::empty)
                .toArray();
        try {
            People.as(actor, () -> call(service, method, nothing));
            return false;
        } catch (NotAllowed expected) {
            return true;
        }
    }

    private static Object call(Object service, Method method, Object[] arguments) {
        try {
            return service.getClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(service, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NotAllowed refused) {
                throw refused;
            }
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object empty(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? (Object) 0 : null;
    }
}
