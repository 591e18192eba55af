package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.WhatIsAsked;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalWay;
import app.waymark.goal.GoalWays;
import app.waymark.goal.Goals;
import app.waymark.matching.Rounds;
import app.waymark.matching.Scenarios;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is read or shown a part at a time is reached to its end, however many there are. */
class ListsGoOnTest extends ViewTest {

    private static final String NUMBERS =
            "with recursive n as (select 1 as i union all select i + 1 from n where i < %d) ";

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeEnding ending;

    @Autowired
    Invitations invitations;

    @Autowired
    List<WhatIsAsked> asked;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Queue queue;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalWays ways;

    @Autowired
    GoalMaps maps;

    @Autowired
    TransactionTemplate transactions;

    private Actor clara;

    @BeforeEach
    void a_coordinator() {
        clara = world.account("Clara Vance");
    }

    @Test
    void a_list_is_read_as_far_as_asked_for_and_no_further() {
        var all = IntStream.range(0, 450).boxed().toList();
        var sizes = new ArrayList<Integer>();
        BiFunction<Slice.@Nullable Cursor, Integer, Slice<Integer>> read = (after, size) -> {
            sizes.add(size);
            int from = after == null ? 0 : Integer.parseInt(after.name()) + 1;
            var found = all.subList(from, Math.min(all.size(), from + size + 1));
            return Slice.of(found, size, last -> Slice.Cursor.named("" + last, new UUID(0, last)));
        };

        assertThat(Slice.first(Integer.MAX_VALUE, read).items()).isEqualTo(all);
        assertThat(Slice.first(450, read).next()).isNull();
        sizes.clear();
        var some = Slice.first(250, read);
        assertThat(some.items()).isEqualTo(all.subList(0, 250));
        assertThat(some.next()).isNotNull();
        assertThat(sizes).containsExactly(200, 50);
    }

    @Test
    void the_rounds_and_programmes_that_somebody_coordinates_are_shown_to_the_last() {
        var round = world.round(clara);
        many(60, "round (id, programme, name, starts_on, ends_on, state, version)", """
                uuid(), programme, concat('Round ', lpad(i, 2, '0')), '2020-01-01' + interval i day, '2027-09-01', state, 0
                from n, round where id = ?""", round.value());
        many(
                60,
                "programme (id, name, created_at, version)",
                "uuid(), concat('Scheme ', lpad(i, 2, '0')), now(6), 0 from n");
        jdbc.update(
                "insert into coordinator (programme, account, since) select id, ?, now(6) from programme"
                        + " where name like 'Scheme%'",
                clara.id().value());
        open(clara);
        go("rounds");
        assertThat(lines()).hasSize(100).noneMatch(line -> line.contains("Round 01"));
        press("Show more");
        assertThat(lines()).anyMatch(line -> line.contains("Round 01"));
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
        assertThat(lines()).noneMatch(line -> line.contains("Scheme 60"));
        press("Show more programmes");
        assertThat(lines()).anyMatch(line -> line.contains("Scheme 60")).hasSize(122);
        assertThat(find(Button.class).withText("Show more programmes").exists()).isFalse();

        press("New round");
        assertThat(find(Select.class).single().getListDataView().getItemCount())
                .as("a round can be opened in each of them")
                .isEqualTo(61);
    }

    @Test
    void what_is_asked_of_a_programme_is_shown_however_many_come_before_it() {
        world.round(clara);
        many(210, "programme (id, name, created_at, version)", "uuid(), concat('A scheme ', i), now(6), 0 from n");
        jdbc.update(
                "insert ignore into coordinator (programme, account, since) select id, ?, now(6) from programme",
                clara.id().value());
        var last = Slice.first(
                        Integer.MAX_VALUE,
                        (Slice.Cursor after, Integer size) ->
                                As.account(clara, () -> programmes.coordinatedProgrammes(after, size)))
                .items()
                .getLast();
        open(clara);
        go(Links.fields(last.id().value()).substring(1));
        assertThat(shown()).contains(last.name());
    }

