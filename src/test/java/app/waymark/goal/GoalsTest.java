package app.waymark.goal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalRead.NoLongerShared;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
class GoalsTest {

    @Autowired
    Portions portions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Goals goals;

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
    Turns turns;

    @Autowired
    Mentorships mentorships;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Pairs pairs;
    Actor mara;
    Actor jonas;
    Actor stranger;
    MentorshipId pair;

    @BeforeEach
    void a_pair() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        stranger = pairs.person("Somebody");
        pair = pairs.active(jonas, mara);
        As.account(mara);
    }

    @Test
    void a_draft_is_seen_by_its_mentee_alone() {
        var goal = created("Lead a team");

        assertThat(portions.one(goals.mine(10))).extracting(GoalSummary::title).containsExactly("Lead a team");
        refused(jonas, goal);
        refused(stranger, goal);
    }

    @Test
    void sharing_makes_the_first_revision_and_it_the_mentors_move() {
        var goal = shared("Lead a team");

        assertThat(waiting(jonas))
                .extracting(Waiting::kind, Waiting::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(GoalTurns.REVIEW, goal.value()));
        As.account(jonas);
        var page = page(goal);
        assertThat(page.content().title()).isEqualTo("Lead a team");
        assertThat(page.revision()).isEqualTo(1);
        assertThat(page.privateNotes()).isNull();
        assertThat(goals.sharedWithMe(null, 10).items())
                .extracting(GoalSummary::id)
                .containsExactly(goal);
    }

    @Test
    void the_mentee_sees_as_the_mentor_what_the_mentor_sees() {
        var goal = shared("Lead a team");
        threads.start(Goals.THREADS, goal.value(), null, null, "Is March realistic?");
        var preview = ((Shown) goals.read(goal, Viewpoint.AS_MENTOR, null)).page();

        As.account(jonas);
        var real = page(goal);

        assertThat(preview)
                .usingRecursiveComparison()
                .ignoringFields("viewpoint", "reader")
                .isEqualTo(real);
        As.account(mara);
        assertThat(page(goal).privateNotes()).isEqualTo("Afraid of Friday");
    }

    @Test
    void the_mentee_sees_as_the_mentor_before_anything_is_shared() {
        var goal = created("Lead a team");

        var preview = ((Shown) goals.read(goal, Viewpoint.AS_MENTOR, null)).page();

        assertThat(preview.privateNotes()).isNull();
        assertThat(preview.content().title()).isEqualTo("Lead a team");
        assertThat(preview.editable()).isFalse();
    }

    @Test
    void the_mentee_is_told_when_the_mentor_looked_and_looking_as_the_mentor_leaves_no_trace() {
        var goal = shared("Lead a team");
        goals.read(goal, Viewpoint.AS_MENTOR, null);
        assertThat(page(goal).lookedAt()).isNull();

        As.account(jonas, () -> page(goal));
        As.account(jonas, () -> page(goal));

        assertThat(page(goal).lookedAt()).isNotNull();
        assertThat(goals.looks(goal, null, 5).items()).extracting(Look::viewer).containsExactly(jonas.id());
        As.account(jonas);
        assertThatThrownBy(() -> goals.looks(goal, null, 5)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_mentor_sees_nothing_after_sharing_stops() {
        var goal = shared("Lead a team");
        As.account(jonas, () -> page(goal));

        sharing.stopSharing(goal);

        assertThat(waiting(jonas)).isEmpty();
        As.account(jonas);
        assertThat(goals.read(goal, Viewpoint.OWN, null)).isEqualTo(new NoLongerShared(goal));
        assertThat(goals.sharedWithMe(null, 10).items()).isEmpty();
        assertThatThrownBy(() -> threads.about(Goals.THREADS, goal.value(), false, null, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.revisions(goal, Integer.MAX_VALUE, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(reviews.accept(goal, 1, "")).isEqualTo(new ReviewResult.NotYours());
        assertThat(editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Mine"))))
                .isEqualTo(new GoalSaveResult.NotYours());
        assertThat(steps.add(goal, "Rest", null, null)).isEqualTo(new AddStepResult.NotYours());
    }

    @Test
    void a_note_that_is_too_long_is_refused_with_a_count_and_nothing_is_shared() {
        var goal = created("Lead a team");

        assertThat(sharing.shareWith(goal, pair, false, "x".repeat(GoalEdit.MOST_WHY + 1)))
                .isEqualTo(new ShareResult.TooLong(GoalEdit.MOST_WHY + 1, GoalEdit.MOST_WHY));
        refused(jonas, goal);
    }

    @Test
    void a_mentorship_that_ends_takes_the_sharing_with_it() {
        var goal = shared("Lead a team");
        threads.start(Goals.THREADS, goal.value(), null, null, "Is March realistic?");

        As.account(jonas, () -> mentorships.end(pair, "Moving abroad"));

        assertThat(waiting(jonas)).isEmpty();
        assertThat(waiting(mara)).isEmpty();
        assertThat(page(goal).state()).isEqualTo(GoalState.DRAFT);
        assertThat(page(goal).sharing()).isNull();
        refused(jonas, goal);
    }

    @Test
    void a_new_mentor_reads_nothing_of_what_was_said_to_the_one_before() {
        var goal = shared("Lead a team");
        threads.start(Goals.THREADS, goal.value(), null, null, "Between us two");
        var olga = pairs.person("Olga");
        var second = new Pairs(jdbc, clock).active(olga, mara);

        sharing.shareWith(goal, second, false, "");

        refused(jonas, goal);
        As.account(olga);
        assertThat(page(goal).threads().items()).isEmpty();
        As.account(mara);
        assertThat(page(goal).threads().items()).hasSize(1);
        assertThat(page(goal).threads().items().getFirst().open()).isFalse();
    }

    @Test
    void nobody_shares_in_a_mentorship_that_is_not_theirs() {
        var goal = created("Lead a team");
        var others = new Pairs(jdbc, clock);
        var foreign = others.active(others.person("Olga"), others.person("Ben"));

        assertThat(sharing.shareWith(goal, foreign, false, "")).isEqualTo(new ShareResult.NotActive());
        assertThat(page(goal).sharing()).isNull();
    }

    @Test
    void accepting_ends_the_review_and_tells_the_mentee() {
        var goal = shared("Lead a team");
        As.account(jonas);

        assertThat(reviews.accept(goal, 1, "Good")).isEqualTo(new ReviewResult.Done());

        assertThat(waiting(jonas)).isEmpty();
        As.account(mara);
        assertThat(page(goal).review())
                .extracting(GoalPage.Review::verdict, GoalPage.Review::words)
                .containsExactly(Verdict.ACCEPTED, "Good");
    }

    @Test
    void asking_for_changes_needs_words_and_makes_it_the_mentees_move_until_the_goal_is_revised() {
        var goal = shared("Lead a team");
        As.account(jonas);
        assertThat(reviews.askForChanges(goal, 1, " ")).isEqualTo(new ReviewResult.WordsMissing());
        assertThat(reviews.askForChanges(goal, 1, "Say by when")).isEqualTo(new ReviewResult.Done());
        assertThat(waiting(jonas)).isEmpty();
        assertThat(waiting(mara)).extracting(Waiting::kind).containsExactly(GoalTurns.REVISE);

        As.account(mara);
        save(goal, "By March", content -> content.withSmart(SmartPart.TIME_BOUND, "By the end of March"));

        assertThat(waiting(mara)).isEmpty();
        assertThat(waiting(jonas)).extracting(Waiting::kind).containsExactly(GoalTurns.REVIEW);
        assertThat(waiting(jonas).getFirst().said())
                .isEqualTo(new GoalSaid.ReviewAsked("Lead a team", 2, "By March", 5, 0));
        As.account(jonas);
        assertThat(page(goal).review().verdict()).isEqualTo(Verdict.NONE);
        assertThat(reviews.revisions(goal, Integer.MAX_VALUE, 10))
                .extracting(Revision::number, Revision::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "By March"),
                        org.assertj.core.groups.Tuple.tuple(1, "Please look"));
        assertThat(requireNonNull(reviews.history(goal, 1, 2).comparison())
                        .changes()
                        .texts())
                .extracting(GoalChanges.TextChange::part)
                .containsExactly("time-bound");
    }

    @Test
    void a_verdict_on_a_revision_that_is_not_the_last_is_not_given() {
        var goal = shared("Lead a team");
        save(goal, "", content -> content.withWhy("Because"));
        As.account(jonas);

        assertThat(reviews.accept(goal, 1, "")).isEqualTo(new ReviewResult.Outdated(2));
        assertThat(waiting(jonas)).hasSize(1);
    }

    @Test
    void saving_twice_does_not_start_the_mentors_clock_anew() {
        var goal = shared("Lead a team");
        var since = waiting(jonas).getFirst().since();

        save(goal, "", content -> content.withWhy("Because"));

        assertThat(waiting(jonas)).extracting(Waiting::since).containsExactly(since);
    }

    @Test
    void the_second_of_two_who_edit_is_shown_both_versions_and_nothing_is_changed() {
        var goal = shared("Lead a team");
        sharing.shareWith(goal, pair, true, "");
        var edition = page(goal).edition();
        As.account(jonas, () -> assertThat(editing.save(
                        goal, edition, GoalEdit.of(page(goal).content().withWhy("For the team"))))
                .isInstanceOf(Saved.class));

        var mine = GoalEdit.of(page(goal).content().withWhy("For me"));
        var result = editing.save(goal, edition, mine);

        assertThat(result).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.theirs().why()).isEqualTo("For the team");
            assertThat(conflict.yours()).isEqualTo(mine);
            assertThat(conflict.by()).isEqualTo(jonas.id());
            assertThat(editing.save(goal, conflict.edition(), conflict.yours())).isInstanceOf(Saved.class);
        });
        assertThat(page(goal).content().why()).isEqualTo("For me");
    }

    @Test
    void two_who_save_at_once_are_one_saved_and_one_conflict() throws Exception {
        var goal = shared("Lead a team");
        sharing.shareWith(goal, pair, true, "");
        var page = page(goal);
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var both = pool.invokeAll(List.of(
                    () -> As.account(
                            mara,
                            () -> editing.save(
                                    goal,
                                    page.edition(),
                                    GoalEdit.of(page.content().withWhy("For me")))),
                    () -> As.account(
                            jonas,
                            () -> editing.save(
                                    goal,
                                    page.edition(),
                                    GoalEdit.of(page.content().withWhy("For all"))))));
            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .hasAtLeastOneElementOfType(Saved.class)
                    .hasAtLeastOneElementOfType(Conflict.class);
        }
    }

    @Test
    void a_mentor_edits_only_where_the_mentee_said_so_and_never_the_private_notes() {
        var goal = shared("Lead a team");
        As.account(jonas);
        var content = page(goal).content();
        assertThat(editing.save(goal, page(goal).edition(), GoalEdit.of(content.withWhy("x"))))
                .isEqualTo(new GoalSaveResult.NotYours());

        As.account(mara, () -> sharing.shareWith(goal, pair, true, ""));
        assertThat(editing.save(
                        goal, page(goal).edition(), new GoalEdit(content.withWhy("For the team"), "Overwritten", "")))
                .isInstanceOf(Saved.class);

        As.account(mara);
        assertThat(page(goal).privateNotes()).isEqualTo("Afraid of Friday");
        assertThat(page(goal).content().why()).isEqualTo("For the team");
        assertThat(page(goal).revision()).isEqualTo(2);
    }

    @Test
    void no_draft_is_kept_that_no_editor_can_hold() {
        As.account(mara);
        var flood = GoalEdit.of(GoalContent.titled("x".repeat(GoalEdit.MOST_DRAFT)));
        assertThatThrownBy(() -> editing.keep(null, 0, flood)).isInstanceOf(IllegalArgumentException.class);
        assertThat(editing.kept(null)).isEmpty();
    }

    @Test
    void what_is_typed_and_not_saved_is_kept_for_its_author_alone_until_it_is_saved() {
        var goal = shared("Lead a team");
        editing.keep(null, 0, GoalEdit.of(GoalContent.titled("Another")));
        editing.keep(goal, 1, GoalEdit.of(GoalContent.titled("Lead a big team")));

        As.account(jonas, () -> assertThat(editing.kept(goal)).isEmpty());
        assertThat(editing.kept(null).orElseThrow().edit().content().title()).isEqualTo("Another");
        assertThat(editing.kept(goal).orElseThrow().edit().content().title()).isEqualTo("Lead a big team");

        save(goal, "", content -> content.withTitle("Lead a big team"));
        created("Another");
        assertThat(editing.kept(goal)).isEmpty();
        assertThat(editing.kept(null)).isEmpty();
    }

    @Test
    void a_goal_without_a_title_is_not_saved() {
        assertThat(editing.create(GoalEdit.of(GoalContent.titled(" "))))
                .isEqualTo(new GoalSaveResult.Incomplete(
                        List.of(new GoalFault(GoalProblem.TITLE_MISSING, "title", 0, 0))));
        assertThat(portions.one(goals.mine(10))).isEmpty();
    }

    @Test
    void ticks_and_readings_are_progress_and_no_revision() {
        var goal = shared("Lead a team");
        var step = page(goal).content().steps().getFirst();
        var measure = page(goal).content().measures().getFirst();

        assertThat(steps.tick(goal, step.id(), true)).isEqualTo(new ProgressResult.Done());
        assertThat(steps.addReading(goal, measure.id(), LocalDate.of(2026, 11, 1), new BigDecimal("2"), ""))
                .isEqualTo(new ProgressResult.Done());

        assertThat(page(goal).progress().done(step.id())).isTrue();
        assertThat(page(goal).progress().of(measure.id()).getLast().value()).isEqualByComparingTo("2");
        assertThat(page(goal).revision()).isEqualTo(1);
        assertThat(portions.one(goals.mine(1)).getFirst())
                .extracting(GoalSummary::stepsDone, GoalSummary::steps, GoalSummary::nextStep)
                .containsExactly(1, 2, "Run a retrospective");
        As.account(jonas);
        assertThat(steps.tick(goal, step.id(), false)).isEqualTo(new ProgressResult.NotYours());
    }

    @Test
    void a_step_that_the_mentor_adds_meanwhile_stays_when_the_mentee_saves() {
        var goal = shared("Lead a team");
        var edition = page(goal).edition();
        var before = page(goal).content();
        As.account(jonas, () -> assertThat(steps.add(goal, "Write to Ann", LocalDate.of(2026, 12, 1), "meeting:1"))
                .isInstanceOf(AddStepResult.Added.class));

        assertThat(page(goal).content().steps()).extracting(Step::text).endsWith("Write to Ann");
        var typed = GoalEdit.of(before.withWhy("For the team"));
        assertThat(editing.save(goal, edition, typed))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.with()).isEqualTo(jonas.id()));
        assertThat(page(goal).content().steps()).extracting(Step::text).endsWith("Write to Ann");
        assertThat(page(goal).content().why()).isEqualTo("For the team");
    }

    @Test
    void a_dropped_goal_keeps_its_reason_closes_its_turns_and_can_be_taken_up_again() {
        var goal = shared("Lead a team");
        assertThat(steps.drop(goal, " ")).isEqualTo(new ProgressResult.Incomplete());

        assertThat(steps.drop(goal, "The team was dissolved")).isEqualTo(new ProgressResult.Done());

        assertThat(page(goal).closedWhy()).isEqualTo("The team was dissolved");
        assertThat(waiting(jonas)).isEmpty();
        assertThat(portions.one(goals.mine(10))).isEmpty();
        assertThat(Groups.of(goals, GoalGroup.Shown.DONE)).hasSize(1);
        assertThat(steps.reopen(goal)).isEqualTo(new ProgressResult.Done());
        assertThat(page(goal).state()).isEqualTo(GoalState.SHARED);
    }

    @Test
    void goals_that_are_shared_can_be_named_in_agendas() {
        var goal = shared("Lead a team");
        created("Private");

        List<GoalTitle> named = new TransactionTemplate(transactions).execute(status -> goals.sharedIn(pair));
        assertThat(named).containsExactly(new GoalTitle(goal, "Lead a team"));
    }

    @Test
    void of_each_horizon_as_many_goals_are_listed_as_are_asked_for_and_all_are_counted() {
        for (int i = 0; i < 5; i++) {
            created("Goal " + i);
        }
        far("Head of product");

        var found = goals.groups(GoalGroup.Shown.OPEN, Groups.upTo(3));

        assertThat(found).extracting(GoalGroup::horizon).containsExactly(Horizon.SHORT, Horizon.LONG);
        assertThat(found).extracting(GoalGroup::total).containsExactly(5, 1);
        assertThat(found.getFirst().goals()).hasSize(3);
    }

    @Test
    void what_waits_for_its_mentee_comes_first_then_what_is_due_soonest_and_paused_goals_are_elsewhere() {
        var today = LocalDate.ofInstant(clock.instant(), mara.zone());
        var paused = due("Paused", today);
        steps.pause(paused, today.plusDays(9), "");
        editing.create(GoalEdit.of(GoalContent.titled("Some day")));
        due("In a month", today.plusDays(30));
        due("Tomorrow", today.plusDays(1));
        var waits = shared("Asked to change");
        As.account(jonas, () -> reviews.askForChanges(waits, 1, "Why?"));

        assertThat(Groups.of(goals, GoalGroup.Shown.OPEN))
                .extracting(GoalSummary::title)
                .containsExactly("Asked to change", "Tomorrow", "In a month", "Some day");
        assertThat(Groups.of(goals, GoalGroup.Shown.PAUSED))
                .extracting(GoalSummary::title)
                .containsExactly("Paused");
    }

    private GoalId due(String title, LocalDate on) {
        return ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title).withTargetOn(on)))).goal();
    }

    private void far(String title) {
        editing.create(GoalEdit.of(GoalContent.titled(title).withHorizon(Horizon.LONG)));
    }

    @Test
    void lists_and_pages_take_as_many_statements_for_a_thousand_rows_as_for_ten() {
        var goal = shared("Lead a team");
        fill(goal, 10);
        var few = cost(goal);
        fill(goal, 990);
        var many = cost(goal);

        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(6));
    }

    private List<Integer> cost(GoalId goal) {
        var open = page(goal).threads().items().getFirst().id();
        return List.of(
                Statements.count(() -> goals.groups(GoalGroup.Shown.OPEN, Groups.upTo(Slice.PAGE))),
                Statements.count(() -> goals.read(goal, Viewpoint.OWN, open)),
                Statements.count(() -> goals.read(goal, Viewpoint.AS_MENTOR, open)),
                Statements.count(() -> reviews.revisions(goal, Integer.MAX_VALUE, Slice.PAGE)),
                As.account(jonas, () -> Statements.count(() -> goals.read(goal, Viewpoint.OWN, open))),
                As.account(jonas, () -> Statements.count(() -> goals.sharedWithMe(null, Slice.PAGE))));
    }

    /** More of everything, copied inside the database. */
    private void fill(GoalId goal, int rows) {
        threads.start(Goals.THREADS, goal.value(), null, null, "Another question");
        var id = goal.value().toString();
        jdbc.update(
                "insert into goal (id, mentee, title, horizon, target_on, state, content, private_notes, steps_done, steps,"
                        + " next_step, next_due_on, created_at, changed_at, changed_by, edition, revision, mentorship,"
                        + " mentor, programme, may_edit, shared_at, verdict, held_back,"
                        + " closed_at, closed_why, version)"
                        + " select uuid(), mentee, title, horizon, target_on, state, content,"
                        + " private_notes, steps_done, steps, next_step, next_due_on, created_at, changed_at, changed_by,"
                        + " edition, revision, mentorship, mentor, programme, may_edit, shared_at, verdict,"
                        + " held_back, closed_at, closed_why, version"
                        + " from goal, seq_1_to_" + rows + " where id = ?",
                id);
        jdbc.update(
                "insert into goal_revision (goal, number, made_by, made_at, why, content)"
                        + " select goal, number + seq, made_by, made_at, why, content from goal_revision,"
                        + " seq_1_to_" + rows + " where goal = ? and number = (select max(number) from goal_revision"
                        + " where goal = ?)",
                id,
                id);
        var thread = jdbc.queryForObject(
                "select id from feedback_thread where subject = ? order by opened_at desc limit 1", String.class, id);
        jdbc.update(
                "insert into feedback_thread (id, subject_type, subject, mentorship, part, quote, standing, stands_at,"
                        + " reads_now, opened_by, opened_at, opening, posts, last_by, last_at, resolved_at, version)"
                        + " select uuid(), subject_type, subject, mentorship, part, quote, standing,"
                        + " stands_at, reads_now, opened_by,"
                        + " opened_at, opening, posts, last_by, last_at, resolved_at, version from feedback_thread,"
                        + " seq_1_to_" + rows + " where id = ?",
                thread);
        jdbc.update(
                "insert into feedback_post (id, thread, author, written_at, text, format)"
                        + " select uuid(), thread, author, written_at, text, format from feedback_post,"
                        + " seq_1_to_" + rows + " where thread = ?",
                thread);
    }

    private GoalId created(String title) {
        var content = GoalContent.titled(title)
                .withMeasures(List.of(Measure.of("Facilitation", "of 4", BigDecimal.ONE, new BigDecimal(3))))
                .withPlan(
                        List.of(
                                Step.of("Agree the role", LocalDate.of(2026, 9, 3)),
                                Step.of("Run a retrospective", null)),
                        List.of(Milestone.of("First quarter", LocalDate.of(2026, 12, 18))));
        var result = editing.create(new GoalEdit(content, "Afraid of Friday", ""));
        assertThat(result).isInstanceOf(Saved.class);
        return ((Saved) result).goal();
    }

    private GoalId shared(String title) {
        var goal = created(title);
        assertThat(sharing.shareWith(goal, pair, false, "Please look")).isEqualTo(new ShareResult.Shared(1));
        return goal;
    }

    private void save(GoalId goal, String why, java.util.function.UnaryOperator<GoalContent> change) {
        var page = page(goal);
        assertThat(editing.save(
                        goal,
                        page.edition(),
                        new GoalEdit(
                                change.apply(page.content()),
                                java.util.Objects.toString(page.privateNotes(), ""),
                                why)))
                .isInstanceOf(Saved.class);
    }

    private GoalPage page(GoalId goal) {
        return ((Shown) goals.read(goal, Viewpoint.OWN, null)).page();
    }

    private List<Waiting> waiting(Actor who) {
        return As.account(who, () -> turns.both(50, 1).mine().items());
    }

    private void refused(Actor who, GoalId goal) {
        As.account(who, () -> assertThatThrownBy(() -> goals.read(goal, Viewpoint.OWN, null))
                .isInstanceOf(AccessDeniedException.class));
    }
}
