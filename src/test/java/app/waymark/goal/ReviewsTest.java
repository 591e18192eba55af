package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.Amendment;
import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.Remark;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A review is one thing: collected where nobody else sees it, sent at once, waited for by one turn. */
@WaymarkTest
class ReviewsTest {

    private static final String SPECIFIC = "I lead a team of four. We meet on Fridays.";

    @Autowired
    ApplicationContext application;

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalAmendments amendments;

    @Autowired
    GoalAnswers answers;

    @Autowired
    GoalSteps steps;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

    @Autowired
    Mentorships mentorships;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Pairs pairs;
    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pairs = new Pairs(jdbc, clock);
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(content(SPECIFIC)))).goal();
        sharing.shareWith(goal, pair, false, "");
    }

    @Test
    void what_is_collected_is_the_authors_alone_until_it_is_sent() {
        collect("specific", "a team of four", "Which four?");

        assertThat(mine()).extracting(Remark::text).containsExactly("Which four?");
        assertThat(collectedBy(mara)).isEmpty();
        assertThat(threadsOf(mara)).isEmpty();
        assertThat(threadsOf(jonas)).isEmpty();
        assertThat(As.account(mara, () -> threads.open(Goals.THREADS, List.of(goal.value()))))
                .isEmpty();
        assertThat(waiting(mara)).isEmpty();
        assertThat(As.account(mara, () -> goals.read(goal, Viewpoint.AS_MENTOR, null))
                        .toString())
                .doesNotContain("Which four?");
    }

    @Test
    void a_review_is_sent_in_one_press_as_one_turn() {
        collect("specific", "a team of four", "Which four?");
        collect("measurable", null, "How will you know?");

        As.account(jonas, () -> reviews.justComments(goal, 1, "A good beginning"));

        assertThat(mine()).isEmpty();
        assertThat(threadsOf(mara))
                .extracting(ThreadSummary::opening)
                .containsExactlyInAnyOrder("A good beginning", "Which four?", "How will you know?");
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.ANSWER_REVIEW);
        assertThat(waiting(jonas)).isEmpty();
        assertThat(notices(mara)).isEqualTo(1);
    }

    @Test
    void words_with_a_verdict_are_shown_as_they_were_typed_and_leave_alone_what_is_being_written_beside() {
        As.account(jonas, () -> threads.keepDraft(Goals.THREADS, goal.value(), null, null, "Not yet", ""));

        As.account(jonas, () -> reviews.justComments(goal, 1, "Three * four is *not* ten"));
        collect("specific", "a team of four", "*Which* four?");
        As.account(jonas, () -> reviews.justComments(goal, 1, "1. Good, 2. brave, and *short*"));

        assertThat(jdbc.queryForList(
                        "select concat(format, ': ', text) from feedback_post order by text", String.class))
                .containsExactly(
                        "MARKDOWN: *Which* four?",
                        "PLAIN: 1. Good, 2. brave, and *short*",
                        "PLAIN: Three * four is *not* ten");
        assertThat(threadsOf(mara))
                .extracting(ThreadSummary::opening)
                .contains("Three * four is *not* ten", "1. Good, 2. brave, and *short*");
        assertThat(jdbc.queryForList("select text from feedback_draft", String.class))
                .containsExactly("Not yet");
    }

    @Test
    void what_a_review_says_to_what_could_get_in_the_way_is_what_was_asked() {
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(content(SPECIFIC).withObstacle("I put difficult talks off."))))
                .goal();
        sharing.shareWith(goal, pair, false, "");
        assertThat(waiting(jonas)).extracting(Waiting::kind).contains(GoalTurns.OBSTACLE);
        collect("obstacle", null, "With whom could you rehearse them?");

        As.account(jonas, () -> reviews.justComments(goal, 1, ""));

        assertThat(waiting(jonas)).extracting(Waiting::kind).doesNotContain(GoalTurns.OBSTACLE);
    }

    @Test
    void changes_are_asked_for_by_remarks_alone_and_wait_for_one_revision() {
        collect("specific", "a team of four", "Which four?");

        assertThat(As.account(jonas, () -> reviews.askForChanges(goal, 1, ""))).isInstanceOf(ReviewResult.Done.class);

        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.REVISE);
        assertThat(notices(mara)).isEqualTo(1);
    }

    @Test
    void an_edit_of_the_passage_proposes_the_point_as_settled_and_the_others_still_wait() {
        collect("specific", "a team of four", "Which four?");
        collect("specific", "on Fridays", "Why Fridays?");
        As.account(jonas, () -> reviews.askForChanges(goal, 1, ""));

        save("I lead Ann, Ben, Cem and Dora. We meet on Fridays.");

        assertThat(thread("Which four?").proposed()).isTrue();
        assertThat(thread("Why Fridays?").waits()).isTrue();
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.ANSWER_REVIEW);
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);
        assertThat(notices(mara))
                .as("the mentee knows what she has not answered")
                .isEqualTo(1);

        As.account(mara, () -> threads.post(thread("Why Fridays?").id(), "All are there then"));

        assertThat(waiting(mara)).isEmpty();
        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        assertThat(thread("Which four?").resolved())
                .as("accepted with the goal")
                .isTrue();
    }

    @Test
    void a_revision_meanwhile_keeps_what_was_collected_and_carries_it_along() {
        collect("specific", "a team of four", "Which four?");
        collect("specific", "We meet on Fridays.", "Why Fridays?");

        save("From May on I lead a team of four.");

        assertThat(mine().getFirst().passage()).extracting("standing").isEqualTo(Standing.PLACED);
        assertThat(Objects.requireNonNull(mine().getFirst().passage()).at()).isEqualTo("From May on I lead ".length());
        assertThat(mine().getLast().passage()).extracting("standing").isEqualTo(Standing.GONE);
        assertThat(As.account(jonas, () -> reviews.justComments(goal, 1, "")))
                .isInstanceOf(ReviewResult.Outdated.class);
        assertThat(mine()).hasSize(2);
        As.account(jonas, () -> reviews.justComments(goal, 2, ""));
        assertThat(thread("Which four?").passage()).extracting("at").isEqualTo("From May on I lead ".length());
    }

    @Test
    void a_part_that_is_held_back_meanwhile_is_neither_shown_nor_sent() {
        collect("why", "at school", "Where?");
        collect("specific", null, "Good");

        As.account(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.WHY)));

        assertThat(mine().getFirst().withheld()).isTrue();
        assertThat(mine().toString()).doesNotContain("at school");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        assertThat(threadsOf(mara)).extracting(ThreadSummary::opening).containsExactly("Good");
        assertThat(mine()).extracting(Remark::text).containsExactly("Where?");
        assertThat(As.account(jonas, () -> add("why", null, "And", null))).isInstanceOf(RemarkResult.NotShared.class);
    }

    @Test
    void what_was_collected_waits_while_the_goal_is_hidden_and_comes_back_with_the_same_mentor_alone() {
        collect("specific", null, "Good");
        assertThat(mine()).hasSize(1);
        As.account(mara, () -> sharing.stopSharing(goal));
        var hidden = As.account(jonas, () -> goals.read(goal, Viewpoint.OWN, null));
        assertThat(hidden).isNotInstanceOf(Shown.class);
        var hers = jdbc.queryForObject("select id from feedback_remark", UUID.class);
        assertThatThrownBy(() -> As.account(jonas, () -> remarks.rewrite(Objects.requireNonNull(hers), "Now", null)))
                .isInstanceOf(AccessDeniedException.class);

        var olga = pairs.person("Olga");
        var other = pairs.active(olga, mara);
        As.account(mara, () -> sharing.shareWith(goal, other, false, ""));
        assertThat(collectedBy(olga)).isEmpty();

        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));
        assertThat(mine()).extracting(Remark::text).containsExactly("Good");
    }

    @Test
    void what_was_collected_in_a_mentorship_that_ends_is_forgotten() {
        collect("specific", null, "Good");

        As.account(mara, () -> mentorships.end(pair, ""));

        assertThat(jdbc.queryForObject("select count(*) from feedback_remark", Integer.class))
                .isZero();
    }

    @Test
    void a_paused_goal_keeps_what_was_collected_and_takes_no_review() {
        collect("specific", null, "Good");
        As.account(
                mara,
                () -> steps.pause(
                        goal,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20),
                        ""));

        assertThat(As.account(jonas, () -> reviews.justComments(goal, 1, ""))).isInstanceOf(ReviewResult.Closed.class);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void a_pause_hands_the_one_turn_of_a_review_back_as_one() {
        collect("specific", "a team of four", "Which four?");
        collect("specific", "on Fridays", "Why Fridays?");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        As.account(
                mara,
                () -> steps.pause(
                        goal,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20),
                        ""));
        assertThat(waiting(mara)).isEmpty();

        As.account(mara, () -> steps.reopen(goal));

        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.ANSWER_REVIEW);
    }

    @Test
    void suggested_words_are_taken_with_thanks_and_without_asking_anybody_again() {
        suggest("specific", "a team of four", "Ann, Ben, Cem and Dora");
        As.account(jonas, () -> reviews.accept(goal, 1, "Good"));
        var thread = threadsOf(mara).getFirst();

        assertThat(As.account(mara, () -> amendments.take(goal, thread.id(), "a team of four")))
                .isInstanceOf(AmendResult.Done.class);

        assertThat(text()).isEqualTo("I lead Ann, Ben, Cem and Dora. We meet on Fridays.");
        var page = As.account(mara, () -> reviews.history(goal, 0, 0));
        assertThat(page.revisions().getFirst().thanks()).isEqualTo(jonas.id());
        assertThat(waiting(jonas)).isEmpty();
        assertThat(waiting(mara)).isEmpty();
        assertThat(page().review().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(threadsOf(mara).getFirst().amendment())
                .isEqualTo(new Amendment("Ann, Ben, Cem and Dora", Amendment.State.TAKEN));
        assertThat(As.account(mara, () -> amendments.take(goal, thread.id(), "a team of four")))
                .isEqualTo(new AmendResult.Decided(Amendment.State.TAKEN));
    }

    @Test
    void taking_all_that_a_review_asked_to_change_asks_its_mentor_to_look_again() {
        suggest("specific", "a team of four", "Ann and Ben");
        suggest("specific", "on Fridays", "on Mondays");
        suggest(GoalContent.PLAN, null, "Ask Ann");
        As.account(jonas, () -> reviews.askForChanges(goal, 1, ""));

        assertThat(As.account(mara, () -> amendments.takeAll(goal))).isEqualTo(3);

        assertThat(text()).isEqualTo("I lead Ann and Ben. We meet on Mondays.");
        assertThat(page().content().steps()).extracting(Step::text).contains("Ask Ann");
        assertThat(page().revision()).isEqualTo(2);
        assertThat(waiting(mara)).isEmpty();
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);
    }

    @Test
    void a_passage_that_changed_meanwhile_is_a_conflict_that_shows_both() {
        suggest("specific", "We meet on Fridays.", "We meet on Mondays.");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        var thread = threadsOf(mara).getFirst();
        save("I lead a team of four. We meet on long Fridays.");

        var conflict = As.account(mara, () -> amendments.take(goal, thread.id(), "We meet on Fridays."));

        assertThat(conflict).isInstanceOfSatisfying(AmendResult.Conflict.class, both -> {
            assertThat(both.now()).contains("long Fridays");
            assertThat(both.words()).isEqualTo("We meet on Mondays.");
        });
        assertThat(text()).contains("long Fridays");
        assertThat(As.account(mara, () -> amendments.takeAll(goal))).isZero();
        var now = Objects.requireNonNull(((AmendResult.Conflict) conflict).now());
        assertThat(As.account(mara, () -> amendments.take(goal, thread.id(), now)))
                .isInstanceOf(AmendResult.Done.class);
        assertThat(text()).isEqualTo("I lead a team of four. We meet on Mondays.");
    }

    @Test
    void words_that_were_adapted_ask_the_mentor_what_they_think() {
        suggest("specific", "a team of four", "Ann and Ben");
        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        var thread = threadsOf(mara).getFirst();

        As.account(mara, () -> amendments.adapt(goal, thread.id(), "a team of four", "Ann, Ben and Cem"));

        assertThat(text()).startsWith("I lead Ann, Ben and Cem.");
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);
        assertThat(waiting(mara)).isEmpty();
    }

    @Test
    void words_that_were_left_wait_for_nobody_and_with_a_word_for_the_mentor() {
        suggest("specific", "a team of four", "Ann and Ben");
        suggest("specific", "on Fridays", "on Mondays");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        var all = threadsOf(mara);

        As.account(mara, () -> amendments.leave(goal, all.getFirst().id(), ""));
        assertThat(waiting(jonas)).isEmpty();
        As.account(mara, () -> amendments.leave(goal, all.getLast().id(), "Ann has left"));

        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(Threads.ANSWER);
        assertThat(waiting(mara)).isEmpty();
        assertThat(text()).isEqualTo(SPECIFIC);
    }

    @Test
    void the_mentor_thinks_better_of_it() {
        suggest("specific", "a team of four", "Ann and Ben");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        var thread = threadsOf(mara).getFirst();

        As.account(jonas, () -> amendments.withdraw(goal, thread.id()));

        assertThat(waiting(mara)).isEmpty();
        assertThat(As.account(mara, () -> amendments.take(goal, thread.id(), "a team of four")))
                .isEqualTo(new AmendResult.Decided(Amendment.State.WITHDRAWN));
        assertThat(As.account(mara, () -> amendments.withdraw(goal, thread.id())))
                .isInstanceOf(AmendResult.NotYours.class);
        assertThat(As.account(jonas, () -> amendments.take(goal, thread.id(), "a team of four")))
                .isInstanceOf(AmendResult.NotYours.class);
    }

    @Test
    void words_can_be_suggested_alone_for_a_step_too() {
        var step = page().content().steps().getFirst();
        As.account(
                jonas,
                () -> threads.suggest(
                        Goals.THREADS, goal.value(), "step:" + step.id(), step.text(), "", "Ask two friends"));
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(Threads.ANSWER);

        As.account(mara, () -> amendments.take(goal, threadsOf(mara).getFirst().id(), step.text()));

        assertThat(page().content().steps()).extracting(Step::text).containsExactly("Ask two friends");
        assertThat(waiting(mara)).isEmpty();
    }

    @Test
    void an_edit_of_words_that_were_asked_about_is_called_an_answer_and_hands_the_mentor_nothing_new() {
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        As.account(
                jonas, () -> threads.start(Goals.THREADS, goal.value(), "specific", "a team of four", "Which four?"));
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), "specific", "on Fridays", "Why Fridays?"));
        var which = thread("Which four?").id();
        assertThat(As.account(mara, () -> answers.answered(goal, which)))
                .as("nothing was changed yet")
                .isInstanceOf(AnsweredResult.Meanwhile.class);
        save("I lead Ann, Ben, Cem and Dora. We meet on Fridays.");
        assertThat(thread("Which four?").waits())
                .as("whether it is an answer is hers to say")
                .isTrue();

        assertThat(As.account(mara, () -> answers.answered(goal, which))).isInstanceOf(AnsweredResult.Done.class);

        assertThat(thread("Which four?").proposed()).isTrue();
        assertThat(waiting(mara)).extracting(Waiting::subject).doesNotContain(which.value());
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);
        assertThat(answersHeard(jonas)).isZero();
        assertThat(As.account(
                        mara,
                        () -> answers.answered(goal, thread("Why Fridays?").id())))
                .isInstanceOf(AnsweredResult.Meanwhile.class);
        assertThat(As.account(jonas, () -> answers.answered(goal, which))).isInstanceOf(AnsweredResult.NotYours.class);
    }

    @Test
    void a_mentor_who_has_looked_since_hears_that_the_edit_was_the_answer() {
        As.account(
                jonas, () -> threads.start(Goals.THREADS, goal.value(), "specific", "a team of four", "Which four?"));
        save("I lead Ann, Ben, Cem and Dora. We meet on Fridays.");
        As.account(jonas, () -> reviews.accept(goal, 2, ""));

        As.account(mara, () -> answers.answered(goal, thread("Which four?").id()));

        assertThat(waiting(jonas)).isEmpty();
        assertThat(answersHeard(jonas)).isEqualTo(1);
    }

    /** A small part of what the program {@code AmendmentsInARace} does, for whoever loses a race waits a moment. */
    @Test
    void of_two_hundred_suggestions_that_are_taken_edited_and_withdrawn_at_once_nothing_is_lost()
            throws InterruptedException {
        var race = new RacingAmendments(
                application,
                (who, work) -> As.account(who, work),
                () -> {
                    var others = new Pairs(jdbc, clock);
                    var mentee = others.person("Mara");
                    var mentor = others.person("Jonas");
                    return new RacingAcceptances.Duo(mentee, mentor, others.active(mentor, mentee));
                },
                20261128);

        assertThat(race.race(200, 2)).isEmpty();
        assertThat(race.became())
                .as("whoever comes last, somebody said something")
                .containsOnlyKeys(
                        Amendment.State.TAKEN,
                        Amendment.State.ADAPTED,
                        Amendment.State.LEFT,
                        Amendment.State.WITHDRAWN);
    }

    private static GoalContent content(String specific) {
        return GoalContent.titled("Lead a team")
                .withWhy("I learned it at school")
                .withSmart(SmartPart.SPECIFIC, specific)
                .withPlan(
                        List.of(Step.of(
                                UUID.fromString("00000000-0000-7000-8000-00000000000a"), "Ask a friend", null, null)),
                        List.of());
    }

    private void collect(String part, @Nullable String quote, String text) {
        assertThat(As.account(jonas, () -> add(part, quote, text, null))).isInstanceOf(RemarkResult.Kept.class);
    }

    private void suggest(String part, @Nullable String quote, String words) {
        assertThat(As.account(jonas, () -> add(part, quote, "", words))).isInstanceOf(RemarkResult.Kept.class);
    }

    private RemarkResult add(String part, @Nullable String quote, String text, @Nullable String words) {
        return remarks.add(Goals.THREADS, goal.value(), part, quote, text, words);
    }

    private List<Remark> mine() {
        return collectedBy(jonas);
    }

    /** What the goal's page shows somebody of what they have collected. */
    private List<Remark> collectedBy(Actor who) {
        return As.account(who, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).remarks());
    }

    private List<ThreadSummary> threadsOf(Actor who) {
        return As.account(who, () -> threads.about(Goals.THREADS, goal.value(), false, null, 50)
                .items());
    }

    private ThreadSummary thread(String opening) {
        return threadsOf(mara).stream()
                .filter(one -> one.opening().equals(opening))
                .findFirst()
                .orElseThrow();
    }

    private List<Waiting> waiting(Actor who) {
        return As.account(who, () -> turns.forMe(null, 50).items()).stream()
                .filter(turn ->
                        !turn.kind().equals(GoalTurns.REVIEW) || !who.id().equals(jonas.id()) || reviewed())
                .toList();
    }

    /** The turn of the first sharing stands until the first review. */
    private boolean reviewed() {
        return !As.account(jonas, () -> reviews.verdicts(goal, 1, 99)).isEmpty();
    }

    /** How many notices of turns somebody has. */
    private int answersHeard(Actor who) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from notice where recipient = ? and kind = 'goal.point-answered'",
                Integer.class,
                who.id().toString()));
    }

    private int notices(Actor who) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from notice where recipient = ? and kind in (?, ?, ?)",
                Integer.class,
                who.id().toString(),
                GoalTurns.ANSWER_REVIEW,
                GoalTurns.REVISE,
                Threads.ANSWER));
    }

    private void save(String specific) {
        assertThat(As.account(mara, () -> editing.save(goal, page().edition(), GoalEdit.of(content(specific)))))
                .isInstanceOf(Saved.class);
    }

    private String text() {
        return page().content().smart(SmartPart.SPECIFIC);
    }

    private GoalPage page() {
        return As.account(mara, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).page());
    }
}
