package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.Milestone;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Visions;
import app.waymark.shared.DateFormats;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.BranchTree;
import app.waymark.uikit.LineOfTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GoalMapViewTest extends ViewTest {

    @Autowired
    Goals goals;

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalTree tree;

    @Autowired
    Visions visions;

    @Autowired
    GoalSteps steps;

    @Autowired
    DateFormats formats;

    @Autowired
    Clock clock;

    World.Pair pair;

    @BeforeEach
    void a_pair() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
    }

    @Test
    void the_map_of_nothing_invites_to_begin() {
        open(pair.mentee());
        go("goals/map");

        assertThat(shown()).contains("Nothing on the map yet", "Write your vision");
        assertThat(find(BranchTree.class).all()).isEmpty();
    }

    @Test
    void goals_stand_below_the_longer_ones_they_are_a_part_of() {
        var head = goal("Head of product", Horizon.LONG);
        var line = goal("Own a product line", Horizon.MEDIUM);
        var team = goal("Lead a team", Horizon.SHORT);
        place(line, head);
        place(team, line);
        open(pair.mentee());
        go("goals/map");

        assertThat(levels())
                .containsExactly(
                        "1 Where do you want to get to?", "2 Head of product", "3 Own a product line", "4 Lead a team");
        assertThat(time()).contains("Lead a team", "Own a product line", "“Half way” on");
    }

    @Test
    void the_map_of_many_goals_has_as_many_components_as_that_of_three_and_no_more_than_can_be_drawn() {
        var head = goal("Head of product", Horizon.LONG);
        var line = goal("Own a product line", Horizon.MEDIUM);
        place(line, head);
        place(goal("Lead a team", Horizon.SHORT), line);
        goal("By itself", Horizon.SHORT);
        open(pair.mentee());
        go("goals/map");
        long few = components();
        int statements = Statements.count(() -> go("goals/map?show="));
        for (int at = 0; at < 26; at++) {
            var goal = goal("Part " + at, Horizon.SHORT);
            if (at % 2 == 0) {
                place(goal, line);
            }
        }
        for (int at = 0; at < 28; at++) {
            goal("Far " + at, Horizon.LONG);
        }
        open(pair.mentee());
        go("goals/map");

        assertThat(components()).isEqualTo(few);
        assertThat(seen()).hasSizeLessThanOrEqualTo(MapForest.MOST_SEEN);
        assertThat(levels()).contains("2 17 more goals").anyMatch(one -> one.endsWith("Short goals by themselves"));
        assertThat(rowsOfTime()).isLessThanOrEqualTo(MapForest.MOST_SEEN);
        assertThat(Statements.count(() -> go("goals/map?show="))).isLessThanOrEqualTo(statements);
    }

    @Test
    void the_list_has_every_goal_with_what_it_is_a_part_of() {
        var head = goal("Head of product", Horizon.LONG);
        place(goal("Own a product line", Horizon.MEDIUM), head);
        open(pair.mentee());
        go("goals/map?show=list");

        assertThat(shown()).contains("Head of product", "Own a product line", "Half way");
        assertThat(find(BranchTree.class).all()).isEmpty();
    }

    @Test
    void a_short_goal_by_itself_is_asked_about_until_that_is_answered() {
        goal("Lead a team", Horizon.SHORT);
        open(pair.mentee());
        go("goals/map");
        assertThat(shown()).contains("Where does “Lead a team” lead?");

        press("It stands by itself");

        assertThat(shown()).doesNotContain("Where does “Lead a team” lead?");
        open(pair.mentee());
        go("goals/map");
        assertThat(shown()).doesNotContain("Where does “Lead a team” lead?");
    }

    @Test
    void the_mentor_sees_what_is_shared_and_is_asked_nothing() {
        var head = goal("Head of product", Horizon.LONG);
        var team = goal("Lead a team", Horizon.SHORT);
        place(team, head);
        As.account(pair.mentee(), () -> sharing.shareWith(team, pair.mentorship(), false, ""));
        open(pair.mentor());
        go("goals/map/" + pair.mentorship());

        assertThat(levels()).containsExactly("1 Lead a team");
        assertThat(shown()).contains("Where Mara’s goals lead").doesNotContain("It stands by itself", "New goal");
    }

    @Test
    void a_paused_goal_goes_on_to_its_own_day_on_the_map_and_says_that_it_rests() {
        var today = LocalDate.ofInstant(clock.instant(), pair.mentee().zone());
        var team = goal("Lead a team", Horizon.SHORT);
        As.account(pair.mentee(), () -> steps.pause(team, today.plusDays(30), ""));
        open(pair.mentee());
        go("goals/map");

        assertThat(time()).contains("paused", ">" + formats.mine().shortDay(today.plusDays(120)) + "</text>");
        assertThat(html(find(BranchTree.class).single())).contains("paused");
        assertThat(shown())
                .as("the list of those that are paused is one press away")
                .contains("Paused");
    }

    @Test
    void what_was_typed_as_a_title_is_no_markup() {
        goal("<img src=x onerror=alert(1)>", Horizon.SHORT);
        open(pair.mentee());
        go("goals/map");

        assertThat(html(find(BranchTree.class).single())).doesNotContain("<img").contains("&lt;img");
        assertThat(html(find(LineOfTime.class).single())).doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void a_goal_is_begun_below_a_longer_one() {
        var head = goal("Head of product", Horizon.LONG);
        open(pair.mentee());
        go("goals/new?under=" + head);
        assertThat(shown()).contains("Part of", "Head of product");

        test(find(TextField.class).all().getFirst()).setValue("Own a product line");
        press("Save");

        var below = As.account(pair.mentee(), () -> ((GoalRead.Shown) goals.read(head, Viewpoint.OWN, null))
                .place()
                .below());
        assertThat(below)
                .extracting(one -> one.title() + " " + one.horizon())
                .containsExactly("Own a product line MEDIUM");
    }

    @Test
    void a_vision_is_written_shown_to_the_mentor_and_hidden_again() {
        open(pair.mentee());
        go("goals/vision");
        test(find(TextArea.class).single()).setValue("Products people would miss");
        press("Save");
        press("Show it to Jonas");
        assertThat(shown()).contains("Jonas Berg sees it");

        open(pair.mentor());
        go("goals/map/" + pair.mentorship());
        assertThat(levels()).containsExactly("1 Products people would miss");

        As.account(pair.mentee(), () -> visions.stopSharing());
        go("goals/map/" + pair.mentorship() + "?show=");
        assertThat(find(BranchTree.class).all()).isEmpty();
    }

    private GoalId goal(String title, Horizon horizon) {
        var today = LocalDate.ofInstant(clock.instant(), pair.mentee().zone());
        return As.account(pair.mentee(), () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)
                        .withHorizon(horizon)
                        .withTargetOn(today.plusDays(120))
                        .withPlan(List.of(), List.of(Milestone.of("Half way", today.plusDays(60)))))))
                .goal());
    }

    private void place(GoalId goal, GoalId under) {
        As.account(pair.mentee(), () -> tree.place(goal, under));
    }

    private static String html(Component component) {
        return component.getElement().getProperty("innerHTML", "");
    }

    private List<String> levels() {
        return Pattern.compile("aria-level=\"(\\d)\".*?tree-title\">(.*?)</span>")
                .matcher(html(find(BranchTree.class).single()))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    /** What is not in a branch that is closed. */
    private List<String> seen() {
        var html = html(find(BranchTree.class).single()).replaceAll("(?s)aria-expanded=\"false\".*?</ul>", "");
        return Pattern.compile("role=\"treeitem\"")
                .matcher(html)
                .results()
                .map(Object::toString)
                .toList();
    }

    private String time() {
        return html(find(LineOfTime.class).single());
    }

    private long rowsOfTime() {
        return Pattern.compile("<li ").matcher(time()).results().count();
    }

    private static long components() {
        return count(UI.getCurrent());
    }

    private static long count(Component component) {
        return 1 + component.getChildren().mapToLong(GoalMapViewTest::count).sum();
    }
}
