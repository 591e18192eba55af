package app.waymark.skill.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who wrote which framework. What they wrote is the programme's and stays; what they said of a version goes with them. */
@Component
class SkillPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    SkillPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "skill";
    }

    @Override
    public Set<String> columns() {
        return Set.of("skill_framework.changed_by", "skill_framework_version.published_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "published",
                jdbc.queryForList(
                        "select framework, number, published_at, why from skill_framework_version"
                                + " where published_by = ? order by published_at",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("update skill_framework_version set why = '' where published_by = ?", person.value());
    }
}
