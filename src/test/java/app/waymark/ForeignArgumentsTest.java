package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.Accounts;
import app.waymark.account.OneTimeLinkIssued;
import app.waymark.account.OneTimeLinks;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRestoring;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Explanations;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.meeting.AgendaItemId;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.FollowUpId;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Proposal;
import app.waymark.program.Participants;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * The right person, with something of their own, and beside it one thing of somebody else's: what {@link AccessTest}, which
 * tries the wrong people, does not see. And the people before and after: a former mentor and the next one.
 */
@WaymarkTest
@RecordApplicationEvents
class ForeignArgumentsTest {

    /** All that a pair has. */
    private record Whole(
            World.Pair pair,
            GoalId goal,
            UUID step,
            ThreadId thread,
            MeetingId meeting,
            AgendaItemId item,
            FollowUpId followUp,
            ScenarioId scenario) {}

    /** A call that may do nothing to anybody else's things. */
    private record Attempt(Actor who, Runnable call) {}

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    Goals goals;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    Meetings meetings;

    @Autowired
    Minutes minutes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Participants participants;

    @Autowired
    Decisions decisions;

    @Autowired
    Wishes wishes;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Explanations explanations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    private Whole mine;
    private Whole theirs;

    @BeforeEach
    void two_pairs_in_two_programmes() {
        mine = whole(world.pair("Jonas Weber", "Mara Lindqvist"), "Marmalade");
        theirs = whole(world.pair("Udo Fremd", "Ulla Fremd"), "Quince");
    }

