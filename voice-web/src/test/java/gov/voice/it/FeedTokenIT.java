package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.feed.FeedTokenRow;
import gov.voice.feed.FeedTokenService;
import gov.voice.feed.TokenCheck;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTokenIT extends ContainerTest {

    @EJB
    private FeedTokenService tokens;

    @Inject
    private TokenCheck check;

    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = People.staff(Role.ADMINISTRATOR, People.office());
    }

    private String made(String label) {
        return People.as(administrator, () -> tokens.make(FeedSender.FEED, label));
    }

    private FeedTokenRow listed(String label) {
        return People.as(administrator, tokens::list).stream()
                .filter(token -> token.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenIsGoodUntilItIsRevoked() {
        String secret = made("nightly " + administrator.id());
        FeedTokenRow row = listed("nightly " + administrator.id());
        assertThat(secret).startsWith(row.prefix());
        assertThat(check.check(secret))
                .get()
                .satisfies(bearer -> assertThat(bearer.feed()).isEqualTo(FeedSender.FEED));
        assertThat(listed(row.label()).lastUsed()).isNotNull();

        People.doAs(administrator, () -> tokens.revoke(row.id(), row.version()));
        assertThat(check.check(secret)).isEmpty();
        assertThatThrownBy(() -> People.doAs(administrator, () -> tokens.revoke(row.id(), row.version())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> People.doAs(administrator, () -> tokens.revoke(row.id(), row.version() + 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothingOfTheSecretIsKept() {
        String secret = made("kept " + administrator.id());
        assertThat(Owner.rows(
                        "select t::text as all_of_it from feed_token t where label = ?", "kept " + administrator.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("all_of_it").toString()).doesNotContain(secret.substring(13)));
    }

    @Test
    void unknownAndEmptyOnesAreNobodys() {
        assertThat(check.check("voice_" + "x".repeat(43))).isEmpty();
        assertThat(check.check("")).isEmpty();
        assertThat(check.check(null)).isEmpty();
    }

    @Test
    void aTokenNeedsALabelAndAFeed() {
        assertThatThrownBy(() -> made(" ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> People.as(administrator, () -> tokens.make("no-such-feed", "x")))
                .isInstanceOf(NotFound.class);
    }
}
