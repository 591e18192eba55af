package app.waymark.meeting.internal;

import app.waymark.goal.AgreedFollowUps;
import app.waymark.goal.GoalId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a mentee said to do after a meeting, to begin a goal from; and that it has become one. */
@Component
class FollowUpsForGoals implements AgreedFollowUps {

    private static final String OPEN = "select f.id, f.meeting, f.text, f.due, f.created_at, m.mentor"
            + " from meeting_follow_up f join meeting m on m.id = f.meeting"
            + " where m.mentee = ? and f.who = m.mentee and not f.done and f.goal is null and f.own_goal is null"
            + " and not m.archived";

    private final JdbcTemplate jdbc;
    private final FollowUpRepository followUps;
    private final MeetingRepository meetings;
    private final Announcements announcements;
    private final CurrentActor actor;

    FollowUpsForGoals(
            JdbcTemplate jdbc,
            FollowUpRepository followUps,
            MeetingRepository meetings,
            Announcements announcements,
            CurrentActor actor) {
        this.jdbc = jdbc;
        this.followUps = followUps;
        this.meetings = meetings;
        this.announcements = announcements;
        this.actor = actor;
    }

    @Override
    public List<Agreed> open(int most) {
        return jdbc.query(
                OPEN + " order by f.created_at desc, f.id limit ?",
                FollowUpsForGoals::row,
                actor.require().id().value(),
                most);
    }

    @Override
    public Optional<Agreed> find(UUID followUp) {
        return jdbc
                .query(
                        OPEN + " and f.id = ?",
                        FollowUpsForGoals::row,
                        actor.require().id().value(),
                        followUp)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(UUID followUp, GoalId goal) {
        followUps.findById(followUp).ifPresent(found -> {
            found.becameGoal(goal.value());
            announcements.followUpClosed(followUp);
            told(found);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void noLonger(GoalId goal) {
        followUps.thatBecame(goal.value()).forEach(found -> {
            found.becameGoal(null);
            told(found);
        });
    }

    private void told(FollowUpEntity found) {
        meetings.findById(found.meeting()).ifPresent(announcements::changed);
    }

    private static Agreed row(ResultSet row, int number) throws SQLException {
        return new Agreed(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                new AccountId(row.getObject("mentor", UUID.class)),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
