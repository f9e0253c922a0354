package gov.voice.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which roles may call a service method. A method of a service without it may be called by nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
    /** The roles; {@link Role#SYSTEM} must be named like any other. */
    Role[] value();
}
