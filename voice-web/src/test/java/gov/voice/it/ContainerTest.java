package gov.voice.it;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside Payara Micro, where {@link ProductUnderTest} runs against a real PostgreSQL and a real mail server. */
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {}
