package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.Role;
import gov.voice.contact.ContactForm;
import gov.voice.contact.SavedDraft;
import gov.voice.platform.Conflict;
import gov.voice.platform.NotFound;
import org.junit.jupiter.api.Test;

/** What is typed during a call is kept, for the one who takes it. */
class ContactDraftIT extends ContactTest {
    @Test
    void whatIsTypedIsKeptAndFoundAgain() {
        SavedDraft first = save(form(CALLER, "She was told"));
        save(form(first.id(), first.version(), CALLER, "She was told by a neighbor"));

        assertThat(People.as(operator, contacts::draft)).get().satisfies(draft -> {
            assertThat(draft.asks()).isEqualTo("She was told by a neighbor");
            assertThat(draft.callerName()).isEqualTo(CALLER);
        });
        assertThat(Owner.number("select count(*) from contact where taken_by = ?", operator.id()))
                .isEqualTo(1);
    }

    @Test
    void whatAnotherWindowWroteIsNotOverwritten() {
        SavedDraft first = save(form(CALLER, "one"));
        save(form(first.id(), first.version(), CALLER, "two"));

        assertThatThrownBy(() -> save(form(first.id(), first.version(), CALLER, "three")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save(form(CALLER, "a second draft"))).isInstanceOf(Conflict.class);
        assertThat(People.as(operator, contacts::draft).orElseThrow().asks()).isEqualTo("two");
    }

    @Test
    void aDraftThatIsDaysOldIsGoneOnWithAndEnded() {
        SavedDraft friday = save(lasting(3 * 86_400L, null, 0));
        assertThat(Owner.number(
                        "select extract(epoch from now() - started_at)::bigint from contact where id = ?", friday.id()))
                .as("a conversation has begun within a day of what was first kept of it")
                .isBetween(86_400L, 86_500L);

        SavedDraft monday = save(lasting(4 * 86_400L, friday.id(), friday.version()));
        People.doAs(operator, () -> contacts.close(lasting(5 * 86_400L, monday.id(), monday.version())));

        assertThat(People.as(operator, contacts::draft)).isEmpty();
    }

    @Test
    void aDraftIsItsTakersAlone() {
        SavedDraft draft = save(form(CALLER, "one"));
        Actor colleague = People.staff(Role.HOTLINE, operator.officeId());

        assertThatThrownBy(() -> People.as(
                        colleague, () -> contacts.save(form(draft.id(), draft.version(), "Somebody", "else"))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> People.as(colleague, () -> contacts.find(draft.id())))
                .isInstanceOf(NotFound.class);
        assertThat(People.as(operator, contacts::draft).orElseThrow().asks()).isEqualTo("one");
    }

    private static ContactForm lasting(long seconds, Long id, long version) {
        return form(id, version, seconds, CALLER, "She was told");
    }
}
