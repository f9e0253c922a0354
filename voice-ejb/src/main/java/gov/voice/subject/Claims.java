package gov.voice.subject;

import gov.voice.access.Acting;
import gov.voice.access.SystemWork;
import gov.voice.platform.Database;
import gov.voice.platform.JsonMaking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what cases claim, and lets it join the record of the subject. Asked by the services, within their act. */
@ApplicationScoped
public class Claims {
    @Inject
    private Database database;

    @Inject
    private SystemWork system;

    /**
     * The one subject, of whatever office, that these claims are about: a number and a second identifier agree.
     *
     * @return empty where there is none or more than one, and for whoever may not work on the case
     */
    OptionalLong knownSubject(long caseId, List<Claim> claims) {
        Long found =
                database.query(handle -> handle.createQuery("select subject_to_link(:case, cast(:claims as jsonb))")
                        .bind("case", caseId)
                        .bind("claims", json(claims))
                        .mapTo(Long.class)
                        .findFirst()
                        .orElse(null));
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** Writes down what the match's case claims. */
    void keep(long matchId, List<Claim> claims) {
        long actor = Acting.actor().id();
        database.query(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into match_claim (match_id, kind, alias, value, given_name, family_name, issuer, source, claimed_by)
                    values (:match, :kind, :alias, :value, :given, :family, :issuer, :source, :actor)""");
            for (Claim claim : claims) {
                batch.bind("match", matchId)
                        .bind("kind", claim.kind().name())
                        .bind("alias", claim.alias())
                        .bind("value", claim.value())
                        .bind("given", claim.givenName())
                        .bind("family", claim.familyName())
                        .bind("issuer", claim.issuer())
                        .bind("source", claim.source())
                        .bind("actor", actor)
                        .add();
            }
            return batch.execute();
        });
    }

    /**
     * Adds to the subject's record what the match's case claims and the record does not hold yet. With the system's
     * sight: what the record holds may be another office's.
     */
    void join(long matchId) {
        system.within(() -> database.query(handle -> {
            handle.createQuery("""
                            select s.id from subject s join subject_match m on m.subject_id = s.id
                            where m.id = :match for update of s""").bind("match", matchId).mapTo(Long.class).one();
            handle.createUpdate("""
                            insert into subject_name (subject_id, given_name, family_name, shown_first, name_key, source, created_by)
                            select distinct on (c.value) m.subject_id, c.given_name, c.family_name,
                                   not c.alias and not exists (select from subject_name f
                                                               where f.subject_id = m.subject_id and f.shown_first),
                                   c.value, c.source, c.claimed_by
                            from match_claim c join subject_match m on m.id = c.match_id
                            where m.id = :match and c.kind = 'NAME'
                              and not exists (select from subject_name n where n.subject_id = m.subject_id and n.name_key = c.value)
                            order by c.value, c.alias, c.id""").bind("match", matchId).execute();
            handle.createUpdate("""
                            insert into subject_identifier (subject_id, kind, value, issuer, source, created_by)
                            select m.subject_id, c.kind, c.value, c.issuer, c.source, c.claimed_by
                            from match_claim c join subject_match m on m.id = c.match_id
                            where m.id = :match and c.kind not in ('NAME', 'BIRTH_DATE')
                            order by c.id
                            on conflict do nothing""").bind("match", matchId).execute();
            return handle.createUpdate("""
                            update subject s set birth_date = c.value::date, version = s.version + 1
                            from match_claim c join subject_match m on m.id = c.match_id
                            where m.id = :match and c.kind = 'BIRTH_DATE' and s.id = m.subject_id and s.birth_date is null""").bind("match", matchId).execute();
        }));
    }

    private static String json(List<Claim> claims) {
        JsonArrayBuilder all = JsonMaking.array();
        for (Claim claim : claims) {
            JsonObjectBuilder one =
                    JsonMaking.object().add("kind", claim.kind().name()).add("value", claim.value());
            if (claim.issuer() != null) {
                one.add("issuer", claim.issuer());
            }
            all.add(one);
        }
        return all.build().toString();
    }
}
