package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.access.Actor;
import gov.voice.staff.PasswordHash;
import java.net.HttpURLConnection;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;

/** An office whose people come to the product's pages over HTTP, from outside of the container. */
@RunAsClient
abstract class PageTest extends ContainerTest {
    static final String PASSWORD = "a long enough password";
    static final String HASH = PasswordHash.of(PASSWORD);
    static final int OK = HttpURLConnection.HTTP_OK;
    static final int NOT_FOUND = HttpURLConnection.HTTP_NOT_FOUND;

    @ArquillianResource
    private URL product;

    final long office = People.office();

    /** Somebody who has not signed in. */
    Visitor stranger() {
        return new Visitor(product);
    }

    /** Somebody who has just got a password and signed in with it. */
    Visitor signedIn(Actor actor) {
        credential(actor, false);
        Visitor visitor = stranger();
        assertThat(visitor.signIn(actor.name(), PASSWORD).uri().getPath()).endsWith("/day.xhtml");
        return visitor;
    }

    /** @param due whether they must choose one of their own first */
    static void credential(Actor actor, boolean due) {
        Owner.run(
                "insert into staff_credential (staff_id, password_hash, must_change) values (?, ?, ?)",
                actor.id(),
                HASH,
                due);
    }
}
