package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.voice.access.Actor;
import gov.voice.access.NotAllowed;
import gov.voice.access.Role;
import gov.voice.notice.template.Part;
import gov.voice.notice.template.TemplateDetail;
import gov.voice.notice.template.TemplateRow;
import gov.voice.notice.template.TemplateService;
import gov.voice.notice.template.TemplateState;
import gov.voice.platform.Refused;
import jakarta.ejb.EJB;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateIT extends ContainerTest {
    @EJB
    private TemplateService templates;

    private final Actor author = People.staff(Role.DISCLOSURE, People.office());
    private final Actor second = People.staff(Role.DISCLOSURE, People.office());

    @Test
    void aRevisionIsADraftUntilSomebodyElseApprovesIt() {
        long base = newest("IM26", "en");
        long draft = revise(base, Part.NOT_MEAN, "It says nothing of guilt.");

        TemplateDetail written = People.as(author, () -> templates.open(draft));
        assertThat(written.template().state()).isEqualTo(TemplateState.DRAFT);
        assertThat(written.template().own()).isTrue();
        assertThat(written.parts()).containsEntry(Part.NOT_MEAN, "It says nothing of guilt.");
        assertThatThrownBy(() -> People.doAs(author, () -> templates.approve(List.of(draft))))
                .isInstanceOf(Refused.class);

        People.doAs(second, () -> templates.approve(List.of(draft)));

        assertThat(People.as(author, () -> templates.open(draft)).template()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(TemplateState.APPROVED);
            assertThat(row.approvedBy()).isEqualTo("Test " + second.name());
        });
        assertThatThrownBy(() -> People.doAs(second, () -> templates.approve(List.of(draft))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theNewVersionRetiresTheOneInForceAndNoOlderOneComesBack() {
        long first = revise(newest("IM27", "es"), Part.LESS, "Hay noticias.");
        long older = revise(first, Part.LESS, "Hay novedades.");
        long newer = revise(first, Part.LESS, "Hay algo nuevo.");
        Actor supervisor = People.staff(Role.SUPERVISOR, People.office());
        People.doAs(supervisor, () -> templates.approve(List.of(first)));

        People.doAs(supervisor, () -> templates.approve(List.of(newer)));

        assertThat(stateOf(first)).isEqualTo(TemplateState.RETIRED);
        assertThat(stateOf(newer)).isEqualTo(TemplateState.APPROVED);
        assertThatThrownBy(() -> People.doAs(supervisor, () -> templates.approve(List.of(older))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void manyAreApprovedInOneActOrNone() {
        long one = revise(newest("CJ09", "en"), Part.LESS, "There is news.");
        long other = revise(newest("CJ09", "es"), Part.LESS, "Hay noticias.");
        long own = People.as(second, () -> templates.revise(one, parts(one)));

        assertThatThrownBy(() -> People.doAs(second, () -> templates.approve(List.of(one, other, own))))
                .isInstanceOf(Refused.class);
        assertThat(stateOf(one)).isEqualTo(TemplateState.DRAFT);

        People.doAs(second, () -> templates.approve(List.of(other, one)));
        assertThat(stateOf(one)).isEqualTo(TemplateState.APPROVED);
        assertThat(stateOf(other)).isEqualTo(TemplateState.APPROVED);
        assertThatThrownBy(() -> People.doAs(second, () -> templates.approve(List.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void wordsAreWholeAndKeepTheirPlaceholders() {
        long base = newest("CJ10", "en");
        for (String poor : List.of("", "On that day.", "On {date}, {name}.", "x".repeat(5000) + "{date}")) {
            assertThatThrownBy(() -> revise(base, Part.HAPPENED, poor)).as(poor).isInstanceOf(Refused.class);
        }
        assertThat(revise(base, Part.HAPPENED, "On {date}, it happened.")).isPositive();
    }

    @Test
    void theSampleIsWhatWouldLeaveTheOffice() {
        TemplateDetail detail = People.as(author, () -> templates.open(newest("IM21", "es")));

        assertThat(detail.sample().full().body())
                .contains("8 de mayo de 2026", "(713) 555-0117", detail.parts().get(Part.NOT_MEAN))
                .doesNotContain("{");
        assertThat(detail.sample().less().body())
                .contains(detail.parts().get(Part.LESS))
                .doesNotContain(detail.parts().get(Part.NOT_MEAN), "{");
        TemplateDetail proof = People.as(author, () -> templates.open(newest("PROOF", "en")));
        assertThat(proof.sample().full().body()).doesNotContain("{");
    }

    @Test
    void anAdministratorReadsAndChangesNothing() {
        Actor administrator = People.staff(Role.ADMINISTRATOR, People.office());
        long id = newest("CJ11", "en");

        assertThat(People.as(administrator, () -> templates.open(id)).parts()).isNotEmpty();
        assertThatThrownBy(() -> People.doAs(administrator, () -> templates.approve(List.of(id))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.as(administrator, () -> templates.revise(id, parts(id))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> People.as(
                        People.staff(Role.SPECIALIST, People.office()),
                        () -> templates.list(TemplateState.DRAFT, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isListedByStateAndLanguage() {
        long draft = revise(newest("CJ12", "en"), Part.LESS, "There is news.");

        assertThat(People.as(second, () -> templates.list(TemplateState.DRAFT, "en")))
                .extracting(TemplateRow::id)
                .contains(draft);
        assertThat(People.as(second, () -> templates.list(TemplateState.DRAFT, "es")))
                .allMatch(row -> row.language().equals("es"))
                .extracting(TemplateRow::id)
                .doesNotContain(draft);
    }

    private long revise(long base, Part part, String words) {
        Map<Part, String> parts = new EnumMap<>(parts(base));
        parts.put(part, words);
        return People.as(author, () -> templates.revise(base, parts));
    }

    private Map<Part, String> parts(long id) {
        return People.as(author, () -> templates.open(id)).parts();
    }

    private TemplateState stateOf(long id) {
        return People.as(author, () -> templates.open(id)).template().state();
    }

    private static long newest(String code, String language) {
        return Owner.number(
                "select id from template where code = ? and language = ? order by version desc limit 1",
                code,
                language);
    }
}
