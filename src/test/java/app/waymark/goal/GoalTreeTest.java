package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalPlace.Below;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class GoalTreeTest {

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalTree tree;

    @Autowired
    GoalMaps maps;

    @Autowired
    Visions visions;

    @Autowired
    Mentorships mentorships;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Pairs pairs;
    Actor mara;
    Actor jonas;
    MentorshipId pair;

    @BeforeEach
    void a_pair() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
    }

    @Test
    void a_goal_is_put_under_one_that_looks_further_ahead() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);

        assertThat(tree.place(line, head)).isEqualTo(new PlaceResult.Placed(new GoalTitle(head, "Head of product")));

        assertThat(around(line).longer()).isEqualTo(new GoalTitle(head, "Head of product"));
        assertThat(around(head).below()).extracting(Below::id).containsExactly(line);
    }

    @Test
    void no_goal_is_put_under_one_that_looks_no_further_ahead_so_there_is_no_circle() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        tree.place(line, head);

        assertThat(tree.place(head, line)).isEqualTo(new PlaceResult.NotLonger(Horizon.MEDIUM));
        assertThat(tree.place(line, line)).isEqualTo(new PlaceResult.NotLonger(Horizon.MEDIUM));
        assertThat(tree.place(created("Another line", Horizon.MEDIUM), line)).isInstanceOf(PlaceResult.NotLonger.class);
        assertThat(around(head).longer()).isNull();
    }

    @Test
    void a_goal_whose_longer_one_comes_nearer_stands_by_itself_until_that_looks_further_again() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        tree.place(line, head);

        editing.save(head, 1, GoalEdit.of(content("Head of product", Horizon.SHORT)));
        assertThat(around(line).longer()).isNull();
        assertThat(around(head).below()).isEmpty();

        editing.save(head, 2, GoalEdit.of(content("Head of product", Horizon.LONG)));
        assertThat(around(line).longer()).isNotNull();
    }

    @Test
    void a_goal_stays_under_a_reached_one_and_stands_by_itself_when_it_is_let_go_until_that_is_taken_up_again() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        tree.place(line, head);

        steps.reach(head, "Done");
        assertThat(around(line).longer()).isNotNull();
        assertThat(tree.place(created("Late", Horizon.SHORT), head)).isEqualTo(new PlaceResult.Over(GoalState.REACHED));

        steps.reopen(head);
        steps.drop(head, "Something else");
        assertThat(around(line).longer()).isNull();
        assertThat(maps.mine().goals()).extracting(GoalMap.Goal::longer).containsOnlyNulls();

        steps.reopen(head);
        assertThat(around(line).longer()).isNotNull();
    }

    @Test
    void a_goal_stands_by_itself_when_its_longer_one_is_deleted_and_is_under_it_again_when_that_is_brought_back() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        tree.place(line, head);

        editing.delete(head);
        assertThat(around(line).longer()).isNull();

        editing.undelete(head);
        assertThat(around(line).longer()).isNotNull();
    }

    @Test
    void a_short_goal_under_no_longer_one_is_asked_about_until_that_was_answered() {
        var talk = created("Give a talk", Horizon.SHORT);
        assertThat(around(talk).asked()).isTrue();
        assertThat(around(created("Own a product line", Horizon.MEDIUM)).asked())
                .isFalse();

        tree.standAlone(talk);

        assertThat(around(talk).asked()).isFalse();
        assertThat(maps.mine().goals()).extracting(GoalMap.Goal::asked).containsOnly(false);
    }

    @Test
    void the_mentor_sees_the_longer_goal_only_where_that_is_shared_with_them_too() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        tree.place(line, head);
        sharing.shareWith(line, pair, false, "");

        As.account(jonas);
        assertThat(around(line).longer()).isNull();
        assertThat(maps.in(pair).goals()).extracting(GoalMap.Goal::title).containsExactly("Own a product line");
        As.account(mara);
        assertThat(((GoalRead.Shown) goals.read(line, Viewpoint.AS_MENTOR, null))
                        .place()
                        .longer())
                .isNull();
        assertThat(around(line).longer()).isNotNull();

        sharing.shareWith(head, pair, false, "");
        As.account(jonas);
        assertThat(around(line).longer()).isEqualTo(new GoalTitle(head, "Head of product"));
        assertThat(around(head).below()).extracting(Below::id).containsExactly(line);
    }

    @Test
    void nobody_puts_a_goal_of_somebody_elses_anywhere() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        sharing.shareWith(line, pair, true, "");

        As.account(jonas);
        var own = created("My own", Horizon.LONG);
        assertThatThrownBy(() -> tree.place(line, own)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tree.longer(line)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> around(head)).isInstanceOf(AccessDeniedException.class);
        As.account(mara);
        assertThatThrownBy(() -> tree.place(line, own)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void as_the_mentor_the_mentee_sees_the_map_that_the_mentor_sees() {
        var head = created("Head of product", Horizon.LONG);
        var line = created("Own a product line", Horizon.MEDIUM);
        created("Only mine", Horizon.SHORT);
        tree.place(line, head);
        sharing.shareWith(line, pair, false, "");
        visions.write(0, "Products people would miss");
        assertThat(maps.in(pair).vision()).isNull();
        visions.shareWith(pair);
        var preview = maps.in(pair);

        As.account(jonas);
        assertThat(maps.in(pair)).isEqualTo(preview);
        assertThat(preview.goals()).extracting(GoalMap.Goal::title).containsExactly("Own a product line");
        assertThat(preview.vision()).isNotNull();
    }

    @Test
    void with_the_end_of_the_mentorship_neither_goals_nor_vision_are_seen() {
        sharing.shareWith(created("Own a product line", Horizon.MEDIUM), pair, false, "");
        visions.write(0, "Products people would miss");
        visions.shareWith(pair);

        mentorships.end(pair, "Enough");

        As.account(jonas);
        assertThat(maps.in(pair).goals()).isEmpty();
        assertThat(maps.in(pair).vision()).isNull();
    }

    @Test
    void the_map_of_many_goals_costs_as_many_statements_as_that_of_one() {
        var head = created("Head of product", Horizon.LONG);
        long few = Statements.count(() -> maps.mine());
        IntStream.range(0, 40).forEach(at -> tree.place(created("Goal " + at, Horizon.SHORT), head));

        assertThat(Statements.count(() -> maps.mine())).isEqualTo(few);
        assertThat(maps.mine().goals()).hasSize(41);
    }

    private GoalPlace around(GoalId goal) {
        return ((GoalRead.Shown) goals.read(goal, Viewpoint.OWN, null)).place();
    }

    private GoalId created(String title, Horizon horizon) {
        return ((GoalSaveResult.Saved) editing.create(GoalEdit.of(content(title, horizon)))).goal();
    }

    private GoalContent content(String title, Horizon horizon) {
        return GoalContent.titled(title)
                .withHorizon(horizon)
                .withTargetOn(LocalDate.ofInstant(clock.instant(), mara.zone()).plusDays(100));
    }
}