    @Test
    void ending_a_programme_says_how_many_rounds_end_however_many_there_are() {
        var round = world.round(clara);
        var programme = programme(round);
        many(230, "round (id, programme, name, starts_on, ends_on, state, version)", """
                uuid(), programme, concat('Round ', i), starts_on, ends_on, state, 0 from n, round where id = ?""", round.value());
        assertThat(As.account(clara, () -> ending.preview(programme)).rounds()).isEqualTo(231);
    }

    @Test
    void invitations_are_shown_to_the_last_and_one_that_waits_is_asked_however_many_came_later() {
        var mara = world.account("Mara Lindqvist");
        var round = world.round(clara);
        world.invite(clara, round, "mentee", 0, mara);
        As.account(clara, () -> invitations.ask(round));
        many(60, "round (id, programme, name, starts_on, ends_on, state, version)", """
                uuid(), programme, concat('Round ', i), starts_on, ends_on, state, 0 from n, round where id = ?""", round.value());
        jdbc.update(
                "insert into invitation (id, round, account, name, language, mentor, mentee, state, brought_at,"
                        + " times_asked, version) select uuid(), r.id, i.account, i.name, i.language, i.mentor, i.mentee,"
                        + " if(right(r.name, 1) = '7', 'WITHDRAWN', 'DECLINED'), i.brought_at + interval 1 day, 0, 0"
                        + " from round r, invitation i where r.name like 'Round %' and i.round = ?",
                round.value());

        assertThat(asked.stream().flatMap(one -> one.of(mara.id()).stream()))
                .singleElement()
                .satisfies(question -> assertThat(question.round()).isEqualTo("Autumn"));
        open(mara);
        go(Links.PARTS.substring(1));
        assertThat(lines()).hasSize(50).noneMatch(line -> line.contains("Autumn"));
        press("Show more");
        assertThat(lines()).hasSize(55).last().asString().contains("Autumn");
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void a_closed_account_leaves_every_part_it_has() {
        var mara = world.account("Mara Lindqvist");
        var round = world.round(clara);
        world.invite(clara, round, "mentee", 0, mara);
        for (int part = 0; part < 2; part++) {
            many(
                    600,
                    "round (id, programme, name, starts_on, ends_on, state, version)",
                    "uuid(), programme, concat('Round ', ?, '.', i), starts_on, ends_on, state, 0 from n, round where id = ?",
                    part,
                    round.value());
        }
        jdbc.update(
                "insert into invitation (id, round, account, name, language, mentor, mentee, state, brought_at,"
                        + " times_asked, version) select uuid(), r.id, i.account, i.name, i.language, i.mentor, i.mentee,"
                        + " 'DECLINED', i.brought_at + interval 1 day, 0, 0"
                        + " from round r, invitation i where r.name like 'Round %' and i.round = ?",
                round.value());
        SystemActor.run(
                () -> transactions.executeWithoutResult(status -> context.publishEvent(new AccountClosed(mara.id()))));
        assertThat(jdbc.queryForList(
                        "select distinct state from invitation where account = ?",
                        String.class,
                        mara.id().value()))
                .containsExactly(InvitationState.DECLINED.name());
    }

    @Test
    void earlier_scenarios_are_reached_from_the_board_and_can_be_laid_beside_it() {
        var rounds = new Rounds(context);
        var round = rounds.small(clara);
        As.account(clara, () -> scenarios.start(round));
        As.account(clara, () -> queue.runDue());
        jdbc.update("update scenario set number = 30 where round = ?", round.value());
        var columns = "policy, objective, progress, started_by, started_at, finished_at, mentees, mentors, places";
        jdbc.update(
                "insert into scenario (id, round, number, state, " + columns + ") " + NUMBERS.formatted(29)
                        + "select uuid(), round, i, 'DONE', " + columns + " from n, scenario where round = ?",
                round.value());
        open(clara);
        go(Links.matching(round.value()).substring(1));
        assertThat(chips()).hasSize(Scenarios.MOST);
        press("Earlier scenarios");
        assertThat(chips()).hasSize(2 * Scenarios.MOST);
        press("Earlier scenarios");
        assertThat(chips()).hasSize(30).last().asString().startsWith("A ·");
        assertThat(find(Button.class).withText("Earlier scenarios").exists()).isFalse();
        assertThat(find(Select.class).all())
                .anyMatch(select -> select.getListDataView().getItemCount() == 29);
    }

    @Test
    void a_goal_with_many_revisions_says_when_it_was_shared_first_and_every_move_of_its_date() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        var goal = shared(two);
        jdbc.update(
                "insert into goal_revision (goal, number, made_by, made_at, why, content, mentorship) "
                        + NUMBERS.formatted(450)
                        + "select goal, i + 1, made_by, made_at + interval i microsecond, why,"
                        + " if(i = 3, json_set(content, '$.content.targetOn', '2027-06-01', '$.targetOn', '2027-06-01'), content),"
                        + " mentorship from n, goal_revision where goal = ? and number = 1",
                goal.value());
        jdbc.update("update goal set revision = 451 where id = ?", goal.value());
        As.account(two.mentee(), () -> steps.reach(goal, "Done"));

        var way = As.account(two.mentee(), () -> ways.way(goal, goal.value())).orElseThrow();
        var first = jdbc.queryForObject(
                "select made_at from goal_revision where goal = ? and number = 1", LocalDateTime.class, goal.value());
        assertThat(way.points())
                .filteredOn(point -> point.kind() == GoalWay.Kind.SHARED)
                .singleElement()
                .satisfies(point -> assertThat(point.at())
                        .isEqualTo(Objects.requireNonNull(first).toInstant(ZoneOffset.UTC)));
        assertThat(way.datesMoved()).isEqualTo(1);
    }

