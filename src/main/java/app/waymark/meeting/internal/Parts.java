package app.waymark.meeting.internal;

import app.waymark.goal.DueStep;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalTitle;
import app.waymark.goal.Goals;
import app.waymark.meeting.AfterMeeting;
import app.waymark.meeting.AgendaIdea;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.FollowUpId;
import app.waymark.meeting.GuidePoint;
import app.waymark.meeting.MeetingAnswer;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.TimeWindow;
import app.waymark.turn.Turns.Stand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to a meeting, agenda and follow-ups, in one statement, and with it when its two are booked while
 * times are proposed to them.
 */
@Component
public class Parts {

    /** The lists, each in its order. */
    public record Read(
            List<AgendaItem> agenda,
            List<FollowUp> followUps,
            List<Claims.Claim> claims,
            List<Dated> dates,
            SeriesReads.Looked looked,
            List<GoalTitle> ownGoals,
            List<AgendaIdea> ideas,
            List<GuidePoint> guide,
            AfterMeeting after,
            List<MeetingAnswer> answers) {}

    /** A meeting of a series that has a time. */
    public record Dated(UUID series, MeetingId meeting, LocalDate on, TimeWindow window, MeetingState state) {}

    private static final String SQL = """
            select 'AGENDA' as kind, id, text, author as person, goal, source as step, null as own_goal, ticked, null as due, place,
                   null as created_at, null as starts_at, null as ends_at
            from meeting_agenda_item where meeting = ?
            union all
            select 'FOLLOW_UP', id, text, who, goal, step, own_goal, done, due, 0, created_at, null, null
            from meeting_follow_up where meeting = ?
            union all
            (select 'PROMISED', f.id, f.text, f.who, null, null, null, false, f.due, 0, f.created_at, null, null
            from meeting_follow_up f join meeting m on m.id = f.meeting
            where m.mentorship = ? and f.meeting <> ? and not f.done and f.goal is null and f.own_goal is null
            order by f.created_at desc limit 50)
            union all
            (select 'CLAIM', meeting, null, person, null, null, null, false, null, 0, null, starts_at, ends_at
            from meeting_claim where person in (?, ?) and ends_at > ? and starts_at < ? and meeting <> ?
            order by ends_at limit 1000)
            union all
            select 'DATE', id, state, null, series, null, null, false, series_on, 0, null, starts_at, ends_at
            from meeting where series in (?, ?) and starts_at is not null
            order by place, created_at, id limit 10000""";

    /** How many steps that are due are worth proposing. */
    private static final int MOST_DUE = 50;

    /** While nothing is proposed nobody is asked for: there are no claims in a time without length. */
    private static final LocalDateTime NEVER = LocalDate.EPOCH.atStartOfDay();

    private static final String NOTHING = new UUID(0, 0).toString();

