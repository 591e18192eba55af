package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalGroup.Shown;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalRead;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.HowFar.Basis;
import app.waymark.goal.Measure;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.SharedGoal;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** How far a goal is: counted in one of three ways, and the same on every page. */
class HowFarTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Goals goals;

    @Autowired
    GoalMaps maps;

    @Autowired
    Portions portions;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalCounting counting;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private Step ask;
    private Step write;
    private Measure talks;
    private LocalDate today;

    @BeforeEach
    void a_shared_goal_with_two_steps_and_a_measure() {
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        ask = Step.of("Ask Ann", null);
        write = Step.of("Write it down", null);
        talks = Measure.of("Talks", "", BigDecimal.ZERO, BigDecimal.TEN);
        var shared = SharedGoal.of(
                world,
                editing,
                sharing,
                GoalContent.titled("Speak").withMeasures(List.of(talks)).withPlan(List.of(ask, write), List.of()));
        mara = shared.mara();
        jonas = shared.jonas();
        goal = shared.goal();
        As.account(mara);
    }

    @Test
    void steps_are_counted_by_their_number_until_one_says_how_much_work_it_is() {
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.STEPS, 0, 0, 2));
        steps.tick(goal, ask.id(), true);
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.STEPS, 50, 1, 2));

        save(List.of(ask.withEffort(Effort.hours(1)), write.withEffort(Effort.hours(3))));
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.EFFORT, 25, 1, 2));
        steps.tick(goal, write.id(), true);
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.EFFORT, 100, 2, 2));
        save(List.of());
        assertThat(everywhere()).as("nothing to count").isEqualTo(new HowFar(Basis.STEPS, null, 0, 0));
    }

    @Test
    void measures_are_counted_where_that_is_chosen_and_follow_each_reading() {
        assertThat(counting.count(goal, ProgressWay.MEASURES, null, "")).isEqualTo(new ProgressResult.Done());
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.MEASURES, 0, 0, 2));

        steps.addReading(goal, talks.id(), today, BigDecimal.valueOf(4), "");
        assertThat(everywhere().percent()).isEqualTo(40);
        var reading = page(mara).progress().readings().getFirst();
        steps.correctReading(goal, reading.id(), today, BigDecimal.valueOf(5), "");
        assertThat(everywhere().percent()).isEqualTo(50);
        steps.tick(goal, ask.id(), true);
        assertThat(everywhere().percent()).isEqualTo(50);
        steps.addReadings(goal, talks.id(), List.of(new GoalSteps.NewReading(today, BigDecimal.TEN, "")));
        assertThat(everywhere().percent()).isEqualTo(100);
        page(mara).progress().readings().forEach(one -> steps.removeReading(goal, one.id()));
        assertThat(everywhere().percent()).isZero();

        var without = page(mara).content().withMeasures(List.of());
        editing.save(goal, page(mara).edition(), GoalEdit.of(without));
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.MEASURES, null, 1, 2));
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).contains("no measure to count by yet");
    }

    @Test
    void by_hand_it_is_what_was_said_last_with_its_reason_and_everything_before_stays_to_be_read() {
        counting.count(goal, ProgressWay.BY_HAND, 30, "The first talk is held");
        counting.count(goal, ProgressWay.BY_HAND, 60, " Two of three ");
        steps.tick(goal, ask.id(), true);

        assertThat(everywhere()).isEqualTo(new HowFar(Basis.BY_HAND, 60, 1, 2));
        assertThat(page(mara).far().said())
                .extracting(one -> one.percent() + " " + one.reason())
                .containsExactly("60 Two of three", "30 The first talk is held");
        counting.count(goal, ProgressWay.PLAN, null, "");
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.STEPS, 50, 1, 2));
        assertThat(page(mara).far().said()).hasSize(3);
    }

    @Test
    void by_hand_a_number_and_a_reason_are_needed_and_what_is_refused_changes_nothing() {
        assertThat(counting.count(goal, ProgressWay.BY_HAND, 50, " ")).isEqualTo(new ProgressResult.Incomplete());
        assertThat(counting.count(goal, ProgressWay.BY_HAND, null, "So")).isEqualTo(new ProgressResult.OutOfRange());
        assertThat(counting.count(goal, ProgressWay.BY_HAND, 101, "So")).isEqualTo(new ProgressResult.OutOfRange());
        assertThat(counting.count(goal, ProgressWay.BY_HAND, -1, "So")).isEqualTo(new ProgressResult.OutOfRange());
        assertThat(counting.count(goal, ProgressWay.BY_HAND, 1, "x".repeat(301)))
                .isEqualTo(new ProgressResult.TooLong("reason", 301, 300));
        assertThat(As.account(jonas, () -> counting.count(goal, ProgressWay.BY_HAND, 50, "So")))
                .as("he reads it, and may not edit")
                .isEqualTo(new ProgressResult.NotYours());
        assertThatThrownBy(() ->
                        As.account(world.account("Eve"), () -> counting.count(goal, ProgressWay.MEASURES, null, "")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(everywhere()).isEqualTo(new HowFar(Basis.STEPS, 0, 0, 2));
        assertThat(page(mara).far().said()).isEmpty();
    }

    @Test
    void reached_is_reached_and_taken_up_again_it_is_as_far_as_before() {
        counting.count(goal, ProgressWay.BY_HAND, 60, "Two of three");
        steps.reach(goal, "");
        assertThat(page(mara).far().now().percent()).isEqualTo(100);
        assertThat(page(mara).far().now().by()).isEqualTo(Basis.REACHED);
        assertThat(goals.groups(Shown.DONE, Map.of(Horizon.SHORT, 5))
                        .getFirst()
                        .goals()
                        .getFirst()
                        .goal()
                        .far())
                .isEqualTo(page(mara).far().now());
        assertThat(counting.count(goal, ProgressWay.PLAN, null, ""))
                .isEqualTo(new ProgressResult.Closed(GoalState.REACHED));
        steps.reopen(goal);
        assertThat(everywhere()).isEqualTo(new HowFar(Basis.BY_HAND, 60, 0, 2));
    }

    @Test
    void the_next_mentor_reads_how_far_it_is_and_not_what_was_said_to_the_one_before() {
        counting.count(goal, ProgressWay.BY_HAND, 60, "As Jonas said");
        var olga = world.account("Olga Petrova");
        var coordinator = world.account("Carl Otto");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, olga);
        sharing.shareWith(goal, world.match(coordinator, round, olga, mara), false, "");

        assertThat(page(olga).far().now().percent()).isEqualTo(60);
        assertThat(page(olga).far().said()).isEmpty();
        assertThat(page(mara).far().said()).hasSize(1);
        As.account(mara, () -> counting.count(goal, ProgressWay.BY_HAND, 70, "For Olga"));
        assertThat(page(olga).far().said()).extracting("reason").containsExactly("For Olga");
    }

    @Test
    void the_page_says_which_way_and_the_dialog_changes_it() {
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).contains("How far it is", "0 of 2 steps");
        test(find(NativeButton.class).withText("Count it differently").single()).click();
        assertThat(find(TextArea.class).all()).noneMatch(one -> one.getLabel().equals("Why so far"));
        choose(ProgressWay.BY_HAND);
        press("Count it so");
        assertThat(reason().isInvalid()).isTrue();

        test(find(TextField.class).all().stream()
                        .filter(one -> one.getLabel().equals("How far, in per cent"))
                        .findFirst()
                        .orElseThrow())
                .setValue("45");
        test(reason()).setValue("Half of the interviews are held");
        press("Count it so");

        assertThat(shown())
                .contains("45 %, set by hand", "Mara set 45 %: Half of the interviews are held", "It is counted so");
        open(jonas);
        go("goals/" + goal);
        assertThat(shown())
                .contains("45 %, set by hand", "Half of the interviews are held")
                .doesNotContain("Count it");
        go("reviews");
        assertThat(shown()).contains("Speak");
    }

    private TextArea reason() {
        return find(TextArea.class).all().stream()
                .filter(one -> one.getLabel().equals("Why so far"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(ProgressWay way) {
        find(RadioButtonGroup.class).all().stream()
                .filter(one -> "Counted".equals(one.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(way);
    }

    /** What the goal's page, the mentor's, home, the list, the mentor's list and the map say: all the same. */
    private HowFar everywhere() {
        var said = new HashSet<HowFar>();
        said.add(page(mara).far().now());
        said.add(page(jonas).far().now());
        As.account(mara);
        said.add(portions.one(goals.mine(5)).getFirst().far());
        said.add(goals.groups(Shown.OPEN, Map.of(Horizon.SHORT, 5))
                .getFirst()
                .goals()
                .getFirst()
                .goal()
                .far());
        said.add(maps.mine().goals().getFirst().far());
        said.add(As.account(jonas, () -> goals.sharedWithMe(null, 5))
                .items()
                .getFirst()
                .far());
        As.account(mara);
        assertThat(said).hasSize(1);
        return said.iterator().next();
    }

    private GoalPage page(Actor who) {
        return ((GoalRead.Shown) As.account(who, () -> goals.read(goal, Viewpoint.OWN, null))).page();
    }

    private void save(List<Step> plan) {
        var page = page(mara);
        As.account(mara);
        var result =
                editing.save(goal, page.edition(), GoalEdit.of(page.content().withPlan(plan, List.of())));
        assertThat(result).isInstanceOf(Saved.class);
    }
}
