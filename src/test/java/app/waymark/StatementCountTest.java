package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalGroup;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Groups;
import app.waymark.goal.Viewpoint;
import app.waymark.matching.Policies;
import app.waymark.matching.Publishing;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wishes;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipPages;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.notification.Inbox;
import app.waymark.notification.MailQueue;
import app.waymark.notification.MailState;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.report.Home;
import app.waymark.report.RoundPairs;
import app.waymark.report.RoundPeople;
import app.waymark.shared.Actor;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a page reads costs the same number of statements for ten rows and for a thousand, and seven at most: one person who mentors, is mentored and coordinates has ten, then a thousand, of
 * everything.
 */
@WaymarkTest
class StatementCountTest {

    private static final int MOST = 7;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Audit audit;

    @Autowired
    Programmes programmes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipPages pages;

    @Autowired
    Threads threads;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Policies policies;

    @Autowired
    Publishing publishing;

    @Autowired
    Wishes wishes;

    @Autowired
    Inbox inbox;

    @Autowired
    MailQueue mails;

    @Autowired
    Turns turns;

    @Autowired
    Home home;

    @Autowired
    RoundPeople roundPeople;

    @Autowired
    RoundPairs roundPairs;

    private Actor me;
    private Actor administrator;
    private RoundId round;
    private MentorshipId mentoring;
    private GoalId mine;
    private GoalId theirs;
    private ThreadId thread;
    private MeetingId meeting;
    private ScenarioId scenario;

