package app.waymark.program.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who takes part in what, and who coordinates it. */
@Component
class ProgramPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    ProgramPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "program";
    }

    @Override
    public Set<String> columns() {
        return Set.of("participant.account", "coordinator.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "participations",
                jdbc.queryForList(
                        "select p.round, r.name as round_name, p.mentor, p.mentee, p.capacity, p.joined_at from participant p join round r on r.id = p.round where p.account = ? order by p.joined_at",
                        id),
                "coordinates",
                jdbc.queryForList(
                        "select c.programme, g.name as programme_name, c.since from coordinator c join programme g on g.id = c.programme where c.account = ?",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from participant where account = ?", id);
        jdbc.update("delete from coordinator where account = ?", id);
    }
}
