package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.platform.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside Payara Micro, where {@link ProductUnderTest} runs against a real PostgreSQL and a real mail server. */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {
    /** Something cannot be done as things stand, for the reason of this key. */
    static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(key);
    }
}
