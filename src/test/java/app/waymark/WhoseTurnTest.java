package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.OfferResult;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.turn.PutOffResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import app.waymark.uikit.Row;
import app.waymark.uikit.TurnChip;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose turn it is reads the same on every page that says it, for both of the two, through all that happens. */
class WhoseTurnTest extends ViewTest {

    private enum Turn {
        MINE,
        THEIRS,
        NOBODYS;

        /** As the other one sees it. */
        private Turn other() {
            return switch (this) {
                case MINE -> THEIRS;
                case THEIRS -> MINE;
                case NOBODYS -> NOBODYS;
            };
        }
    }

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    Threads threads;

    @Autowired
    Bookings bookings;

    @Autowired
    TurnActs acts;

    @Autowired
    Turns turns;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
    }

    @Test
    void of_a_goal() {
        GoalId goal =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        goal(goal, "begun", Turn.NOBODYS);
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), false, "Is it too much?"));
        goal(goal, "shared", Turn.THEIRS);
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Say by when"));
        goal(goal, "changes asked for", Turn.MINE);
        As.account(
                mara,
                () -> acts.handBack(turns.forMe(null, 1).items().getFirst().id(), "Ann decides by when"));
        goal(goal, "handed back to the mentor", Turn.THEIRS);
        As.account(
                jonas,
                () -> acts.askAgain(turns.forMe(null, 1).items().getFirst().id()));
        goal(goal, "asked for again", Turn.MINE);
        As.account(mara, () -> editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Lead a team by May"))));
        goal(goal, "revised", Turn.THEIRS);
        As.account(
                jonas,
                () -> acts.handBack(turns.forMe(null, 1).items().getFirst().id(), "Ann knows better"));
        goal(goal, "handed back to the mentee", Turn.MINE);
        As.account(
                mara,
                () -> acts.askAgain(turns.forMe(null, 1).items().getFirst().id()));
        goal(goal, "asked again", Turn.THEIRS);
        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        goal(goal, "accepted", Turn.NOBODYS);
        ThreadId thread = As.account(
                jonas, () -> ((PostResult.Posted) threads.start(Goals.THREADS, goal.value(), null, null, "How many?"))
                        .thread());
        goal(goal, "asked something", Turn.MINE);
        As.account(mara, () -> threads.post(thread, "Four"));
        goal(goal, "answered", Turn.THEIRS);
        As.account(jonas, () -> threads.resolve(thread));
        goal(goal, "resolved", Turn.NOBODYS);
        As.account(mara, () -> editing.save(goal, 2, GoalEdit.of(GoalContent.titled("Lead a team by June"))));
        goal(goal, "revised again", Turn.THEIRS);
        As.account(mara, () -> sharing.stopSharing(goal));
        goal(goal, "hidden", Turn.NOBODYS);
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
        goal(goal, "shared again", Turn.THEIRS);
        As.account(mara, () -> steps.reach(goal, ""));
        goal(goal, "reached", Turn.NOBODYS);
    }

    @Test
    void what_its_holder_put_off_is_nobodys_for_them_and_theirs_for_the_other_on_the_goal_and_in_the_list() {
        GoalId goal =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
        putOff(jonas);
        open(mara);
        assertThat(List.of(turns("goals/" + goal), turns("goals"))).containsOnly(Turn.THEIRS);
        open(jonas);
        assertThat(turns("goals/" + goal)).isEqualTo(Turn.NOBODYS);

        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Say by when"));
        open(mara);
        assertThat(List.of(turns("goals/" + goal), turns("goals"))).containsOnly(Turn.MINE);
        putOff(mara);
        open(mara);
        assertThat(List.of(turns("goals/" + goal), turns("goals"))).containsOnly(Turn.NOBODYS);
        open(jonas);
        assertThat(turns("goals/" + goal)).isEqualTo(Turn.THEIRS);
    }

    @Test
    void of_a_meeting() {
        Instant at = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        MeetingId meeting = As.account(mara, () -> ((OfferResult.Offered) bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("The offer", "", Duration.ofMinutes(30), List.of()),
                        List.of(at)))
                .meeting());
        meeting(meeting, "proposed", Turn.THEIRS);
        As.account(jonas, () -> bookings.pick(meeting, at));
        meeting(meeting, "booked", Turn.NOBODYS);
        As.account(
                jonas,
                () -> bookings.offerOthers(meeting, Duration.ofMinutes(30), List.of(at.plus(1, ChronoUnit.DAYS))));
        meeting(meeting, "to be moved", Turn.MINE);
        As.account(mara, () -> bookings.pick(meeting, at.plus(1, ChronoUnit.DAYS)));
        meeting(meeting, "moved", Turn.NOBODYS);
        As.account(mara, () -> bookings.cancel(meeting, "Ill"));
        meeting(meeting, "called off", Turn.NOBODYS);
    }

    private void putOff(Actor who) {
        var day = LocalDate.ofInstant(clock.instant(), who.zone()).plusDays(2);
        assertThat(As.account(
                        who,
                        () -> acts.putOff(
                                turns.forMe(null, 1).items().getFirst().id(), day)))
                .isInstanceOf(PutOffResult.Rests.class);
    }

    private void goal(GoalId goal, String when, Turn hers) {
        for (var who : List.of(mara, jonas)) {
            var expected = who == mara ? hers : hers.other();
            var pages = said(who, who == mara ? "Goals" : "Reviews");
            pages.put("the goal", turns("goals/" + goal));
            if (who == mara) {
                pages.put("the goals", turns("goals"));
            } else {
                pages.put("the reviews", queue());
            }
            assertThat(pages).as("%s, for %s", when, who.name()).allSatisfy((page, turn) -> assertThat(turn)
                    .as(page)
                    .isIn(page.startsWith("only mine") && expected != Turn.MINE ? Turn.NOBODYS : expected, expected));
        }
    }

    private void meeting(MeetingId meeting, String when, Turn hers) {
        for (var who : List.of(mara, jonas)) {
            var expected = who == mara ? hers : hers.other();
            // What waits in meetings is counted at home alone.
            var pages = said(who, "Home");
            pages.put("the meeting", turns("meetings/" + meeting));
            pages.put("the meetings", turns("meetings"));
            assertThat(pages).as("%s, for %s", when, who.name()).allSatisfy((page, turn) -> assertThat(turn)
                    .as(page)
                    .isIn(page.startsWith("only mine") && expected != Turn.MINE ? Turn.NOBODYS : expected, expected));
        }
    }

    /** What home, the badge of this place and the inbox say; the latter two speak only of what is the reader's. */
    private Map<String, Turn> said(Actor who, String place) {
        open(who);
        var pages = new LinkedHashMap<String, Turn>();
        pages.put("home", turns(""));
        var all = shown();
        pages.put("only mine: the badge", all.contains(place + "1, 1 thing") ? Turn.MINE : Turn.NOBODYS);
        pages.put("only mine: the heading of home", all.contains("One thing waits for you") ? Turn.MINE : Turn.NOBODYS);
        go("inbox");
        pages.put("only mine: the inbox", inbox());
        return pages;
    }

    /** The reviews list what waits for the mentor and what waits for the mentees on two tabs. */
    private Turn queue() {
        var mine = turns("reviews");
        return mine == Turn.NOBODYS ? turns("reviews?show=theirs") : mine;
    }

    /** A notice of what is the reader's turn says what is to be done for as long as it is, and what was done after that. */
    private Turn inbox() {
        return Pattern.compile(
                                "(hands “Lead a team( by May)?” back to you|Review Mara Lindqvist’s goal|Revise “|Answer (Mara Lindqvist|Jonas Berg) on|Pick (a|another) time with )")
                        .matcher(main())
                        .results()
                        .findAny()
                        .isPresent()
                ? Turn.MINE
                : Turn.NOBODYS;
    }

    /** What the rows say that are not settled by now. */
    private String main() {
        return find(Row.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> !text.contains("settled"))
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private Turn turns(String address) {
        go(address);
        var chips = find(TurnChip.class).all().stream().map(TurnChip::getText).toList();
        assertThat(chips.stream().map(text -> text.startsWith("Your turn")).distinct())
                .as("one turn on %s: %s", address, chips)
                .hasSizeLessThan(2);
        if (chips.isEmpty()) {
            return Turn.NOBODYS;
        }
        return chips.getFirst().startsWith("Your turn") ? Turn.MINE : Turn.THEIRS;
    }
}
