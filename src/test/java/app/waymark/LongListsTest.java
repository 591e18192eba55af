package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalPlace;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThenReminders;
import app.waymark.goal.Offered;
import app.waymark.network.Introduction;
import app.waymark.network.Introductions;
import app.waymark.program.ImportResult;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundId;
import app.waymark.recognition.Moments;
import app.waymark.recognition.RecognitionResult;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is nearly always short is whole when it is long, or says that there is more, or that no more can be added. */
class LongListsTest extends ViewTest {

    private static final String NUMBERS =
            "with recursive n as (select 1 as i union all select i + 1 from n where i < %d) ";

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Portions portions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    GoalTree tree;

    @Autowired
    GoalMaps maps;

    @Autowired
    GoalBeginnings beginnings;

    @Autowired
    CheckIns checkIns;

    @Autowired
    IfThenReminders reminders;

    @Autowired
    Moments moments;

    @Autowired
    ProgrammeAccess programmes;

    @Autowired
    PeopleImport people;

    @Autowired
    Introductions introductions;

    private World.Pair two;
    private Actor mara;

    @BeforeEach
    void a_pair() {
        two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
    }

    @Test
    void a_list_that_is_as_long_as_its_read_is_read_again_until_it_is_whole() {
        var all = IntStream.range(0, 850).boxed().toList();
        var reads = new ArrayList<Integer>();
        assertThat(Slice.whole(most -> {
                    reads.add(most);
                    return all.subList(0, Math.min(most, all.size()));
                }))
                .isEqualTo(all);
        assertThat(reads).containsExactly(200, 800, 3_200);
        reads.clear();
        assertThat(Slice.whole(most -> {
                    reads.add(most);
                    return all.subList(0, 199);
                }))
                .hasSize(199);
        assertThat(reads).containsExactly(200);
    }

    @Test
    void a_yearbook_has_all_that_was_reached_adjusted_and_learned_in_the_year_and_all_thanks() {
        var goal = goal("Speak at a conference", Horizon.SHORT);
        As.account(mara, () -> {
            sharing.shareWith(goal, two.mentorship(), false, "");
            steps.reach(goal, "Done");
            return moments.thankMentor(goal, goal.value(), "You listened");
        });
        var let = goal("Learn the harp", Horizon.SHORT);
        As.account(mara, () -> steps.drop(let, "No time for it"));
        copies(goal, 210);
        copies(let, 210);
        jdbc.update(
                "insert into goal_revision (goal, number, made_by, made_at, why, content, mentorship) "
                        + NUMBERS.formatted(210)
                        + "select goal, i + 1, made_by, made_at + interval i microsecond, 'It slipped', content, mentorship"
                        + " from n, goal_revision where goal = ? and number = 1",
                goal.value());
        jdbc.update(
                "insert into thanks (id, goal, item, said_by, said_to, to_whom, words, said_at) "
                        + NUMBERS.formatted(210)
                        + "select uuid(), goal, uuid(), said_by, said_to, to_whom, words, said_at from n, thanks where goal = ?",
                goal.value());
        int year = LocalDate.ofInstant(clock.instant(), mara.zone()).getYear();

        var book = As.account(mara, () -> moments.yearbook(year));

        assertThat(book.reached()).hasSize(211);
        assertThat(book.goals().learned()).hasSize(211);
        assertThat(book.goals().adjusted()).hasSize(210);
        assertThat(book.thanks()).hasSize(211);
        open(mara);
        go(Links.YEARBOOK.substring(1) + "?year=" + year);
        assertThat(shown()).contains("You listened");
    }

    @Test
    void whoever_thanks_as_often_as_can_be_is_told_so_and_none_of_the_thanks_is_hidden() {
        var goal = goal("Speak at a conference", Horizon.SHORT);
        As.account(mara, () -> steps.reach(goal, "Done"));
        jdbc.update(
                "insert into thanks (id, goal, item, said_by, to_whom, words, said_at) "
                        + NUMBERS.formatted(Moments.MOST_THANKS - 1)
                        + "select uuid(), ?, ?, ?, 'Ann', concat('Thanks ', i), now(6) from n",
                goal.value(),
                goal.value(),
                mara.id().value());

        assertThat(As.account(mara, () -> moments.thankByName(goal, goal.value(), "Bo", "The last")))
                .isEqualTo(new RecognitionResult.Done());
        assertThat(As.account(mara, () -> moments.thankByName(goal, goal.value(), "Cy", "One more")))
                .isEqualTo(new RecognitionResult.TooMany(Moments.MOST_THANKS));
        assertThat(As.account(mara, () -> moments.open(goal, goal.value()))
                        .orElseThrow()
                        .thanks())
                .hasSize(Moments.MOST_THANKS);
    }

