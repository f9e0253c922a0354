package gov.voice.notice;

import static gov.voice.access.Role.DISCLOSURE;

import gov.voice.access.Gated;
import gov.voice.access.Permit;
import gov.voice.access.Trail;
import gov.voice.disclosure.ReadWords;
import gov.voice.notice.template.ApprovedTemplate;
import gov.voice.notice.template.ApprovedTemplates;
import gov.voice.notice.template.Wording;
import gov.voice.platform.Database;
import gov.voice.platform.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a notice would say, before anybody says it: nobody releases words that they have not read. */
@Stateless
@Gated
public class PreviewService {
    private static final String ENGLISH = "en";

    private record Told(
            String code,
            LocalDate occurredOn,
            String name,
            String language,
            String phone,
            boolean nameAgency,
            boolean correctsTold) {}

    @Inject
    private Database database;

    @Inject
    private ApprovedTemplates templates;

    @Inject
    private Trail trail;

    /**
     * The exact words as they would go out today, and the shorter form.
     *
     * @throws NotFound where there is no such notice
     */
    @Permit(DISCLOSURE)
    public NoticePreview of(long noticeId) {
        trail.concerns("notice", noticeId);
        return database.query(handle -> {
            Told told = told(handle, noticeId);
            return new NoticePreview(
                    told.language(),
                    say(handle, told, told.language()),
                    ENGLISH.equals(told.language()) ? null : say(handle, told, ENGLISH));
        });
    }

    private NoticePreview.Saying say(Handle handle, Told told, String language) {
        Map<String, ApprovedTemplate> known = templates.findAll(handle, Set.of(Wording.FRAME, told.code()), language);
        ApprovedTemplate frame = known.get(Wording.FRAME);
        ApprovedTemplate stage = known.get(told.code());
        if (frame == null || stage == null || told.correctsTold() && !Wording.admits(frame)) {
            return null;
        }
        Wording wording = new Wording(frame, stage, told.correctsTold());
        return new NoticePreview.Saying(
                stage.code(),
                stage.version(),
                new ReadWords(stage.id(), frame.id()),
                wording.compose(told.name(), told.occurredOn(), told.phone(), false, told.nameAgency()),
                wording.compose(told.name(), told.occurredOn(), told.phone(), true, told.nameAgency()));
    }

    private static Told told(Handle handle, long noticeId) {
        return handle.createQuery("""
                        select f.code, f.occurred_on, p.given_name || ' ' || p.family_name as name, r.language, o.phone,
                               r.name_agency,
                               f.supersedes is not null and corrects_told(f.id, n.registration_id) as corrects_told
                        from notice n join fact f on f.id = n.fact_id join registration r on r.id = n.registration_id
                          join case_person p on p.id = r.person_id join case_file c on c.id = n.case_id
                          join office o on o.id = c.office_id
                        where n.id = :id""")
                .bind("id", noticeId)
                .mapTo(Told.class)
                .findOne()
                .orElseThrow(NotFound::new);
    }
}
