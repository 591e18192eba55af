package app.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.Pairs;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class ThreadsTest {

    @Autowired
    Threads threads;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Actor mara;
    Actor jonas;
    Actor stranger;
    MentorshipId pair;
    GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        stranger = pairs.coordinator("Somebody");
        pair = pairs.active(jonas, mara);
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
    }

    @Test
    void each_post_makes_it_the_other_ones_move() {
        var thread = started(jonas, "Is March realistic?");
        assertThat(answers(mara)).extracting(Waiting::subject).containsExactly(thread.value());
        assertThat(answers(jonas)).isEmpty();

        As.account(mara, () -> threads.post(thread, "If Ann stays"));

        assertThat(answers(mara)).isEmpty();
        assertThat(answers(jonas)).singleElement().satisfies(turn -> {
            assertThat(turn.said()).isEqualTo(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "If Ann stays"));
            assertThat(turn.path()).isEqualTo("/goals/" + goal + "?thread=" + thread);
        });
    }

    @Test
    void only_who_opened_a_thread_resolves_it_and_then_nobody_is_waited_for() {
        var thread = started(jonas, "Is March realistic?");

        assertThat(As.account(mara, () -> threads.resolve(thread))).isEqualTo(new ResolveResult.NotTheOpener());
        assertThat(As.account(jonas, () -> threads.resolve(thread))).isEqualTo(new ResolveResult.Resolved());

        assertThat(answers(mara)).isEmpty();
        assertThat(As.account(mara, () -> threads.get(thread)).resolved()).isTrue();
    }

    @Test
    void a_post_opens_a_resolved_thread_again() {
        var thread = started(jonas, "Is March realistic?");
        As.account(jonas, () -> threads.resolve(thread));

        As.account(mara, () -> threads.post(thread, "One more thing"));

        assertThat(As.account(jonas, () -> threads.get(thread)).resolved()).isFalse();
        assertThat(answers(jonas)).hasSize(1);
    }

    @Test
    void what_is_blank_or_too_long_is_not_posted() {
        var thread = started(jonas, "Is March realistic?");
        As.account(mara);

        assertThat(threads.post(thread, " \n ")).isEqualTo(new PostResult.Blank());
        assertThat(threads.post(thread, "x".repeat(5_001))).isEqualTo(new PostResult.TooLong(5_001));
        assertThat(threads.get(thread).posts()).isEqualTo(1);
    }

    @Test
    void the_owner_reads_on_after_sharing_stops_and_nobody_writes() {
        var thread = started(jonas, "Is March realistic?");

        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(answers(mara)).isEmpty();
        As.account(mara, () -> {
            assertThat(threads.posts(thread, null, 10).posts()).hasSize(1);
            assertThat(threads.post(thread, "Too late")).isEqualTo(new PostResult.NotShared());
            assertThat(threads.start(Goals.THREADS, goal.value(), null, null, "Hello"))
                    .isEqualTo(new PostResult.NotShared());
        });
        As.account(jonas, () -> assertThatThrownBy(() -> threads.posts(thread, null, 10))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void sharing_again_asks_for_the_answer_that_is_still_missing() {
        started(jonas, "Is March realistic?");
        As.account(mara, () -> sharing.stopSharing(goal));

        As.account(mara, () -> sharing.shareWith(goal, pair, false, ""));

        assertThat(answers(mara)).hasSize(1);
    }

    @Test
    void a_draft_is_its_authors_alone_and_goes_with_the_post() {
        var thread = started(jonas, "Is March realistic?");
        As.account(mara, () -> threads.keepDraft(thread, "If An"));

        assertThat(As.account(jonas, () -> threads.get(thread)).draft()).isNull();
        assertThat(As.account(mara, () -> threads.get(thread)).draft()).isEqualTo("If An");
        As.account(mara, () -> threads.post(thread, "If Ann stays"));
        assertThat(As.account(mara, () -> threads.get(thread)).draft()).isNull();
    }

    @Test
    void what_is_begun_on_one_part_does_not_appear_on_another() {
        As.account(mara, () -> {
            threads.keepDraft(Goals.THREADS, goal.value(), "specific", "a team", "Why a te", null);
            threads.keepDraft(Goals.THREADS, goal.value(), null, null, "All in a", null);
        });

        As.account(mara, () -> {
            assertThat(threads.draft(Goals.THREADS, goal.value(), "specific"))
                    .contains(new Draft("Why a te", "a team", null));
            assertThat(threads.draft(Goals.THREADS, goal.value(), null)).contains(new Draft("All in a", null, null));
            assertThat(threads.draft(Goals.THREADS, goal.value(), "achievable")).isEmpty();
            threads.start(Goals.THREADS, goal.value(), "specific", "a team", "Why a team?");
            assertThat(threads.draft(Goals.THREADS, goal.value(), "specific")).isEmpty();
            assertThat(threads.draft(Goals.THREADS, goal.value(), null)).isPresent();
        });
        As.account(jonas, () -> assertThat(threads.draft(Goals.THREADS, goal.value(), null))
                .isEmpty());
    }

    @Test
    void a_draft_that_is_too_long_to_be_posted_is_kept_whole() {
        var thread = started(jonas, "Is March realistic?");
        var text = "x".repeat(Threads.MOST_TEXT + 7);
        As.account(mara, () -> assertThat(threads.keepDraft(thread, text)).isTrue());

        assertThat(As.account(mara, () -> threads.get(thread)).draft()).isEqualTo(text);
    }

    @Test
    void an_answer_and_the_settling_go_together() {
        var thread = started(jonas, "Is March realistic?");
        As.account(jonas, () -> threads.keepDraft(thread, "I see"));

        As.account(jonas, () -> threads.postAndResolve(thread, "I see now"));

        var seen = As.account(mara, () -> threads.get(thread));
        assertThat(seen.posts()).isEqualTo(2);
        assertThat(seen.resolved()).isTrue();
        assertThat(answers(mara)).isEmpty();
        assertThat(As.account(jonas, () -> threads.get(thread)).draft()).isNull();
    }

    @Test
    void a_passage_is_quoted_word_by_word_or_refused_with_its_length() {
        var long_ = "word ".repeat(101).strip();
        As.account(jonas, () -> {
            assertThat(threads.start(Goals.THREADS, goal.value(), "why", long_, "Why?"))
                    .isEqualTo(new PostResult.PassageTooLong(long_.length()));
            threads.start(Goals.THREADS, goal.value(), "why", "two\n lines", "Why?");
        });

        assertThat(As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 9))
                        .items())
                .extracting(ThreadSummary::quote)
                .containsExactly("two\n lines");
    }

    @Test
    void the_next_mentor_does_not_read_what_was_said_to_the_one_before_not_even_by_its_id() {
        var thread = started(jonas, "Is March realistic?");
        var olga = new Pairs(jdbc, clock).person("Olga");
        var next = new Pairs(jdbc, clock).active(olga, mara);
        As.account(mara, () -> {
            sharing.stopSharing(goal);
            sharing.shareWith(goal, next, false, "");
        });

        As.account(olga, () -> {
            assertThat(threads.about(Goals.THREADS, goal.value(), false, null, 9)
                            .items())
                    .isEmpty();
            List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                            () -> threads.get(thread),
                            () -> threads.posts(thread, null, 9),
                            () -> threads.post(thread, "Hello"),
                            () -> threads.resolve(thread),
                            () -> threads.keepDraft(thread, "Hello"),
                            () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 9))
                    .forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
        });
        As.account(mara, () -> assertThatThrownBy(() -> threads.talk(Goals.THREADS, goal.value(), true, thread, 9))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_thread_about_something_else_is_not_opened_beside_a_thing() {
        var thread = started(jonas, "Is March realistic?");
        var other =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Learn Welsh")))).goal());

        As.account(mara, () -> assertThatThrownBy(() -> threads.talk(Goals.THREADS, other.value(), false, thread, 9))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void a_list_of_things_says_what_is_open_about_each_and_for_whom() {
        var thread = started(jonas, "Is March realistic?");
        started(mara, "Shall I ask Ann?");

        var hers = As.account(mara, () -> threads.open(Goals.THREADS, List.of(goal.value())));
        assertThat(hers.get(goal.value())).satisfies(open -> {
            assertThat(open.count()).isEqualTo(2);
            assertThat(open.mine()).isNotNull();
        });
        As.account(mara, () -> threads.post(thread, "If Ann stays"));
        assertThat(As.account(mara, () -> threads.open(Goals.THREADS, List.of(goal.value())))
                        .get(goal.value()))
                .satisfies(open -> {
                    assertThat(open.count()).isEqualTo(2);
                    assertThat(open.mine()).isNull();
                    assertThat(open.theirs()).isNotNull();
                });
        assertThat(As.account(stranger, () -> threads.open(Goals.THREADS, List.of(goal.value()))))
                .isEmpty();
    }

    @Test
    void a_long_thread_is_read_backwards_a_page_at_a_time() {
        var thread = started(jonas, "1");
        for (int i = 2; i <= 5; i++) {
            var text = String.valueOf(i);
            As.account(i % 2 == 0 ? mara : jonas, () -> threads.post(thread, text));
        }
        As.account(mara);

        var last = threads.posts(thread, null, 3);
        var first = threads.posts(thread, last.earlier(), 3);

        assertThat(last.posts()).extracting(Post::text).containsExactly("3", "4", "5");
        assertThat(first.posts()).extracting(Post::text).containsExactly("1", "2");
        assertThat(first.earlier()).isNull();
    }

    @Test
    void nobody_else_reads_writes_or_resolves_not_even_a_coordinator() {
        var thread = started(jonas, "Is March realistic?");
        As.account(stranger);
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> threads.get(thread),
                        () -> threads.posts(thread, null, 10),
                        () -> threads.post(thread, "Hello"),
                        () -> threads.resolve(thread),
                        () -> threads.keepDraft(thread, "Hello"),
                        () -> threads.keepDraft(Goals.THREADS, goal.value(), "why", null, "Hello", null),
                        () -> threads.draft(Goals.THREADS, goal.value(), "why"),
                        () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 10),
                        () -> threads.postAndResolve(thread, "Hello"),
                        () -> threads.about(Goals.THREADS, goal.value(), false, null, 10),
                        () -> threads.start(Goals.THREADS, goal.value(), null, null, "Hello"),
                        () -> threads.sharingStopped(goal.value(), pair.value()),
                        () -> threads.sharingResumed(Goals.THREADS, goal.value(), pair.value()))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class));
    }

    private ThreadId started(Actor who, String text) {
        return ((PostResult.Posted)
                        As.account(who, () -> threads.start(Goals.THREADS, goal.value(), "why", "a passage", text)))
                .thread();
    }

    private List<Waiting> answers(Actor who) {
        return As.account(
                who, () -> turns.forMe(List.of(Threads.ANSWER), null, 10).items());
    }
}
