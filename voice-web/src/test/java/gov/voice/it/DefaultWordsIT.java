package gov.voice.it;

import static org.assertj.core.api.Assertions.assertThat;

import gov.voice.notice.template.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words the product is delivered with, as they stand in the database. */
class DefaultWordsIT extends ContainerTest {

    @Test
    void everyStageThatMayBeToldHasAllItsPartsInBothLanguages() {
        List<Map<String, Object>> templates = Owner.rows("""
                select t.code, t.language, string_agg(p.part, ',') as parts
                from template t join template_part p on p.template_id = t.id where t.version = 1
                group by t.code, t.language""");

        assertThat(templates)
                .hasSize(2 * (50 + 2))
                .allSatisfy(one -> assertThat(one.get("parts").toString().split(","))
                        .as(one.get("code") + " " + one.get("language"))
                        .containsExactlyInAnyOrderElementsOf(
                                Part.of(one.get("code").toString()).stream()
                                        .map(Part::name)
                                        .toList()));
        assertThat(Owner.rows("select code from stage where code not in (select code from template) order by code"))
                .extracting(row -> row.get("code"))
                .containsExactly("CJ25", "IM14");
        assertThat(Owner.rows("select code from release_class where class = 'N' order by code"))
                .extracting(row -> row.get("code"))
                .containsExactly("CJ25", "IM14");
    }

    @Test
    void whatIsPutIntoAPartHasItsPlace() {
        assertThat(delivered()).allSatisfy(one -> {
            String place = Part.valueOf(one.get("part").toString()).placeholder();
            if (place != null) {
                assertThat(one.get("words").toString()).contains(place);
            }
        });
    }

    @Test
    void nothingNamesAnAgencyOrTellsOfGuiltOrOfProtection() {
        assertThat(delivered())
                .allSatisfy(one -> assertThat(one.get("words").toString())
                        .doesNotContainPattern("\\b(ICE|DHS|VOICE|EOIR|Homeland)\\b")
                        .doesNotContainPattern("(?i)\\b(alien|illegal|ilegal|offender|delincuente|criminal alien)\\b")
                        .doesNotContainPattern(
                                "(?i)\\b(asylum|asilo|refugee|relief|parole granted|credible fear|visa|protected)\\b"));
    }

    @Test
    void theDateIsOfWhatHappenedAndNoPleaOfGuiltyIsSpokenOf() {
        assertThat(delivered())
                .allSatisfy(one -> assertThat(one.get("words").toString())
                        .doesNotContain("{date}, we learned", "{date} supimos", "declaración de culpabilidad"));
    }

    @Test
    void nothingLeavesTheOfficeBeforeSomebodyApprovedIt() {
        assertThat(Owner.number("select count(*) from template where version = 1 and author_id is not null"))
                .isZero();
        assertThat(
                        Owner.number(
                                "select count(*) from template where state <> 'DRAFT' and (approved_by is null or approved_at is null)"))
                .isZero();
    }

    private static List<Map<String, Object>> delivered() {
        return Owner.rows("""
                select t.code, t.language, p.part, p.words from template t join template_part p on p.template_id = t.id
                where t.version = 1 and t.author_id is null""");
    }
}
