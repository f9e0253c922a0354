package gov.voice.subject;

import gov.voice.platform.Database;
import gov.voice.platform.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads subjects as far as the reader may know them. Asked by the services, within their act. */
@ApplicationScoped
public class SubjectRows {
    private static final String FITTING = """
            from subject_match m
              join case_file f on f.id = m.case_id
              join subject s on s.id = m.subject_id
              join staff p on p.id = m.proposed_by
              left join subject_name n on n.subject_id = s.id and n.shown_first and m.state = 'CONFIRMED'
              left join lateral (select c.given_name, c.family_name from match_claim c
                                 where c.match_id = m.id and c.kind = 'NAME' order by c.alias, c.id limit 1) claimed on true
              left join lateral (select c.value::date as birth_date from match_claim c
                                 where c.match_id = m.id and c.kind = 'BIRTH_DATE' order by c.id limit 1) born on true
            where m.state in ('PROPOSED', 'CONFIRMED')
              and (:state::text is null or m.state = :state)
              and (:case::bigint is null or m.case_id = :case)
              and (:subject::bigint is null or m.subject_id = :subject)
              and (:match::bigint is null or m.id = :match)
            """;

    private static final String COLUMNS = """
            select m.id as match_id, m.version as match_version, s.id as subject_id,
                   case when m.state = 'CONFIRMED' then s.number end as number,
                   coalesce(n.given_name, claimed.given_name, '') as given_name,
                   coalesce(n.family_name, claimed.family_name, '') as family_name,
                   case when m.state = 'CONFIRMED' then coalesce(s.birth_date, born.birth_date)
                        else born.birth_date end as birth_date,
                   f.id as case_id, f.number as case_number, m.state, m.convicted, m.proposed_by as proposer,
                   p.full_name as proposed_by, m.proposed_at
            """;

    @Inject
    private Database database;

    /**
     * Which rows are asked for; null: whatever it is.
     *
     * @param state only matches in this state
     */
    record Wanted(MatchState state, Long caseId, Long subjectId, Long matchId) {}

    /** Newest match first. */
    static final Order<SubjectField> NEWEST = new Order<>(SubjectField.PROPOSED, true);

    /** The fitting rows. */
    List<SubjectRow> find(Wanted wanted, Order<SubjectField> order, int offset, int size) {
        return database.query(handle -> bind(
                        handle.createQuery(COLUMNS + FITTING + order.sql("m.id desc") + " limit :size offset :offset"),
                        wanted)
                .bind("size", size)
                .bind("offset", offset)
                .mapTo(SubjectRow.class)
                .list());
    }

    /** How many rows fit. */
    int count(Wanted wanted) {
        return database.query(handle -> bind(handle.createQuery("select count(*) " + FITTING), wanted)
                .mapTo(Integer.class)
                .one());
    }

    /** Names of the record, the one shown first before the others. */
    List<ClaimedName> recordedNames(long subjectId) {
        return database.query(handle -> handle.createQuery("""
                        select given_name, family_name, shown_first, source from subject_name
                        where subject_id = :subject order by shown_first desc, id""")
                .bind("subject", subjectId)
                .mapTo(ClaimedName.class)
                .list());
    }

    /** Names that these matches' cases claim. */
    List<ClaimedName> claimedNames(List<Long> matches) {
        return database.query(handle -> handle.createQuery("""
                        select given_name, family_name, not alias as shown_first, source from match_claim
                        where match_id in (<matches>) and kind = 'NAME' order by alias, id""")
                .bindList("matches", matches)
                .mapTo(ClaimedName.class)
                .list());
    }

    /** Numbers of the record. */
    List<ClaimedNumber> recordedNumbers(long subjectId) {
        return masked(database.query(handle -> handle.createQuery("""
                        select id, kind, value as shown, issuer, source from subject_identifier
                        where subject_id = :subject order by kind, id""")
                .bind("subject", subjectId)
                .mapTo(ClaimedNumber.class)
                .list()));
    }

    /** Numbers that these matches' cases claim. */
    List<ClaimedNumber> claimedNumbers(List<Long> matches) {
        return masked(database.query(handle -> handle.createQuery("""
                        select id, kind, value as shown, issuer, source from match_claim
                        where match_id in (<matches>) and kind not in ('NAME', 'BIRTH_DATE') order by kind, id""")
                .bindList("matches", matches)
                .mapTo(ClaimedNumber.class)
                .list()));
    }

    private static List<ClaimedNumber> masked(List<ClaimedNumber> numbers) {
        return numbers.stream()
                .map(one -> one.masked()
                        ? new ClaimedNumber(
                                one.id(), one.kind(), ANumber.masked(one.shown()), one.issuer(), one.source())
                        : one)
                .collect(Collectors.toList());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Wanted wanted) {
        return statement
                .bind("state", wanted.state() == null ? null : wanted.state().name())
                .bind("case", wanted.caseId())
                .bind("subject", wanted.subjectId())
                .bind("match", wanted.matchId());
    }
}
