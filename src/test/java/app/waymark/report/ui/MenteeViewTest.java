package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.HeldPart;
import app.waymark.goal.NewCheckIn;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Went;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.report.MenteePages;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TrendChart;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The mentor's page of one mentee: all that a talk needs, nothing that is held back, and for nobody else. */
class MenteeViewTest extends ViewTest {

    private static final MenteePages.Shown ALL = new MenteePages.Shown(20, 20, 20);

    @Autowired
    World world;

    @Autowired
    MenteePages pages;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    World.Pair pair;
    Actor mara;
    Actor jonas;
    String page;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        page = Links.mentee(pair.mentorship().value()).substring(1);
    }

    @Test
    void it_has_the_goals_the_weeks_what_waits_what_was_promised_the_map_and_the_next_meeting() {
        var goal = shared("Lead a team");
        weeks(goal, 5, 7);
        var done = shared("Speak in public");
        As.account(jonas, () -> reviews.accept(done, 1, "Go"));
        meeting();

        open(jonas);
        go("");
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref)).contains(page);
        go(page);

        assertThat(UI.getCurrent().getInternals().getTitle())
                .as("one of several tabs")
                .isEqualTo("Mara Lindqvist");
        assertThat(shown())
                .contains("Mara Lindqvist: one thing waits for you", "Your turn")
                .contains("Lead a team", "0 of 1 step", "Not reviewed yet", "Accepted")
                .contains("it went well · 7 of 10 · Wrote week 2", "5 of 10")
                .contains("Plan the winter", "Send the list of books", "by you", "Ask the two leads")
                .contains("by Mara Lindqvist");
        assertThat(find(TrendChart.class).all()).hasSize(1);
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .contains(
                        Links.map(pair.mentorship().value()).substring(1),
                        Links.mentorship(pair.mentorship().value()).substring(1),
                        Links.goal(goal.value()).substring(1));
        assertThat(Statements.count(() -> As.account(jonas, () -> pages.read(pair.mentorship(), ALL))))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void that_the_mentor_read_the_last_check_ins_is_told_to_the_mentee() {
        var goal = shared("Lead a team");
        weeks(goal, 5, 6, 7);

        As.account(jonas, () -> pages.read(pair.mentorship(), ALL));

        assertThat(As.account(mara, () -> checkIns.of(goal, Viewpoint.OWN, 10)).checkIns())
                .extracting(one -> one.seenAt() != null)
                .containsExactly(true, true, false);
    }

    @Test
    void what_is_held_back_leaves_the_open_page_at_once() {
        var goal = shared("Lead a team");
        weeks(goal, 5, 7);
        open(jonas);
        go(page);
        assertThat(shown()).contains("7 of 10");

        elsewhere(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.CONFIDENCE)));
        eventually(() -> assertThat(shown()).doesNotContain("of 10").contains("it went well", "Wrote week 2"));
        assertThat(find(TrendChart.class).all()).isEmpty();

        elsewhere(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.CHECK_INS)));
        eventually(() ->
                assertThat(shown()).doesNotContain("it went well", "Wrote week").contains("Lead a team"));

        elsewhere(mara, () -> sharing.stopSharing(goal));
        eventually(() -> assertThat(shown())
                .doesNotContain("Lead a team")
                .contains("Mara Lindqvist shares no goal with you yet."));
    }

    @Test
    void nobody_else_reads_it_and_its_mentor_only_as_long_as_the_mentorship_runs() {
        shared("Lead a team");
        var other = world.account("Ann Other");
        world.join(pair.coordinator(), pair.round(), "mentor", 2, other);

        for (var stranger : List.of(mara, other, pair.coordinator(), world.account("Nobody"))) {
            assertThatThrownBy(() -> As.account(stranger, () -> pages.read(pair.mentorship(), ALL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        open(jonas);
        go(page);
        assertThat(shown()).contains("Lead a team");

        elsewhere(mara, () -> mentorships.end(pair.mentorship(), "Thank you"));

        eventually(() -> assertThat(shown())
                .contains("This mentorship has ended.")
                .doesNotContain("Lead a team", "Mara Lindqvist"));
        assertThatThrownBy(() -> As.account(jonas, () -> pages.read(pair.mentorship(), ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void with_nothing_it_says_what_will_stand_here_and_with_far_too_much_it_reads_on() {
        open(jonas);
        go(page);
        assertThat(shown()).contains("nothing waits for you", "shares no goal with you yet", "No meeting is agreed.");

        IntStream.range(10, 30).forEach(number -> shared("Goal " + number));
        go("");
        go(page);
        assertThat(shown()).contains("20 things wait for you");
        assertThat(find(MenteeGoalCard.class).all()).hasSize(12);
        press("Show more");

        assertThat(find(MenteeGoalCard.class).all()).hasSize(20);
        assertThat(find(Button.class).withText("Show more").all()).isEmpty();
    }

    private GoalId shared(String title) {
        return As.account(mara, () -> {
            var content = GoalContent.titled(title).withPlan(List.of(Step.of("Ask two leads", null)), List.of());
            var goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(goal, pair.mentorship(), false, "");
            return goal;
        });
    }

    /** A check-in a week until today, so sure each time. */
    private void weeks(GoalId goal, int... sure) {
        for (int week = 0; week < sure.length; week++) {
            var said = new NewCheckIn(
                    Went.WELL, sure[week], List.of(), "Wrote week " + (week + 1), null, "", null, null, Map.of());
            As.account(mara, () -> checkIns.send(goal, said));
        }
        jdbc.update(
                "update goal_check_in c join (select id, row_number() over (order by made_at desc, id desc) - 1 as back"
                        + " from goal_check_in) o on o.id = c.id set c.made_at = c.made_at - interval o.back week,"
                        + " c.made_on = c.made_on - interval o.back week");
    }

    private void meeting() {
        var start = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var plan = new MeetingPlan("Plan the winter", "", Duration.ofMinutes(45), List.of());
        var meeting = ((OfferResult.Offered)
                        As.account(jonas, () -> bookings.propose(pair.mentorship(), plan, List.of(start))))
                .meeting();
        As.account(mara, () -> bookings.pick(meeting, start));
        As.account(
                jonas,
                () -> minutes.addFollowUp(
                        meeting,
                        "Send the list of books",
                        jonas.id(),
                        LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(7)));
        As.account(jonas, () -> minutes.addFollowUp(meeting, "Ask the two leads", mara.id(), null));
    }

    /** Somebody does something in another tab: in a thread of its own, for this one is signed in as the reader. */
    private static void elsewhere(Actor who, Runnable act) {
        CompletableFuture.runAsync(() -> As.account(who, act::run)).join();
    }
}
