package gov.voice.feed;

import gov.voice.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How each feed stands: when it was last heard of, and whether that is too long ago. Read with the system's sight. */
@ApplicationScoped
class FeedStates {
    @Inject
    private Database database;

    /** All feeds, by code. */
    List<FeedState> all() {
        return database.query(
                handle -> handle.createQuery("""
                        with gaps as (
                            select feed, received_at - lag(received_at) over (partition by feed order by id) as gap
                            from (select feed, id, received_at, row_number() over (partition by feed order by id desc) as nth
                                  from feed_batch where state <> 'failed') b where nth <= 11),
                        usual as (
                            select feed, percentile_cont(0.5) within group (order by gap) as gap from gaps where gap is not null
                            group by feed having count(*) >= 5)
                        select f.code, f.zone, l.last_batch, extract(epoch from g.gap)::float8 / 3600 as usual_hours, l.last_at,
                            l.last_at + 2 * g.gap as quiet_at, coalesce(l.last_at + 2 * g.gap < now(), false) as quiet,
                            (select count(*) from feed_quarantine q where q.feed = f.code and q.closed_at is null) as quarantined
                        from feed f
                          left join usual u on u.feed = f.code
                          cross join lateral (select greatest(coalesce(u.gap, f.usual_gap), interval '1 hour') as gap) g
                          left join lateral (
                            select max(received_at) as last_at, max(id) as last_batch from feed_batch b where b.feed = f.code and b.state <> 'failed') l
                            on true
                        order by f.code""").mapTo(FeedState.class).list());
    }
}