    @Test
    void a_mentors_map_says_until_when_a_review_is_due_though_two_hundred_wait_longer() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        var goal = shared(two);
        jdbc.update(
                "insert into turn (id, kind, subject, holder, asker, arguments, path, since, nudge_at, escalate_at, version) "
                        + NUMBERS.formatted(420)
                        + "select uuid(), kind, uuid(), holder, asker, arguments, path, since - interval 1 day, nudge_at,"
                        + " escalate_at, 0 from n, turn where subject = ? and closed_at is null",
                goal.value());
        assertThat(As.account(two.mentor(), () -> maps.in(two.mentorship())).goals())
                .singleElement()
                .extracting(GoalMap.Goal::reviewDueAt)
                .isNotNull();
    }

    @Test
    void a_meeting_offers_every_goal_that_the_two_share() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        var goal = shared(two);
        var columns = jdbc
                .queryForList(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = 'goal'"
                                + " and column_name not in ('id', 'created_at') and is_generated = 'NEVER'",
                        String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        var all = String.join(", ", columns);
        for (int part = 0; part < 3; part++) {
            jdbc.update(
                    "insert into goal (id, created_at, " + all + ") " + NUMBERS.formatted(700)
                            + "select uuid(), if(i < 690, created_at, created_at - interval 1 day), " + all
                            + " from n, goal where id = ?",
                    goal.value());
        }
        var titles = As.account(two.mentor(), () -> transactions.execute(status -> goals.sharedIn(two.mentorship())));
        assertThat(titles).hasSize(2_101).doesNotHaveDuplicates();
        assertThat(Set.copyOf(Objects.requireNonNull(titles))).hasSize(2_101);
        var first = As.account(
                two.mentor(), () -> transactions.execute(status -> goals.isSharedIn(two.mentorship(), goal)));
        assertThat(first).isEqualTo(Boolean.TRUE);
    }

    private GoalId shared(World.Pair two) {
        return As.account(two.mentee(), () -> {
            var content = GoalContent.titled("Speak at a conference");
            var goal = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(goal, two.mentorship(), false, "");
            return goal;
        });
    }

    private ProgrammeId programme(RoundId round) {
        return As.account(clara, () -> programmes.coordinated(null, 50).items().stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow()
                .programme());
    }

    private void many(int number, String into, String select, Object... arguments) {
        jdbc.update("insert into " + into + " " + NUMBERS.formatted(number) + "select " + select, arguments);
    }

    private List<String> lines() {
        return find(Row.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private List<String> chips() {
        return find(UnorderedList.class)
                .withClassName("matching-scenarios")
                .single()
                .getChildren()
                .flatMap(item -> item.getChildren())
                .filter(PageLink.class::isInstance)
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }
}
