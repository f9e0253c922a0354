package gov.voice.access;

import gov.voice.access.TrailEntry.Concern;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** What services add to the line that the gate writes of them: which records an act touched, and codes that explain it. */
@ApplicationScoped
public class Trail {

    /** The act touches this record. */
    public void concerns(String kind, long id) {
        Acting.current().concerns().add(new Concern(kind, id));
    }

    /** The act touches, or shows, these records. */
    public void concerns(String kind, Collection<Long> ids) {
        ids.forEach(id -> concerns(kind, id));
    }

    /** One more of this kind, such as an answer of the gate. */
    public void count(String key) {
        Acting.current().detail().merge(key, "1", (sum, one) -> String.valueOf(Long.parseLong(sum) + 1));
    }

    /** A code or a count that explains the act; never a name, never words. */
    public void detail(String key, Object value) {
        Acting.current().detail().put(key, String.valueOf(value));
    }
}
