package app.waymark.network.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A person's own list, in their own file alone: whoever stands in it is named by another, in that one's words. */
@Component
class NetworkPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    NetworkPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "network";
    }

    @Override
    public Set<String> columns() {
        return Set.of("network_contact.owner", "network_contact.name", "network_contact.address");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "people to stay in touch with",
                jdbc.queryForList(
                        "select name, address, known, about, introduced_by, last_on, every_number, every_unit, next_on,"
                                + " created_at, changed_at from network_contact where owner = ? order by created_at",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from network_contact where owner = ?", person.value());
    }
}
