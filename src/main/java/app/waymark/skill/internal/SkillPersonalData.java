package app.waymark.skill.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who wrote which framework: what they wrote is the programme's and stays, what they said of a version goes with them. And
 * where people say they stand, which goes altogether.
 */
@Component
class SkillPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final StandingErasure standings;

    SkillPersonalData(JdbcTemplate jdbc, StandingErasure standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    @Override
    public String module() {
        return "skill";
    }

    @Override
    public Set<String> columns() {
        var columns = new TreeSet<>(Set.of("skill_framework.changed_by", "skill_framework_version.published_by"));
        columns.addAll(StandingErasure.COLUMNS);
        return columns;
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var all = new HashMap<String, Object>(standings.export(person));
        all.put(
                "published",
                jdbc.queryForList(
                        "select framework, number, published_at, why from skill_framework_version"
                                + " where published_by = ? order by published_at",
                        person.value()));
        return all;
    }

    @Override
    public void forget(AccountId person) {
        standings.forget(person);
        jdbc.update("update skill_framework_version set why = '' where published_by = ?", person.value());
    }
}
