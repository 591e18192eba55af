package app.waymark.turn.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whose move it was, and who asked for it. */
@Component
class TurnPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    TurnPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "turn";
    }

    @Override
    public Set<String> columns() {
        return Set.of("turn.holder", "turn.asker", "turn_away.person");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "turns",
                jdbc.queryForList(
                        "select kind, subject, holder, asker, arguments, since, rests_day, away_day, done, closed_at from turn where holder = ? or asker = ? order by since, id",
                        id,
                        id),
                "away",
                jdbc.queryForList("select back_day from turn_away where person = ?", id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from turn where holder = ? or asker = ?", id, id);
        jdbc.update("delete from turn_away where person = ?", id);
    }
}
