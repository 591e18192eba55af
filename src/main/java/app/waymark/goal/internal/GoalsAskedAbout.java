package app.waymark.goal.internal;

import app.waymark.shared.CurrentActor;
import app.waymark.skill.GoalsToAskAbout;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The goals of the person acting that go on, for them to ask others about. */
@Component
class GoalsAskedAbout implements GoalsToAskAbout {

    private static final int MOST = 50;

    private final JdbcTemplate jdbc;
    private final CurrentActor actor;

    GoalsAskedAbout(JdbcTemplate jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    @Override
    public List<String> titles() {
        return jdbc.query(
                "select title from goal where mentee = ? and state in ('DRAFT', 'SHARED') order by created_at desc limit ?",
                (row, number) -> row.getString("title"),
                actor.require().id().value(),
                MOST);
    }
}
