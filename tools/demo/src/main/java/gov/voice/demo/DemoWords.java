package gov.voice.demo;

import gov.voice.access.Actor;
import gov.voice.notice.template.TemplateRow;
import gov.voice.notice.template.TemplateService;
import gov.voice.notice.template.TemplateState;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The delivered words are drafts until somebody of the office approves them. */
@ApplicationScoped
public class DemoWords {
    @EJB
    private TemplateService templates;

    void approve(Actor officer) {
        for (String language : List.of("en", "es")) {
            List<Long> drafts = DemoStaff.as(
                    officer,
                    () -> templates.list(TemplateState.DRAFT, language).stream()
                            .map(TemplateRow::id)
                            .toList());
            DemoStaff.as(officer, () -> {
                templates.approve(drafts);
                return null;
            });
        }
    }
}
