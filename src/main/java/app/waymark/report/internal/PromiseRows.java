package app.waymark.report.internal;

import app.waymark.goal.GoalId;
import app.waymark.meeting.MeetingId;
import app.waymark.mentorship.MentorshipId;
import app.waymark.report.MenteePage.Promise;
import app.waymark.shared.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What two people promised at their meetings and have not done, in one statement. */
@Component
public class PromiseRows {

    private static final int MOST = 2_000;

    // What has become a step is done where that step is; of a goal that is not shared between the two nobody hears
    // here.
    private static final String OPEN = """
            select f.text, f.who, f.due, f.meeting, f.goal
            from meeting_follow_up f join meeting m on m.id = f.meeting
            left join goal g on g.id = f.goal
            left join goal_step s on s.goal = f.goal and s.id = f.step
            where m.mentorship = :mentorship
              and (f.step is null and not f.done
                or f.step is not null and g.mentorship = :mentorship and g.state = 'SHARED'
                   and s.id is not null and s.done_at is null)
            order by coalesce(f.due, '9999-12-31'), f.created_at, f.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open ones of a mentorship, the soonest due first. For services that have decided on access. */
    public List<Promise> open(MentorshipId mentorship, int limit) {
        return jdbc.sql(OPEN)
                .param("mentorship", mentorship.value())
                .param("limit", Math.clamp(limit, 1, MOST))
                .query((row, number) -> {
                    var goal = row.getObject("goal", UUID.class);
                    return new Promise(
                            row.getString("text"),
                            new AccountId(row.getObject("who", UUID.class)),
                            row.getObject("due", LocalDate.class),
                            new MeetingId(row.getObject("meeting", UUID.class)),
                            goal == null ? null : new GoalId(goal));
                })
                .list();
    }
}
