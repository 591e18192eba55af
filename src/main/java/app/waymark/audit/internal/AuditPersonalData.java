package app.waymark.audit.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The trail names whoever acted by id alone, and outlives what it tells of: it stays. */
@Component
class AuditPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    AuditPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public Set<String> columns() {
        return Set.of("audit_entry.actor", "audit_entry.object_id");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "trail",
                jdbc.queryForList(
                        "select at, verb, object_type, object_id, detail from audit_entry where actor = ? or object_id = ? order by at, id",
                        id,
                        id));
    }

    @Override
    public void forget(AccountId person) {
        // What was done stays on record; the id that stands there names nobody any more.
    }
}