    @Test
    void a_goal_with_more_parts_than_its_page_lists_says_so_and_leads_to_the_map() {
        var head = goal("Head of product", Horizon.LONG);
        var part = goal("Own a product line", Horizon.MEDIUM);
        As.account(mara, () -> tree.place(part, head));
        copies(part, GoalPlace.MOST_BELOW - 1);
        open(mara);
        go(Links.goal(head.value()).substring(1));
        assertThat(shown()).contains("Parts of it:").doesNotContain("There are more of them");

        copies(part, 1);
        go("");
        go(Links.goal(head.value()).substring(1));
        assertThat(shown()).contains("There are more of them: see them on the map");
        assertThat(find(PageLink.class).withText("see them on the map").single().getHref())
                .endsWith(Links.MAP.substring(1));
    }

    @Test
    void a_goal_can_be_put_under_any_of_its_persons_longer_goals() {
        var head = goal("Head of product", Horizon.LONG);
        copies(head, 210);
        var part = goal("Own a product line", Horizon.MEDIUM);

        assertThat(As.account(mara, () -> tree.longer(part))).hasSize(211);
        assertThat(As.account(mara, beginnings::choices).longer()).hasSize(212);
    }

    @Test
    void the_map_has_every_meeting_of_the_year() {
        jdbc.update(
                "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, starts_at, ends_at,"
                        + " offers, offer_minutes, sequence, created_at, changed_at, archived, version) "
                        + NUMBERS.formatted(210)
                        + "select uuid(), ?, ?, ?, ?, 'CONFIRMED', concat('Talk ', i), '', now(6) + interval i day,"
                        + " now(6) + interval i * 24 + 1 hour, '[]', 45, 0, now(6), now(6), false, 0 from n",
                two.mentorship().value(),
                two.mentorship().value(),
                two.mentor().id().value(),
                mara.id().value());
        assertThat(As.account(mara, maps::mine).meetings()).hasSize(210);
        assertThat(As.account(two.mentor(), () -> maps.in(two.mentorship())).meetings())
                .hasSize(210);
    }

    @Test
    void a_check_in_is_offered_of_the_goal_that_was_left_alone_longest_however_many_others_there_are() {
        var often = goal("Write each morning", Horizon.SHORT);
        copies(often, 520);
        var alone = goal("Speak at a conference", Horizon.SHORT);
        jdbc.update(
                "delete from goal_rhythm where goal in (select id from goal where mentee = ?)",
                mara.id().value());
        jdbc.update(
                "insert into goal_rhythm (goal, check_in_since) select id, if(id = ?, utc_date() - interval 7 day, utc_date())"
                        + " from goal where mentee = ?",
                alone.value(),
                mara.id().value());
        assertThat(As.account(mara, () -> portions.one(checkIns.offered())))
                .extracting(Offered::goal)
                .containsExactly(alone);
    }

    @Test
    void an_if_then_plan_for_today_is_not_kept_out_by_those_for_tomorrow_and_more_than_one_page_has_is_said() {
        var today = LocalDate.ofInstant(clock.instant(), mara.zone());
        var written = goal("Write", Horizon.SHORT);
        ifThens(written, 220, today.plusDays(1));
        ifThens(written, 1, today);
        var near = As.account(mara, () -> portions.one(reminders.near()));
        assertThat(near.plans().getFirst().on()).isEqualTo(today);

        ifThens(written, IfThenReminders.MOST, today);
        var many = As.account(mara, () -> portions.one(reminders.near()));
        assertThat(many.plans()).hasSize(IfThenReminders.MOST).allMatch(one -> today.equals(one.on()));
        assertThat(many.more()).isTrue();
        open(mara);
        go("");
        assertThat(shown()).contains("There are more in your goals");
    }

