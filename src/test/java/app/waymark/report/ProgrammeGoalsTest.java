package app.waymark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.ShowResult;
import app.waymark.goal.ShownGoal;
import app.waymark.goal.ShownGoal.Stands;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Viewpoint;
import app.waymark.program.Invitations;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.report.ProgrammeGoals.Group;
import app.waymark.report.ProgrammeGoals.Order;
import app.waymark.report.ProgrammeGoals.Shared;
import app.waymark.shared.Actor;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the people of a programme show each other of their goals: three things, to nobody else, and no longer than they want. */
@WaymarkTest
class ProgrammeGoalsTest {

    private static final Map<Horizon, Integer> TWENTY = Map.of(Horizon.SHORT, 20, Horizon.MEDIUM, 20, Horizon.LONG, 20);

    @Autowired
    ProgrammeGoals shared;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Invitations invitations;

    @Autowired
    Programmes programmes;

    @Autowired
    Turns turns;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_pair_of_whom_one_shows_a_goal() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = written(
                mara,
                GoalContent.titled("Lead a team")
                        .withWhy("My secret reason")
                        .withSmart(SmartPart.SPECIFIC, "Secretly six people")
                        .withTargetOn(LocalDate.of(2031, 7, 19)));
        show(mara, goal);
    }

    @Test
    void everybody_in_the_programme_and_its_coordinators_see_title_horizon_and_state_with_the_name_and_nothing_else() {
        for (var reader : List.of(mara, jonas, pair.coordinator())) {
            var page = As.account(reader, () -> read(pair.programme()));

            assertThat(page.groups())
                    .containsExactly(new Group(
                            Horizon.SHORT,
                            1,
                            List.of(new Shared(
                                    new ShownGoal(goal, mara.id(), "Lead a team", Horizon.SHORT, Stands.UNDER_WAY),
                                    "Mara Lindqvist"))));
            assertThat(page.toString()).doesNotContainIgnoringCase("secret").doesNotContain("2031");
        }
    }

    @Test
    void nobody_of_another_programme_and_nobody_who_takes_part_no_more_sees_any_of_it() {
        var elsewhere = world.pair("Ann Other", "Ben Other");
        var administrator = new Actor(mara.id(), "Root", true, Locale.ENGLISH, ZoneOffset.UTC);
        var former = world.account("Kim Former");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, former);
        assertThat(As.account(former, () -> read(pair.programme())).groups()).hasSize(1);
        As.account(former, () -> invitations.leave(pair.round(), true, ""));

        for (var stranger : List.of(
                elsewhere.mentee(),
                elsewhere.mentor(),
                elsewhere.coordinator(),
                world.account("Nobody"),
                new Actor(elsewhere.mentee().id(), "Root", true, Locale.ENGLISH, ZoneOffset.UTC),
                former)) {
            assertThatThrownBy(() -> As.account(stranger, () -> read(pair.programme())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(As.account(administrator, () -> read(pair.programme())).groups())
                .as("an administrator who takes part")
                .hasSize(1);
        As.visitor();
        assertThatThrownBy(() -> read(pair.programme())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void it_opens_nothing_but_itself() {
        As.account(jonas);
        assertThatThrownBy(() -> goals.read(goal, Viewpoint.OWN, null)).isInstanceOf(AccessDeniedException.class);
        assertThat(goals.sharedWithMe(null, 10).items()).isEmpty();
        assertThat(turns.forMe(null, 10).items()).isEmpty();
    }

    @Test
    void a_goal_is_shown_only_where_its_mentee_takes_part_and_only_by_its_mentee() {
        var elsewhere = world.pair("Ann Other", "Ben Other");

        assertThat(As.account(mara, () -> sharing.showIn(goal, elsewhere.programme())))
                .isInstanceOf(ShowResult.NotTakingPart.class);
        assertThat(As.account(elsewhere.mentee(), () -> read(elsewhere.programme()))
                        .groups())
                .isEmpty();
        assertThatThrownBy(() -> As.account(jonas, () -> sharing.showIn(goal, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(titles(jonas)).containsExactly("Lead a team");
    }

    @Test
    void what_is_taken_back_put_away_or_deleted_is_gone_at_once() {
        As.account(mara, () -> sharing.showIn(goal, null));
        assertThat(titles(jonas)).isEmpty();

        show(mara, goal);
        As.account(mara, () -> editing.delete(goal));
        assertThat(titles(jonas)).isEmpty();

        var other = written(mara, GoalContent.titled("Speak in public"));
        show(mara, other);
        As.account(mara, () -> steps.drop(other, "Not now"));
        assertThat(stands(jonas)).containsExactly(Stands.LET_GO);
        As.account(mara, () -> steps.archive(other, true));
        assertThat(titles(jonas)).isEmpty();
    }

    @Test
    void it_says_how_the_goal_stands_and_not_whether_a_mentor_sees_more() {
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), false, ""));
        assertThat(stands(pair.coordinator())).containsExactly(Stands.UNDER_WAY);
        As.account(
                mara,
                () -> steps.pause(
                        goal,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40),
                        ""));
        assertThat(stands(pair.coordinator())).containsExactly(Stands.PAUSED);
        As.account(mara, () -> steps.reopen(goal));
        As.account(mara, () -> steps.reach(goal, ""));
        assertThat(stands(pair.coordinator())).containsExactly(Stands.REACHED);
    }

    @Test
    void whoever_leaves_takes_along_what_they_showed_and_chooses_anew_when_they_come_back() {
        As.account(mara, () -> invitations.leave(pair.round(), true, ""));
        assertThat(titles(jonas)).isEmpty();

        As.account(
                mara,
                () -> invitations.join(
                        invitations.mine(pair.round()).orElseThrow().id(), 0));

        assertThat(titles(mara)).isEmpty();
    }

    @Test
    void with_the_end_of_a_round_its_people_see_nothing_and_are_not_seen_any_more() {
        As.account(pair.coordinator(), () -> programmes.end(pair.round()));

        assertThatThrownBy(() -> As.account(jonas, () -> read(pair.programme())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(titles(pair.coordinator())).isEmpty();
    }

    @Test
    void it_is_sorted_as_the_reader_s_language_sorts_and_reaches_its_end_a_piece_at_a_time() {
        var lena = world.account("Lena Zander", Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        var oz = world.account("Otto Mai");
        world.join(pair.coordinator(), pair.round(), "mentee", 0, lena, oz);
        show(oz, written(oz, GoalContent.titled("Ärzte beraten")));
        IntStream.range(0, 22)
                .forEach(number -> show(lena, written(lena, GoalContent.titled("Ziel " + (char) ('a' + number)))));

        As.account(lena);
        var first = read(pair.programme()).groups().getFirst();
        assertThat(first.total()).isEqualTo(24);
        assertThat(first.goals()).hasSize(20);
        assertThat(shared.read(pair.programme(), Sorted.up(Order.NAME), Map.of(Horizon.SHORT, 90))
                        .groups()
                        .getFirst()
                        .goals())
                .hasSize(24)
                .extracting(Shared::name)
                .startsWith("Lena Zander")
                .endsWith("Mara Lindqvist", "Otto Mai");
        assertThat(shared.read(pair.programme(), Sorted.up(Order.TITLE), TWENTY)
                        .groups()
                        .getFirst()
                        .goals())
                .extracting(one -> one.goal().title())
                .startsWith("Ärzte beraten", "Lead a team", "Ziel a");
        assertThat(Statements.count(() -> read(pair.programme()))).isLessThanOrEqualTo(3);
    }

    private ProgrammeGoals.Page read(ProgrammeId programme) {
        return shared.read(programme, Sorted.up(Order.NAME), TWENTY);
    }

    private List<String> titles(Actor reader) {
        return seen(reader).stream().map(ShownGoal::title).toList();
    }

    private List<Stands> stands(Actor reader) {
        return seen(reader).stream().map(ShownGoal::stands).toList();
    }

    private List<ShownGoal> seen(Actor reader) {
        return As.account(reader, () -> read(pair.programme())).groups().stream()
                .flatMap(group -> group.goals().stream())
                .map(Shared::goal)
                .toList();
    }

    private GoalId written(Actor who, GoalContent content) {
        return ((Saved) As.account(who, () -> editing.create(GoalEdit.of(content)))).goal();
    }

    private void show(Actor who, GoalId shown) {
        assertThat(As.account(who, () -> sharing.showIn(shown, pair.programme())))
                .isInstanceOf(ShowResult.Done.class);
    }
}
