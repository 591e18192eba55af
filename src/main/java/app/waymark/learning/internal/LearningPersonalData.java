package app.waymark.learning.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What somebody added, plans and did, which goes with them; what of it became a programme's stays, without their name. */
@Component
class LearningPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    LearningPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "learning";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "learning_resource.added_by",
                "learning_plan.person",
                "learning_evidence.name",
                "learning_resource.address",
                "learning_opportunity.address",
                "learning_opportunity.posted_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "added",
                jdbc.queryForList(
                        "select id, kind, title, words, address, language, lasts, cost, held_on, valid_months, created_at"
                                + " from learning_resource where added_by = ? order by created_at",
                        id),
                "planned",
                jdbc.queryForList(
                        "select p.id, r.title, r.kind, r.address, p.state, p.words, p.done_on, p.expires_on, p.goal,"
                                + " p.step, p.planned_at, p.changed_at from learning_plan p"
                                + " join learning_resource r on r.id = p.resource where p.person = ? order by p.planned_at",
                        id),
                "shown by files",
                jdbc.queryForList(
                        "select e.plan, e.file, e.name, e.added_at from learning_evidence e"
                                + " join learning_plan p on p.id = e.plan where p.person = ? order by e.added_at",
                        id),
                "posted",
                jdbc.queryForList(
                        "select programme, kind, title, words, address, ends_on, posted_at from learning_opportunity"
                                + " where posted_by = ? order by posted_at",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from learning_plan where person = ?", id);
        jdbc.update("delete from learning_resource where added_by = ? and programme is null", id);
        jdbc.update("update learning_resource set added_by = null where added_by = ?", id);
        jdbc.update("update learning_opportunity set posted_by = null where posted_by = ?", id);
    }
}