    @TestFactory
    Stream<DynamicTest> the_right_person_gets_nowhere_with_a_thing_of_somebody_elses() {
        return attempts().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    var before = picture(theirs);
                    try {
                        As.account(one.getValue().who(), one.getValue().call());
                    } catch (AccessDeniedException | IllegalArgumentException refused) {
                        assertThat(refused.getMessage())
                                .doesNotContain("Quince")
                                .doesNotContain("Fremd");
                    }
                    assertThat(picture(theirs)).isEqualTo(before);
                    assertThat(mixed())
                            .as("rows in which things of both pairs stand")
                            .isEmpty();
                }));
    }

    private Map<String, Attempt> attempts() {
        var mentee = mine.pair().mentee();
        var mentor = mine.pair().mentor();
        var coordinator = mine.pair().coordinator();
        var round = mine.pair().round();
        var foreign = theirs.pair();
        var all = new LinkedHashMap<String, Attempt>();
        all.put(
                "my goal, shared with somebody else's mentor",
                new Attempt(mentee, () -> sharing.shareWith(mine.goal(), foreign.mentorship(), true, "")));
        all.put(
                "my goal, shown to somebody else's programme",
                new Attempt(mentee, () -> sharing.showIn(mine.goal(), foreign.programme())));
        all.put(
                "my goal, a step of another goal",
                new Attempt(mentee, () -> steps.tick(mine.goal(), theirs.step(), true)));
        all.put(
                "my meeting, another meeting's agenda ticked",
                new Attempt(mentee, () -> minutes.tickItem(mine.meeting(), theirs.item(), true)));
        all.put(
                "my meeting, another meeting's agenda moved",
                new Attempt(mentee, () -> minutes.moveItem(mine.meeting(), theirs.item(), true)));
        all.put(
                "my meeting, another meeting's agenda removed",
                new Attempt(mentee, () -> minutes.removeItem(mine.meeting(), theirs.item())));
        all.put(
                "my meeting, another meeting's follow-up ticked",
                new Attempt(mentee, () -> minutes.tickFollowUp(mine.meeting(), theirs.followUp(), true)));
        all.put(
                "my meeting, another meeting's follow-up removed",
                new Attempt(mentee, () -> minutes.removeFollowUp(mine.meeting(), theirs.followUp())));
        all.put(
                "my meeting, a follow-up for somebody who is not in it",
                new Attempt(
                        mentee,
                        () -> minutes.addFollowUp(
                                mine.meeting(), "Do it", foreign.mentee().id(), null)));
        all.put(
                "my meeting, somebody else's goal on its agenda",
                new Attempt(mentor, () -> minutes.addItem(mine.meeting(), "Talk", theirs.goal())));
        all.put(
                "my meeting, a step for somebody else's goal",
                new Attempt(mentee, () -> minutes.addStep(mine.meeting(), "Do it", null, theirs.goal())));
        all.put(
                "my times, somebody else's mentorship",
                new Attempt(
                        mentee,
                        () -> bookings.propose(
                                foreign.mentorship(),
                                new MeetingPlan("x", "", Duration.ofMinutes(30), List.of()),
                                List.of(clock.instant().plus(9, ChronoUnit.DAYS)))));
        all.put(
                "my thread, opened on somebody else's goal",
                new Attempt(
                        mentor, () -> threads.start(Goals.THREADS, theirs.goal().value(), null, null, "x")));
        all.put("my goal's page, somebody else's thread open in it", new Attempt(mentor, () -> assertThat(
                        String.valueOf(goals.read(mine.goal(), Viewpoint.OWN, theirs.thread())))
                .doesNotContain("Quince")));
        all.put("my goal's threads, somebody else's thread open among them", new Attempt(mentee, () -> assertThat(
                        String.valueOf(threads.talk(Goals.THREADS, mine.goal().value(), false, theirs.thread(), 10)))
                .doesNotContain("Quince")));
        all.put(
                "my round, people of another one locked to each other",
                new Attempt(
                        coordinator,
                        () -> decisions.decide(
                                round, foreign.mentee().id(), foreign.mentor().id(), Decision.LOCK)));
        all.put(
                "my round, people of another one proposed to each other",
                new Attempt(
                        coordinator,
                        () -> mentorships.proposeAll(
                                round,
                                List.of(new Proposal(
                                        foreign.mentor().id(), foreign.mentee().id(), List.of())))));
        all.put(
                "my round, somebody of another one changed",
                new Attempt(
                        coordinator,
                        () -> participants.change(round, foreign.mentee().id(), true, true, 9)));
        all.put("my round's board, a scenario of another round shown in it", new Attempt(coordinator, () -> assertThat(
                        String.valueOf(scenarios.board(round, theirs.scenario(), theirs.scenario())))
                .doesNotContain(foreign.mentee().id().toString())));
        all.put("my scenario, somebody of another round explained by it", new Attempt(coordinator, () -> assertThat(
                        String.valueOf(explanations.explain(
                                mine.scenario(),
                                foreign.mentee().id(),
                                foreign.mentor().id())))
                .doesNotContain("Quince")));
        all.put(
                "my wishes, somebody of another round among them",
                new Attempt(
                        mentee,
                        () -> wishes.replace(
                                round,
                                Side.MENTEE,
                                List.of(new Wish(foreign.mentor().id(), 1)),
                                Set.of(),
                                0)));
        all.put(
                "my reviews, a verdict on somebody else's goal",
                new Attempt(mentor, () -> reviews.accept(theirs.goal(), 1, "Fine")));
        return all;
    }

    @Test
    void a_former_mentor_reads_and_writes_nothing_of_the_goals_any_more() {
        endMyPair();
        refusedOnGoals(mine.pair().mentor());
    }

    @Test
    void the_next_mentor_gets_nothing_of_what_was_said_to_the_one_before() {
        endMyPair();
        var next = world.account("Nora Nachfolge");
        world.join(mine.pair().coordinator(), mine.pair().round(), "mentor", 2, next);
        world.match(
                mine.pair().coordinator(),
                mine.pair().round(),
                next,
                mine.pair().mentee());
        refusedOnGoals(next);
        for (Runnable call : List.<Runnable>of(
                () -> meetings.get(mine.meeting()),
                () -> minutes.saveShared(mine.meeting(), "x", 1),
                () -> mentorships.get(mine.pair().mentorship()))) {
            assertThatThrownBy(() -> As.account(next, call)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void the_next_mentor_with_whom_the_goal_is_shared_reads_the_goal_and_no_old_thread() {
        endMyPair();
        var next = world.account("Nora Nachfolge");
        world.join(mine.pair().coordinator(), mine.pair().round(), "mentor", 2, next);
        var mentorship = world.match(
                mine.pair().coordinator(),
                mine.pair().round(),
                next,
                mine.pair().mentee());
        As.account(mine.pair().mentee(), () -> sharing.shareWith(mine.goal(), mentorship, true, ""));
        var read = As.account(next, () -> goals.read(mine.goal(), Viewpoint.OWN, null));
        assertThat(String.valueOf(read)).contains("Marmalade goal").doesNotContain("Marmalade question");
        assertThatThrownBy(() -> As.account(next, () -> goals.read(mine.goal(), Viewpoint.OWN, mine.thread())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(next, () -> threads.posts(mine.thread(), null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(next, () -> threads.post(mine.thread(), "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_link_of_somebody_elses_opens_their_account_and_never_changes_who_uses_it() {
        var ivo = world.account("Ivo Neu");
        SystemActor.run(() -> accounts.invite(List.of(ivo.id())));
        var link = events.stream(OneTimeLinkIssued.class)
                .filter(one -> one.account().equals(ivo.id()))
                .findFirst()
                .orElseThrow()
                .link();
        var path = URI.create(link).getPath();
        var token = path.substring(path.lastIndexOf('/') + 1);
        var mentee = mine.pair().mentee();
        var used = As.account(
                mentee,
                () -> links.use(
                        token,
                        new OneTimeLinks.Choice("", "Ivo Neu", "four tall quinces", Locale.ENGLISH, ZoneId.of("UTC")),
                        "192.0.2.1"));
        assertThat(used).isInstanceOfSatisfying(OneTimeLinks.Use.Done.class, done -> assertThat(
                        done.who().actor().id())
                .isEqualTo(ivo.id()));
        assertThat(jdbc.queryForObject(
                        "select count(*) from account where password_hash is not null and id <> ?",
                        Integer.class,
                        ivo.id().value()))
                .isZero();
    }

    private void refusedOnGoals(Actor who) {
        var before = picture(mine);
        for (Runnable call : List.<Runnable>of(
                () -> goals.read(mine.goal(), Viewpoint.OWN, null),
                () -> goals.forEditing(mine.goal()),
                () -> goals.looks(mine.goal(), null, 5),
                () -> restoring.foretell(mine.goal(), 1),
                () -> restoring.restore(mine.goal(), 1, 1, "x", Unsaved.FORGET),
                () -> restoring.undo(mine.goal(), 1),
                () -> reviews.accept(mine.goal(), 1, "x"),
                () -> reviews.history(mine.goal(), 1, 1),
                () -> reviews.revisions(mine.goal(), 9, 9),
                () -> steps.tick(mine.goal(), mine.step(), true),
                () -> editing.save(mine.goal(), 1, GoalEdit.of(GoalContent.titled("x"))),
                () -> threads.talk(Goals.THREADS, mine.goal().value(), false, mine.thread(), 9),
                () -> reviews.text(mine.goal(), 1),
                () -> reviews.verdicts(mine.goal(), 1, 1),
                () -> sharing.holdBack(mine.goal(), Set.of()),
                () -> threads.posts(mine.thread(), null, 9),
                () -> threads.post(mine.thread(), "x"),
                () -> threads.resolve(mine.thread()),
                () -> threads.start(Goals.THREADS, mine.goal().value(), null, null, "x"))) {
            assertThatThrownBy(() -> As.account(who, call)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(picture(mine)).isEqualTo(before);
    }

    private void endMyPair() {
        As.account(mine.pair().mentee(), () -> mentorships.end(mine.pair().mentorship(), "Over"));
    }

    private Whole whole(World.Pair pair, String word) {
        var step = Step.of(word + " step", null);
        GoalId goal = As.account(pair.mentee(), () -> ((GoalSaveResult.Saved) editing.create(
                        GoalEdit.of(GoalContent.titled(word + " goal").withPlan(List.of(step), List.of()))))
                .goal());
        As.account(pair.mentee(), () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        ThreadId thread = As.account(pair.mentor(), () -> ((PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, word + " question"))
                .thread());
        Instant at = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        MeetingId meeting = As.account(pair.mentee(), () -> ((OfferResult.Offered) bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan(word + " topic", "", Duration.ofMinutes(30), List.of(word + " agenda")),
                        List.of(at)))
                .meeting());
        As.account(pair.mentor(), () -> {
            bookings.pick(meeting, at);
            minutes.addFollowUp(meeting, word + " follow-up", pair.mentee().id(), null);
            minutes.saveShared(meeting, word + " notes", 0);
        });
        var page = As.account(pair.mentee(), () -> meetings.get(meeting));
        var scenario = As.account(pair.coordinator(), () -> scenarios.start(pair.round()))
                .orElseThrow();
        return new Whole(
                pair,
                goal,
                step.id(),
                thread,
                meeting,
                page.agenda().getFirst().id(),
                page.followUps().getFirst().id(),
                scenario);
    }

    /** Every row that has to do with this pair. */
    private Set<String> picture(Whole whole) {
        return rows(whole, null);
    }

    /** Rows that have to do with both. */
    private Set<String> mixed() {
        return rows(mine, theirs);
    }

    private Set<String> rows(Whole one, @Nullable Whole other) {
        var found = new TreeSet<String>();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not like 'databasechangelog%'"
                        + " and table_name not in ('scheduled_tasks', 'goal_look', 'audit_entry')",
                String.class)) {
            jdbc.queryForList("select * from `" + table + "`").stream()
                    .map(row -> table
                            + row.values().stream()
                                    .map(value -> value instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : String.valueOf(value))
                                    .toList())
                    .filter(row -> markers(one).anyMatch(row::contains))
                    .filter(row -> other == null || markers(other).anyMatch(row::contains))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<String> markers(Whole whole) {
        return Stream.of(
                        whole.pair().mentor().id().value(),
                        whole.pair().mentee().id().value(),
                        whole.pair().mentorship().value(),
                        whole.goal().value(),
                        whole.thread().value(),
                        whole.meeting().value(),
                        whole.scenario().value(),
                        whole.pair().round().value())
                .map(UUID::toString);
    }
}