    @Test
    void whoever_takes_part_in_many_programmes_takes_part_in_each_and_all_their_coordinators_hear_of_them() {
        jdbc.update("insert into programme (id, name, created_at, version) " + NUMBERS.formatted(210)
                + "select uuid(), concat('Scheme ', i), now(6), 0 from n");
        jdbc.update("insert into round (id, programme, name, starts_on, ends_on, state, version)"
                + " select uuid(), p.id, 'Autumn', r.starts_on, r.ends_on, r.state, 0 from programme p,"
                + " (select * from round limit 1) r where p.name like 'Scheme %'");
        jdbc.update(
                "insert into participant (id, round, account, mentor, mentee, capacity, joined_at, version)"
                        + " select uuid(), r.id, ?, false, true, 0, now(6), 0 from round r join programme p on p.id = r.programme"
                        + " where p.name like 'Scheme %'",
                mara.id().value());
        jdbc.update("insert into coordinator (programme, account, since) select id, uuid(), now(6) from programme"
                + " where name like 'Scheme %'");

        assertThat(As.account(mara, () -> programmes.takingPart())).hasSize(211);
        assertThat(SystemActor.call(() -> programmes.coordinatorsOf(mara.id()))).hasSizeGreaterThanOrEqualTo(211);
    }

    @Test
    void a_file_that_would_make_a_round_larger_than_can_be_brings_nobody_in() {
        var clara = world.account("Clara Vance");
        var round = world.round(clara);
        jdbc.update(
                "insert into invitation (id, round, account, name, language, mentor, mentee, state, brought_at, times_asked,"
                        + " version) select uuid(), ?, uuid(), 'Somebody', 'en', false, true, 'WAITING', now(6), 0, 0"
                        + " from seq_1_to_" + (Participants.MOST - 1),
                round.value());
        assertThat(read(clara, round, "ann@example.org,Ann,mentee\nbo@example.org,Bo,mentee\n"))
                .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(ImportResult.Fault::reason)
                        .containsExactly(ImportResult.Reason.ROUND_FULL));
        assertThat(jdbc.queryForObject(
                        "select count(*) from account where email in ('ann@example.org', 'bo@example.org')",
                        Long.class))
                .as("all or nothing")
                .isZero();
        assertThat(read(clara, round, "ann@example.org,Ann,mentee\n")).isEqualTo(new ImportResult.Imported(1, 0, 0));
    }

    @Test
    void introductions_go_on_to_the_last_and_what_waits_for_an_answer_comes_first_however_old_it_is() {
        jdbc.update(
                "insert into network_introduction (id, mentorship, mentor, mentee, third, name, words, address, language,"
                        + " state, spared, reminded, offered_at, until_at, changed_at) "
                        + NUMBERS.formatted(230)
                        + "select uuid(), ?, ?, ?, null, concat('Somebody ', i), 'You should talk', null, 'en',"
                        + " if(i = 230, 'OFFERED', 'MADE'), false, false, now(6) - interval i minute,"
                        + " now(6) + interval 9 day, now(6) from n",
                two.mentorship().value(),
                two.mentor().id().value(),
                mara.id().value());
        var read = As.account(mara, () -> Slice.first(Integer.MAX_VALUE, introductions::mine));
        assertThat(read.items())
                .extracting(Introduction::name)
                .startsWith("Somebody 230", "Somebody 1", "Somebody 2")
                .endsWith("Somebody 229")
                .doesNotHaveDuplicates()
                .hasSize(230);

        open(mara);
        go(Links.INTRODUCTIONS.substring(1));
        for (int page = 0; page < 4; page++) {
            assertThat(shown()).doesNotContain("Somebody 229");
            press("Show more");
        }
        assertThat(shown()).contains("Somebody 229", "Somebody 230");
        assertThat(find(Button.class).withText("Show more").all()).isEmpty();
    }

    private ImportResult read(Actor clara, RoundId round, String rows) {
        var file = ("email,name,role\n" + rows).getBytes(StandardCharsets.UTF_8);
        return As.account(clara, () -> people.read(round, file, PeopleImport.Part.AS_WRITTEN));
    }

    private GoalId goal(String title, Horizon horizon) {
        return As.account(mara, () -> ((Saved)
                        editing.create(GoalEdit.of(GoalContent.titled(title).withHorizon(horizon))))
                .goal());
    }

    private void copies(GoalId goal, int number) {
        var columns = String.join(
                ", ",
                jdbc.queryForList(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'goal' and column_name <> 'id' and is_generated = 'NEVER'",
                        String.class));
        jdbc.update(
                "insert into goal (id, " + columns + ") " + NUMBERS.formatted(number) + "select uuid(), " + columns
                        + " from n, goal where id = ?",
                goal.value());
    }

    private void ifThens(GoalId goal, int number, LocalDate on) {
        jdbc.update(
                "insert into goal_if_then (goal, id, position, cue, on_day, then_do, written_at) "
                        + NUMBERS.formatted(number) + "select ?, uuid(), i, 'it is time', ?, 'I write', now(6) from n",
                goal.value(),
                on);
    }
}
