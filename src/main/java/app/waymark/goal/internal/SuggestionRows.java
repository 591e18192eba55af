package app.waymark.goal.internal;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaid;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalSuggestion.State;
import app.waymark.goal.GoalTurns;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Slice;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What mentors suggest, as rows, and whose turn it is because of it. */
@Component
public class SuggestionRows {

    private static final String READ = "select id, mentorship, mentor, mentee, title, why, words, state, made_at,"
            + " answered_at, answer, goal from goal_suggestion where ";

    private final JdbcTemplate jdbc;
    private final TurnLedger ledger;
    private final ApplicationEventPublisher events;

    SuggestionRows(JdbcTemplate jdbc, TurnLedger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** Adds one; false where another one is open in the mentorship, also one that came in the same moment. */
    public boolean add(GoalSuggestion one) {
        try {
            jdbc.update(
                    "insert into goal_suggestion (id, mentorship, mentor, mentee, title, why, words, state, made_at, answer)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, '')",
                    one.id(),
                    one.mentorship().value(),
                    one.mentor().value(),
                    one.mentee().value(),
                    one.title(),
                    one.why(),
                    one.words(),
                    VisionRows.utc(one.madeAt()));
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    public Optional<GoalSuggestion> find(UUID id) {
        return one(READ + "id = ?", id);
    }

    /** The same, locked for its answer. */
    public Optional<GoalSuggestion> locked(UUID id) {
        return one(READ + "id = ? for update", id);
    }

    /** What waits for a mentee, the latest first. */
    public List<GoalSuggestion> openOf(AccountId mentee) {
        return Slice.whole(most -> jdbc.query(
                READ + "mentee = ? and state = 'OPEN' order by made_at desc, id limit ?",
                SuggestionRows::row,
                mentee.value(),
                most));
    }

    /** The last one of a mentorship. */
    public Optional<GoalSuggestion> lastIn(MentorshipId mentorship) {
        return one(READ + "mentorship = ? order by made_at desc, id desc limit 1", mentorship.value());
    }

    /** Makes it the mentee's turn. Coordinators do not hear of it: it is between the two, and nothing is owed. */
    public void hand(GoalSaid said, GoalSuggestion one) {
        ledger.hand(new Ask(
                said,
                one.id(),
                one.mentee(),
                one.mentor(),
                Links.suggestedGoal(one.id()),
                one.mentorship().value(),
                null,
                Patience.STANDARD));
        changed(one);
    }

    /** It is answered, or taken back: nobody is waited for any more. */
    public void answer(GoalSuggestion one, State state, String words, @Nullable UUID goal, Instant now) {
        jdbc.update(
                "update goal_suggestion set state = ?, answer = ?, goal = ?, answered_at = ? where id = ?",
                state.name(),
                words,
                goal,
                VisionRows.utc(now),
                one.id());
        ledger.close(GoalTurns.SUGGESTED, one.id());
        changed(one);
    }

    /** Tells the mentor what became of it. */
    public void tell(GoalSaid said, GoalSuggestion one, UUID event) {
        events.publishEvent(new News(event, said, one.id(), one.mentor(), one.mentee(), Links.suggestedGoal(one.id())));
    }

    /** With a mentorship what was suggested in it ends. */
    void ended(MentorshipId mentorship, Instant now) {
        one(READ + "open_in = ? for update", mentorship.value())
                .ifPresent(open -> answer(open, State.WITHDRAWN, "", null, now));
    }

    private void changed(GoalSuggestion one) {
        events.publishEvent(Changed.person(one.mentee()));
        events.publishEvent(Changed.person(one.mentor()));
    }

    private Optional<GoalSuggestion> one(String sql, UUID argument) {
        return jdbc.query(sql, SuggestionRows::row, argument).stream().findFirst();
    }

    private static GoalSuggestion row(ResultSet row, int number) throws SQLException {
        var goal = row.getObject("goal", UUID.class);
        return new GoalSuggestion(
                row.getObject("id", UUID.class),
                new MentorshipId(row.getObject("mentorship", UUID.class)),
                new AccountId(row.getObject("mentor", UUID.class)),
                new AccountId(row.getObject("mentee", UUID.class)),
                row.getString("title"),
                row.getString("why"),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                VisionRows.at(row, "made_at"),
                row.getObject("answered_at") == null ? null : VisionRows.at(row, "answered_at"),
                row.getString("answer"),
                goal == null ? null : new GoalId(goal));
    }
}
