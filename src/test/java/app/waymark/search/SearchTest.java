package app.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.OwnAccount;
import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.goal.AddStepResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.HeldPart;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.Minutes;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.search.internal.SearchFilling;
import app.waymark.shared.Actor;
import app.waymark.shared.PersonalData;
import app.waymark.shared.Scheme;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who finds what: all that they may see, and nothing else, at once. */
@WaymarkTest
class SearchTest {

    @Autowired
    Search search;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    OwnAccount own;

    @Autowired
    SearchFilling filling;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    World world;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private Actor stranger;

    @BeforeEach
    void two_pairs_of_two_programmes() {
        pair = world.pair("Jonas Adler", "Mara Müller");
        mara = pair.mentee();
        jonas = pair.mentor();
        stranger = world.pair("Ulla", "Udo").mentor();
        As.account(mara);
    }

    private GoalId goal(String title, String why) {
        return ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title).withWhy(why)))).goal();
    }

    private void share(GoalId goal) {
        sharing.shareWith(goal, pair.mentorship(), true, "");
    }

    /** What this person finds, by kind and title. */
    private List<String> found(Actor person, String typed) {
        return As.account(person, () -> search.find(typed)).hits().stream()
                .map(hit ->
                        hit.kind() + " " + hit.title().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    private void nobodyElseFinds(String typed) {
        for (var somebody :
                List.of(stranger, pair.coordinator(), world.person("Root", Locale.ENGLISH, mara.zone(), true))) {
            var nothing = As.account(somebody, () -> search.find(typed));
            assertThat(nothing.hits()).as(somebody.name()).isEmpty();
            assertThat(nothing.more()).as(somebody.name()).isFalse();
        }
    }

    @Test
    void a_goal_is_its_mentees_until_it_is_shared_and_again_when_it_is_no_longer() {
        var goal = goal("Führung übernehmen", "Weil ich Verantwortung will");
        assertThat(found(mara, "fuehrung")).containsExactly("GOAL Führung übernehmen");
        assertThat(found(jonas, "fuehrung")).isEmpty();

        share(goal);
        assertThat(found(jonas, "verantwortung")).containsExactly("GOAL Führung übernehmen");
        nobodyElseFinds("Führung");

        sharing.stopSharing(goal);
        assertThat(found(jonas, "fuehrung")).isEmpty();
        assertThat(found(mara, "Führung")).hasSize(1);
    }

    @Test
    void what_is_held_back_is_not_found_by_the_mentor_from_then_on() {
        var goal = goal("Speak in public", "My father never believed in me");
        share(goal);
        assertThat(found(jonas, "father")).hasSize(1);

        sharing.holdBack(goal, Set.of(HeldPart.WHY));

        assertThat(found(jonas, "father")).isEmpty();
        assertThat(found(jonas, "public")).hasSize(1);
        assertThat(found(mara, "father")).hasSize(1);
        sharing.holdBack(goal, Set.of());
        assertThat(found(jonas, "father")).hasSize(1);
    }

    @Test
    void private_notes_are_found_by_their_mentee_alone() {
        var content = GoalContent.titled("Speak in public");
        var goal = ((Saved) editing.create(new GoalEdit(content, "Ask the voice teacher", ""))).goal();
        share(goal);

        assertThat(found(mara, "teacher")).hasSize(1);
        assertThat(found(jonas, "teacher")).isEmpty();
    }

    @Test
    void a_step_is_found_by_itself_and_leads_to_itself() {
        var goal = goal("Speak in public", "");
        share(goal);
        var step = ((AddStepResult.Added) steps.add(goal, "Book the small hall", null, null)).step();

        var hit = As.account(jonas, () -> search.find("hall")).hits().getFirst();

        assertThat(hit.kind()).isEqualTo(FindableKind.STEP);
        assertThat(hit.path()).isEqualTo("/goals/" + goal + "?step=" + step);
        nobodyElseFinds("hall");
    }

    @Test
    void nothing_of_a_former_text_is_found() {
        var goal = goal("Learn Polish", "");
        editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Learn Danish")));

        assertThat(found(mara, "polish")).isEmpty();
        assertThat(found(mara, "danish")).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from search_text where words like '%polish%'", Integer.class))
                .isZero();
        editing.delete(goal);
        assertThat(found(mara, "danish")).isEmpty();
        editing.undelete(goal);
        assertThat(found(mara, "danish")).hasSize(1);
    }

    @Test
    void a_post_is_found_by_the_two_as_long_as_they_share_the_goal() {
        var goal = goal("Speak in public", "");
        share(goal);
        var posted =
                (Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Begin with the smallest audience");

        var hit = As.account(jonas, () -> search.find("audience")).hits().getFirst();
        assertThat(hit.kind()).isEqualTo(FindableKind.POST);
        assertThat(hit.path()).isEqualTo("/goals/" + goal + "?thread=" + posted.thread());
        assertThat(hit.person()).isEqualTo("Mara Müller");
        assertThat(hit.snippet()).contains(new Piece("audience", true));
        nobodyElseFinds("audience");

        sharing.stopSharing(goal);
        assertThat(found(jonas, "audience")).isEmpty();
        assertThat(found(mara, "audience")).hasSize(1);

        share(goal);
        assertThat(found(jonas, "audience")).hasSize(1);
    }

    @Test
    void a_post_is_found_as_it_reads_now_and_nothing_that_was_only_begun_collected_or_deleted() {
        var goal = goal("Speak in public", "");
        share(goal);
        var posted = (Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Begin with the zanzibar group");

        posts.keepDraft(posted.post(), "Begin with the quixote group");
        threads.keepDraft(posted.thread(), "An answer about the xylophone");
        As.account(jonas, () -> remarks.add(Goals.THREADS, goal.value(), null, null, "A remark on the obelisk", null));
        for (var who : List.of(mara, jonas)) {
            for (var hidden : List.of("quixote", "xylophone", "obelisk")) {
                assertThat(found(who, hidden)).as(hidden).isEmpty();
            }
        }

        posts.change(posted.post(), 1, "Begin with the smallest group");
        for (var who : List.of(mara, jonas)) {
            assertThat(found(who, "zanzibar")).isEmpty();
            assertThat(found(who, "smallest")).hasSize(1);
        }

        posts.delete(posted.post());
        for (var who : List.of(mara, jonas)) {
            assertThat(found(who, "smallest")).isEmpty();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from search_text where words like '%zanzibar%' or words like '%smallest%'"
                                + " or words like '%quixote%' or words like '%xylophone%' or words like '%obelisk%'",
                        Integer.class))
                .isZero();
    }

    @Test
    void what_was_said_to_the_mentor_before_is_not_found_by_the_next_one() {
        var goal = goal("Speak in public", "");
        share(goal);
        threads.start(Goals.THREADS, goal.value(), null, null, "Between you and me: the audience scares me");
        As.account(mara, () -> mentorships.end(pair.mentorship(), "Done"));
        var next = world.account("Nina Next");
        world.join(pair.coordinator(), pair.round(), "mentor", 3, next);
        var second = world.match(pair.coordinator(), pair.round(), next, mara);
        As.account(mara);
        sharing.shareWith(goal, second, true, "");

        assertThat(found(next, "public")).isNotEmpty();
        assertThat(found(next, "audience")).isEmpty();
        assertThat(found(jonas, "audience")).isEmpty();
        assertThat(found(mara, "audience")).hasSize(1);
    }

    @Test
    void a_meeting_is_found_by_its_two_and_own_notes_by_their_author() {
        var meeting = meeting("Salary talk");
        minutes.addItem(meeting, "What comparable people earn", null);
        minutes.saveShared(meeting, "Agreed to rehearse twice", 0);
        minutes.saveOwn(meeting, "I was nervous", 0);

        for (var one : List.of(mara, jonas)) {
            assertThat(found(one, "salary")).containsExactly("MEETING Salary talk");
            assertThat(found(one, "comparable")).hasSize(1);
            assertThat(found(one, "rehearse")).hasSize(1);
        }
        assertThat(found(mara, "nervous")).hasSize(1);
        assertThat(found(jonas, "nervous")).isEmpty();
        nobodyElseFinds("salary");

        minutes.saveOwn(meeting, "I was calm", 1);
        assertThat(found(mara, "nervous")).isEmpty();
        threads.start(Meetings.THREADS, meeting.value(), null, null, "Bring the spreadsheet");
        assertThat(found(jonas, "spreadsheet")).hasSize(1);
        nobodyElseFinds("spreadsheet");
    }

    private MeetingId meeting(String topic) {
        var start = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var offered = bookings.propose(
                pair.mentorship(), new MeetingPlan(topic, "Room 5", Duration.ofMinutes(30), List.of()), List.of(start));
        return ((OfferResult.Offered) offered).meeting();
    }

    @Test
    void people_are_found_by_those_who_are_matched_with_them_and_by_their_coordinators() {
        assertThat(found(jonas, "mueller")).containsExactly("PERSON Mara Müller");
        assertThat(found(mara, "adlr")).as("but for one slip").containsExactly("PERSON Jonas Adler");
        assertThat(found(pair.coordinator(), "adler")).containsExactly("PERSON Jonas Adler");
        assertThat(found(stranger, "adler")).isEmpty();

        own.choose("Mara Schmidt", mara.locale(), mara.zone(), Scheme.DEVICE);

        assertThat(found(jonas, "mueller")).isEmpty();
        assertThat(found(jonas, "schmidt")).hasSize(1);
        assertThat(found(pair.coordinator(), "schmidt")).hasSize(1);
        As.account(mara, () -> mentorships.end(pair.mentorship(), "Done"));
        assertThat(found(jonas, "schmidt"))
                .as("the page of a mentorship that is over is theirs to read")
                .hasSize(1);
    }

    @Test
    void a_mark_that_is_left_behind_lets_nobody_find_what_is_not_theirs() {
        var goal = goal("Speak in public", "My father never believed in me");
        jdbc.update(
                "insert into search_text select ?, kind, thing, source, unit, about, person, at, words from search_text"
                        + " where unit = ?",
                jonas.id().value(),
                goal.value());
        assertThat(found(jonas, "public")).as("not shared").isEmpty();
        assertThat(As.account(jonas, () -> search.find("public")).more()).isFalse();

        share(goal);
        jdbc.update("update goal set held_back = 'WHY' where id = ?", goal.value());
        assertThat(found(jonas, "father")).as("words that are not shown").isEmpty();
    }

    @Test
    void of_somebody_who_is_forgotten_nothing_is_found_or_kept() {
        var goal = goal("Speak in public", "");
        share(goal);
        threads.start(Goals.THREADS, goal.value(), null, null, "Begin with the smallest audience");
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "A camera helps"));
        meeting("Salary talk");

        SystemActor.run(() -> transactions.run(() -> personal.forEach(module -> module.forget(mara.id()))));

        for (var typed : List.of("public", "audience", "camera")) {
            assertThat(found(jonas, typed)).as(typed).isEmpty();
        }
        var of = "select count(*) from search_text where shelf = ?";
        assertThat(jdbc.queryForObject(of, Integer.class, mara.id().value())).isZero();
        jdbc.update("delete from search_filling");
        filling();
        assertThat(jdbc.queryForObject(of, Integer.class, mara.id().value()))
                .as("taken in anew")
                .isZero();
        assertThat(found(jonas, "müller")).isEmpty();
    }

    @Test
    void what_there_was_before_is_taken_in_and_goes_on_where_it_stopped() {
        var goal = goal("Speak in public", "");
        share(goal);
        threads.start(Goals.THREADS, goal.value(), null, null, "Begin with the smallest audience");
        var all = rows();
        jdbc.update("delete from search_text");
        jdbc.update(
                "insert into search_text (shelf, kind, thing, source, unit, about, at, words)"
                        + " values (?, 'GOAL', ?, 'goal', ?, ?, now(6), ' gone | | ')",
                mara.id().value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());

        filling();

        assertThat(rows()).isEqualTo(all);
        jdbc.update("delete from search_text where kind = 'POST'");
        filling();
        assertThat(found(mara, "audience"))
                .as("what is finished is not begun anew")
                .isEmpty();
        jdbc.update("delete from search_filling where source = 'post'");
        filling();
        assertThat(rows()).as("what the operator asks for is").isEqualTo(all);
    }

    private void filling() {
        SystemActor.run(filling::fill);
    }

    private List<String> rows() {
        return jdbc.query(
                "select concat(shelf, kind, thing, unit, about, at, cast(words as char)) from search_text order by shelf, kind, thing",
                (row, number) -> row.getString(1));
    }

    @Test
    void a_search_asks_six_times_at_most_however_much_there_is() {
        for (int i = 0; i < 3; i++) {
            var goal = goal("Speak in public " + i, "");
            share(goal);
            steps.add(goal, "Public step", null, null);
            threads.start(Goals.THREADS, goal.value(), null, null, "Public words");
        }
        meeting("Public meeting");
        As.account(jonas);

        var asked = Statements.of(() -> search.find("publci"));

        assertThat(asked.statements()).hasSizeLessThanOrEqualTo(6);
        assertThat(found(jonas, "publci")).hasSize(10);
    }
}