    private static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "text",
            "person",
            "goal",
            "step",
            "own_goal",
            "ticked",
            "due",
            "place",
            "created_at",
            "starts_at",
            "ends_at");

    private final Portions portions;
    private final SeriesReads reads;
    private final Goals goals;
    private final GuideRows guides;
    private final AgendaIdeas ideas;
    private final MetRows met;
    private final AnswerRows answers;
    private final CurrentActor actor;
    private final Clock clock;

    Parts(
            Portions portions,
            SeriesReads reads,
            Goals goals,
            GuideRows guides,
            AgendaIdeas ideas,
            MetRows met,
            AnswerRows answers,
            CurrentActor actor,
            Clock clock) {
        this.ideas = ideas;
        this.met = met;
        this.answers = answers;
        this.guides = guides;
        this.actor = actor;
        this.clock = clock;
        this.portions = portions;
        this.reads = reads;
        this.goals = goals;
    }

    /**
     * What belongs to this meeting, the claims of its two that come near a time proposed for it, and the dates of its series
     * and of the one that this would take the place of.
     */
    public Read of(MeetingEntity meeting, @Nullable SeriesEntity series, AccountId me) {
        var now = clock.instant();
        boolean coming = meeting.open()
                && (meeting.window() == null || meeting.requireWindow().end().isAfter(now));
        var toRead = toRead(meeting, series, coming);
        var toLook = series == null
                ? Portion.<SeriesReads.Looked>known(except -> List.of())
                : reads.toLook(me, meeting.other(me), series.length(), series.proposed());
        var ownGoals = goals.titles();
        var due = coming
                ? goals.dueIn(meeting.mentorship(), until(meeting, now), MOST_DUE)
                : Portion.known(List.<DueStep>of());
        var waits = coming ? ideas.toRead(meeting.mentorship()) : Portion.known(List.<Stand>of());
        var after = met.toFind(meeting.getId(), me);
        var answered = answers.toFind(meeting.getId());
        var guide = coming ? guides.toFind(meeting) : Portion.known(List.<GuidePoint>of());
        var read = portions.read(toRead, toLook, ownGoals, due, guide, after, waits, answered);
        var gathered = read.of(toRead);
        gathered.dates.sort(Comparator.comparing(Dated::on)
                .thenComparing(one -> one.window().start()));
        return new Read(
                gathered.agenda,
                gathered.followUps,
                gathered.claims,
                gathered.dates,
                read.of(toLook),
                read.of(ownGoals),
                coming
                        ? ideas.of(gathered.agenda, read.of(waits), proposed(gathered.promised, read.of(due)))
                        : List.of(),
                read.of(guide),
                read.of(after),
                read.of(answered));
    }

    private LocalDate until(MeetingEntity meeting, Instant now) {
        var window = meeting.window();
        var offered = meeting.offered();
        var at = window != null
                ? window.start()
                : offered.isEmpty() ? now : offered.getLast().start();
        return LocalDate.ofInstant(at, actor.require().zone());
    }

    private static List<AgendaIdea> proposed(List<FollowUp> promised, List<DueStep> due) {
        return Stream.concat(
                        promised.stream()
                                .map(one -> new AgendaIdea(
                                        AgendaIdea.Kind.PROMISED,
                                        one.id().value(),
                                        one.text(),
                                        one.who(),
                                        null,
                                        one.due())),
                        due.stream()
                                .map(one -> new AgendaIdea(
                                        AgendaIdea.Kind.STEP, one.step(), one.text(), null, one.goal(), one.dueOn())))
                .toList();
    }

    private Portion<Gathering> toRead(MeetingEntity meeting, @Nullable SeriesEntity series, boolean coming) {
        var offered = meeting.offered();
        var id = meeting.meetingId().value().toString();
        return Portion.of(
                COLUMNS,
                SQL,
                Gathering::new,
                id,
                id,
                coming ? meeting.mentorship().value().toString() : NOTHING,
                id,
                meeting.mentor().toString(),
                meeting.mentee().toString(),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getFirst().start()),
                offered.isEmpty() ? NEVER : Claims.utc(offered.getLast().end()),
                id,
                named(series == null ? null : series.getId()),
                named(series == null ? null : series.replaces()));
    }

    private static final class Gathering implements Portion.Gathering<Gathering> {

        private final List<AgendaItem> agenda = new ArrayList<>();
        private final List<FollowUp> followUps = new ArrayList<>();
        private final List<FollowUp> promised = new ArrayList<>();
        private final List<Claims.Claim> claims = new ArrayList<>();
        private final List<Dated> dates = new ArrayList<>();

        @Override
        public void take(ResultSet row) throws SQLException {
            switch (row.getString("kind")) {
                case "AGENDA" -> agenda.add(item(row));
                case "FOLLOW_UP" -> followUps.add(followUp(row));
                case "PROMISED" -> promised.add(followUp(row));
                case "DATE" -> dates.add(date(row));
                default -> claims.add(claim(row));
            }
        }

        @Override
        public Gathering gathered() {
            return this;
        }
    }

    private static String named(@Nullable UUID series) {
        return series == null ? NOTHING : series.toString();
    }

    private static Dated date(ResultSet row) throws SQLException {
        return new Dated(
                UUID.fromString(row.getString("goal")),
                new MeetingId(id(row)),
                row.getObject("due", LocalDate.class),
                Claims.window(row),
                MeetingState.valueOf(row.getString("text")));
    }

    private static AgendaItem item(ResultSet row) throws SQLException {
        return new AgendaItem(
                new AgendaItemId(id(row)),
                row.getString("text"),
                person(row),
                goal(row, "goal"),
                step(row),
                row.getBoolean("ticked"));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                new FollowUpId(id(row)),
                row.getString("text"),
                person(row),
                row.getObject("due", LocalDate.class),
                goal(row, "goal"),
                step(row),
                goal(row, "own_goal"),
                row.getBoolean("ticked"));
    }

    private static Claims.Claim claim(ResultSet row) throws SQLException {
        return new Claims.Claim(id(row), person(row), Claims.window(row));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UUID.fromString(row.getString("id"));
    }

    private static AccountId person(ResultSet row) throws SQLException {
        return AccountId.of(row.getString("person"));
    }

    private static @Nullable UUID step(ResultSet row) throws SQLException {
        var step = row.getString("step");
        return step == null ? null : UUID.fromString(step);
    }

    private static @Nullable GoalId goal(ResultSet row, String column) throws SQLException {
        var goal = row.getString(column);
        return goal == null ? null : new GoalId(UUID.fromString(goal));
    }
}