    @BeforeEach
    void one_of_everything() {
        me = world.account("Mara");
        var other = world.account("Jonas");
        var root = world.account("Root");
        administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());
        round = world.round(me);
        world.join(me, round, "both", 9, me, other);
        mentoring = world.match(me, round, me, other);
        var mentored = world.match(me, round, other, me);
        mine = As.account(me, () -> goal("Mine", mentored));
        theirs = As.account(other, () -> goal("Theirs", mentoring));
        var at = clock.instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        thread = As.account(other, () -> thread());
        meeting = As.account(other, () -> ((OfferResult.Offered) bookings.propose(
                        mentored, new MeetingPlan("First", "", Duration.ofMinutes(30), List.of("One")), List.of(at)))
                .meeting());
        As.account(other, () -> goals.read(mine, Viewpoint.OWN, null));
        As.account(me, () -> {
            bookings.pick(meeting, at);
            minutes.addFollowUp(meeting, "Read on", other.id(), null);
            thread();
        });
        scenario = As.account(me, () -> scenarios.start(round)).orElseThrow();
        jdbc.update("update scenario set state = 'DONE'");
    }

    @Test
    void reading_takes_as_many_statements_for_a_thousand_rows_as_for_ten_and_seven_at_most() {
        grow(1, 10);
        var few = counted();
        grow(11, 1_000);
        var many = counted();

        assertThat(many)
                .as("statements for a thousand rows, beside those for ten")
                .isEqualTo(few);
        assertThat(many.entrySet().stream()
                        .filter(read -> read.getValue() > MOST)
                        .map(read -> read.getKey() + " takes " + read.getValue()))
                .as("reads of more than %s statements", MOST)
                .isEmpty();
    }

    @Test
    void there_is_a_page_full_of_rows_to_count_for() {
        grow(1, 300);
        As.account(me);
        assertThat(turns.both(50, 50).mine().items()).hasSize(50);
        assertThat(turns.both(50, 50).others().items()).hasSize(50);
        assertThat(inbox.mine(null, 50).items()).hasSize(50);
        assertThat(Groups.of(goals, GoalGroup.Shown.OPEN)).hasSize(50);
        assertThat(goals.sharedWithMe(null, 50).items()).hasSize(50);
        assertThat(threads.about(Goals.THREADS, mine.value(), false, null, 50).items())
                .hasSize(50);
        assertThat(threads.posts(thread, null, 50).posts()).hasSize(50);
        assertThat(meetings.upcoming(null, 50).items()).hasSize(50);
        assertThat(meetings.past(null, 50).items()).hasSize(50);
        assertThat(roundPeople
                        .read(round, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 50)
                        .people()
                        .items())
                .hasSize(50);
        assertThat(roundPairs
                        .read(round, EnumSet.allOf(MentorshipState.class), Sorted.up(RoundPairs.Order.MENTOR), null, 50)
                        .pairs()
                        .items())
                .hasSize(50);
        assertThat(scenarios.board(round, scenario, null).names()).hasSizeGreaterThan(300);
        assertThat(home.read(50, 20, 6).mine().items()).hasSize(50);
        As.account(administrator);
        assertThat(mails.list(EnumSet.allOf(MailState.class), Sorted.down(MailQueue.Order.CREATED), null, 50)
                        .items())
                .hasSize(50);
        assertThat(administration
                        .list("", Sorted.down(AccountAdministration.Order.CREATED), null, 50)
                        .items())
                .hasSize(50);
        assertThat(audit.list(Sorted.down(Audit.Order.AT), null, 50).items()).hasSize(50);
    }

    private Map<String, Integer> counted() {
        var reads = new LinkedHashMap<String, Runnable>();
        reads.put("home", () -> home.read(50, 20, 6));
        reads.put("what waits for me, and for whom I wait", () -> turns.both(50, 50));
        reads.put("what waits for me, of some kinds", () -> turns.forMe(Set.of("goal.review"), null, 50));
        reads.put("what I wait for, of some kinds", () -> turns.forOthers(Set.of("goal.review"), null, 50));
        reads.put("the badges", () -> turns.counts());
        reads.put("what I am", () -> programmes.standing());
        reads.put("inbox", () -> inbox.mine(null, 50));
        reads.put("my goals", () -> goals.groups(GoalGroup.Shown.OPEN, Groups.upTo(50)));
        reads.put("goals shared with me", () -> goals.sharedWithMe(null, 50));
        reads.put("my goal", () -> goals.read(mine, Viewpoint.OWN, thread));
        reads.put("my goal as my mentor", () -> goals.read(mine, Viewpoint.AS_MENTOR, thread));
        reads.put("a mentee's goal", () -> goals.read(theirs, Viewpoint.OWN, null));
        reads.put("my goal in the editor", () -> goals.forEditing(mine));
        reads.put("a goal's history", () -> reviews.history(mine, 0, 0));
        reads.put("threads", () -> threads.about(Goals.THREADS, mine.value(), false, null, 50));
        reads.put("posts", () -> threads.posts(thread, null, 50));
        reads.put("meetings to come", () -> meetings.upcoming(null, 50).items());
        reads.put("meetings proposed", () -> meetings.offered(null, 50).items());
        reads.put("meetings past", () -> meetings.past(null, 50));
        reads.put("a meeting", () -> meetings.get(meeting));
        reads.put("a mentorship", () -> pages.read(mentoring));
        reads.put("my rounds", () -> programmes.coordinated(null, 50).items());
        reads.put(
                "a round's people",
                () -> roundPeople.read(
                        round, RoundPeople.Part.EVERYBODY, "", Sorted.up(RoundPeople.Order.NAME), null, 50));
        reads.put(
                "a round's unmatched people",
                () -> roundPeople.read(
                        round, RoundPeople.Part.UNMATCHED, "a", Sorted.up(RoundPeople.Order.NAME), null, 50));
        reads.put(
                "a round's mentorships",
                () -> roundPairs.read(
                        round, EnumSet.allOf(MentorshipState.class), Sorted.up(RoundPairs.Order.MENTOR), null, 50));
        reads.put("the matching's board", () -> scenarios.board(round, scenario, null));
        reads.put("the matching's runs", () -> scenarios.list(round));
        reads.put("the matching's policy", () -> policies.edit(round));
        reads.put("the matching before it is published", () -> publishing.preview(scenario));
        reads.put("my wishes", () -> wishes.page(round, Side.MENTEE));
        reads.put("whom I may wish for", () -> wishes.search(round, Side.MENTEE, "a"));
        var administrations = new LinkedHashMap<String, Runnable>();
        administrations.put("mails", () -> {
            mails.list(EnumSet.allOf(MailState.class), Sorted.down(MailQueue.Order.CREATED), null, 50);
            mails.backlog();
        });
        administrations.put(
                "accounts", () -> administration.list("", Sorted.down(AccountAdministration.Order.CREATED), null, 50));
        administrations.put(
                "accounts searched for",
                () -> administration.list("person", Sorted.down(AccountAdministration.Order.CREATED), null, 50));
        administrations.put("the trail", () -> {
            var page = audit.list(Sorted.down(Audit.Order.AT), null, 50);
            accounts.find(page.items().stream()
                    .flatMap(one -> java.util.stream.Stream.ofNullable(one.actor()))
                    .collect(Collectors.toSet()));
        });
        administrations.put("programmes", () -> programmes.all(null, 50));
        var counts = new TreeMap<String, Integer>();
        As.account(me);
        reads.forEach((name, read) -> counts.put(name, count(read)));
        As.account(administrator);
        administrations.forEach((name, read) -> counts.put(name, count(read)));
        return counts;
    }

    private static int count(Runnable read) {
        read.run();
        return Statements.count(read);
    }

    private ThreadId thread() {
        return ((PostResult.Posted) threads.start(Goals.THREADS, mine.value(), null, null, "Really?")).thread();
    }

    private GoalId goal(String title, MentorshipId mentorship) {
        var goal = ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
        sharing.shareWith(goal, mentorship, true, "");
        return goal;
    }

    /** Puts more of everything there: copies of what the services made, numbered from first to last. */
    private void grow(int first, int last) {
        var numbers = "seq_" + first + "_to_" + last;
        var person = "concat('00000000-0000-7000-8000-', lpad(s.seq, 12, '0'))";
        var longAgo = "date_sub(x.%1$s, interval s.seq minute)";
        copy(
                numbers,
                "account",
                "x.name = 'Jonas'",
                Map.of(
                        "id",
                        person,
                        "email",
                        "concat('p', s.seq, '@many.example')",
                        "name",
                        "concat('Person ', s.seq)"));
        copy(numbers, "participant", "x.account = " + id(me.id().value()), Map.of("id", "uuid()", "account", person));
        copy(numbers, "invitation", "x.account = " + id(me.id().value()), Map.of("id", "uuid()", "account", person));
        jdbc.update("insert into profile (account, headline, about, links, changed_at, version) select " + person
                + ", 'Sews', 'Sewing', '', utc_timestamp(6), 0 from " + numbers + " s");
        copy(numbers, "mentorship", "x.id = " + id(mentoring.value()), Map.of("id", "uuid()", "mentee", person));
        copy(
                numbers,
                "goal",
                "x.id in (" + id(mine.value()) + ", " + id(theirs.value()) + ")",
                Map.of(
                        "id",
                        "uuid()",
                        "created_at",
                        longAgo.formatted("created_at"),
                        "shared_at",
                        longAgo.formatted("shared_at")));
        copy(
                numbers,
                "goal_revision",
                "x.goal = " + id(mine.value()) + " and x.number = 1",
                Map.of("number", "s.seq + 1"));
        copy(
                numbers,
                "goal_look",
                "x.goal = " + id(mine.value()) + " and x.viewer = (select g.mentor from goal g"
                        + " where g.id = x.goal)",
                Map.of("viewer", "uuid()"));
        copy(
                numbers,
                "turn",
                "x.closed_at is null and (x.subject in (select g.id from goal g) or x.subject in (select f.id from feedback_thread f))",
                Map.of("id", "uuid()", "subject", "uuid()"));
        copy(
                numbers,
                "notice",
                "x.recipient = " + id(me.id().value())
                        + " and x.event in (select t.id from turn t where t.kind = 'goal.review')",
                Map.of("id", "uuid()", "event", "uuid()"));
        copy(
                numbers,
                "mail",
                "x.id = (select min(m.id) from mail m)",
                Map.of("id", "uuid()", "event", "uuid()", "message_id", "uuid()"));
        copy(
                numbers,
                "feedback_thread",
                "x.id = " + id(thread.value()),
                Map.of("id", "uuid()", "opened_at", longAgo.formatted("opened_at")));
        copy(
                numbers,
                "feedback_post",
                "x.thread = " + id(thread.value()),
                Map.of("id", "uuid()", "written_at", longAgo.formatted("written_at")));
        copy(numbers, "meeting", "x.id = " + id(meeting.value()), Map.of("id", "uuid()"));
        copy(
                numbers,
                "meeting",
                "x.id = " + id(meeting.value()),
                Map.of(
                        "id",
                        "uuid()",
                        "starts_at",
                        "date_sub(x.starts_at, interval s.seq + 9 day)",
                        "ends_at",
                        "date_sub(x.ends_at, interval s.seq + 9 day)"));
        copy(
                numbers,
                "meeting_agenda_item",
                "x.place = 0 and x.meeting = " + id(meeting.value()),
                Map.of("id", "uuid()", "place", "s.seq"));
        copy(
                numbers,
                "meeting_follow_up",
                "x.id = (select min(m.id) from meeting_follow_up m)",
                Map.of("id", "uuid()"));
        copy(numbers, "audit_entry", "x.id = (select min(m.id) from audit_entry m)", Map.of("id", "uuid()"));
        copy(
                numbers,
                "programme",
                "x.id = (select min(m.id) from programme m)",
                Map.of("id", "uuid()", "name", "concat('Many ', s.seq)"));
        copy(numbers, "round", "x.id = " + id(round.value()), Map.of("id", "uuid()", "name", "concat('Many ', s.seq)"));
        jdbc.update(
                "insert into scenario_pair (scenario, mentee, mentor, place, score, contributions, locked)"
                        + " select ?, " + person + ", a.id, null, 1, '[]', false from " + numbers
                        + " s join account a on a.name = 'Jonas'",
                scenario.value().toString());
    }

    private void copy(String numbers, String table, String which, Map<String, String> changed) {
        var columns = jdbc.query(
                "select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = ? and is_generated = 'NEVER' and extra not like '%auto_increment%' order by ordinal_position",
                (row, number) -> row.getString(1), table);
        // The first of each that the services made: copies are not copied again.
        var source = "(select * from `" + table + "` x where " + which + ")";
        jdbc.update("insert into `" + table + "` ("
                + columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + ") select "
                + columns.stream()
                        .map(name -> changed.getOrDefault(name, "x.`" + name + "`"))
                        .collect(Collectors.joining(", "))
                + " from " + source + " x join " + numbers + " s");
    }

    private static String id(UUID id) {
        return "'" + id + "'";
    }
}
