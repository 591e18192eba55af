package app.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.mentorship.MentorshipId;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.shared.Actor;
import app.waymark.shared.Said;
import app.waymark.shared.markdown.TextFormat;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of a post: how it reads everywhere, and what its author can still do to it. */
@WaymarkTest
class PostsTest {

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    Turns turns;

    @Autowired
    Inbox inbox;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Actor mara;
    Actor jonas;
    MentorshipId pair;
    GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var two = world.pair("Jonas", "Mara");
        mara = two.mentee();
        jonas = two.mentor();
        pair = two.mentorship();
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
    }

    @Test
    void lists_turns_and_mail_say_the_words_and_none_of_the_signs() {
        var thread = started(jonas, "> Lead a team\n\nIs **March** [realistic](https://example.org)?");

        assertThat(As.account(mara, () -> threads.get(thread)).opening()).isEqualTo("Is March realistic?");
        assertThat(answers(mara))
                .extracting(Waiting::said)
                .containsExactly(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "Is March realistic?"));
    }

    @Test
    void a_post_is_markdown_and_what_came_by_mail_or_from_before_is_plain() {
        var thread = started(jonas, "**Hello**");
        As.account(mara, () -> threads.mailed(thread, "**Hello**"));
        jdbc.update(
                "insert into feedback_post (id, thread, author, written_at, text) values (uuid(), ?, ?, ?, '**Hello**')",
                thread.value(),
                jonas.id().value(),
                LocalDateTime.ofInstant(clock.instant().plusSeconds(1), ZoneOffset.UTC));

        assertThat(posts(mara, thread))
                .extracting(Post::format)
                .containsExactly(TextFormat.MARKDOWN, TextFormat.PLAIN, TextFormat.PLAIN);
    }

    @Test
    void the_other_one_proposes_that_it_is_settled_and_the_opener_is_told_once() {
        var thread = started(jonas, "Is **March** realistic?");

        assertThat(As.account(mara, () -> threads.propose(thread))).isEqualTo(new ResolveResult.Proposed());

        assertThat(As.account(jonas, () -> threads.get(thread)))
                .returns(true, ThreadSummary::proposed)
                .returns(false, ThreadSummary::resolved);
        assertThat(answers(mara)).isEmpty();
        assertThat(answers(jonas)).isEmpty();
        assertThat(news(jonas)).containsExactly(new FeedbackSaid.SettledProposed("Lead a team", "Is March realistic?"));

        As.account(mara, () -> threads.propose(thread));
        assertThat(news(jonas)).as("told once").hasSize(1);

        assertThat(As.account(jonas, () -> threads.propose(thread))).isEqualTo(new ResolveResult.Resolved());
        assertThat(As.account(mara, () -> threads.propose(thread))).isEqualTo(new ResolveResult.Resolved());
        assertThat(news(mara)).isEmpty();
    }

    @Test
    void an_answer_that_proposes_it_is_told_once_and_with_its_own_words() {
        var thread = started(jonas, "Is March realistic?");

        As.account(mara, () -> threads.postAndResolve(thread, "> Is March realistic?\n\nYes, *Ann* stays."));

        assertThat(As.account(jonas, () -> threads.get(thread)).proposed()).isTrue();
        assertThat(answers(jonas)).isEmpty();
        assertThat(news(jonas)).containsExactly(new FeedbackSaid.SettledProposed("Lead a team", "Yes, Ann stays."));
        assertThat(mails(jonas)).containsExactly("feedback.proposed");

        As.account(jonas, () -> threads.post(thread, "And if she does not?"));
        assertThat(As.account(mara, () -> threads.get(thread)).proposed()).isFalse();
        assertThat(answers(mara)).hasSize(1);
    }

    @Test
    void a_post_can_be_changed_for_a_day_and_what_it_said_before_stays_to_be_read() {
        var thread = started(jonas, "Is March realistic?");
        var post = posts(mara, thread).getFirst();

        assertThat(As.account(jonas, () -> posts.change(post.id(), 1, "Is **April** realistic?")))
                .isEqualTo(new PostChange.Done());

        assertThat(posts(mara, thread)).singleElement().satisfies(now -> {
            assertThat(now.text()).isEqualTo("Is **April** realistic?");
            assertThat(now.editedAt()).isNotNull();
        });
        assertThat(As.account(mara, () -> posts.editions(post.id())))
                .extracting(PostEdition::text)
                .containsExactly("Is March realistic?", "Is **April** realistic?");
        assertThat(As.account(mara, () -> threads.get(thread)).opening()).isEqualTo("Is April realistic?");
        assertThat(answers(mara))
                .extracting(Waiting::said)
                .containsExactly(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "Is April realistic?"));
        assertThat(inbox(mara)).contains("Is April realistic?").doesNotContain("Is March realistic?");
        assertThat(mails(mara)).as("nobody is told again").hasSize(1);

        assertThat(As.account(jonas, () -> posts.change(post.id(), 1, "From another tab")))
                .isEqualTo(new PostChange.Changed());
        assertThat(As.account(jonas, () -> posts.change(post.id(), 2, " "))).isEqualTo(new PostChange.Blank());
        assertThat(As.account(jonas, () -> posts.change(post.id(), 2, "x".repeat(5_001))))
                .isEqualTo(new PostChange.TooLong(5_001));
        jdbc.update("update feedback_post set written_at = written_at - interval 25 hour where id = ?", post.id());
        assertThat(As.account(jonas, () -> posts.change(post.id(), 2, "Too late")))
                .isEqualTo(new PostChange.TooLate());
        assertThat(posts(mara, thread)).extracting(Post::text).containsExactly("Is **April** realistic?");
    }

    @Test
    void a_post_is_nobodys_to_touch_but_its_authors_and_not_when_it_can_be_written_about_no_more() {
        var thread = started(jonas, "Is March realistic?");
        var post = posts(mara, thread).getFirst().id();

        assertThatThrownBy(() -> As.account(mara, () -> posts.change(post, 1, "No")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(mara, () -> posts.delete(post))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(mara, () -> posts.keepDraft(post, "No")))
                .isInstanceOf(AccessDeniedException.class);

        As.account(mara, () -> sharing.stopSharing(goal));
        assertThatThrownBy(() -> As.account(jonas, () -> posts.change(post, 1, "Late")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(jonas, () -> posts.editions(post)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(posts(mara, thread)).extracting(Post::text).containsExactly("Is March realistic?");
    }

    @Test
    void mail_that_waits_says_an_edited_post_as_it_reads_now_alone_and_together_with_others() throws Exception {
        var thread = started(jonas, "Ask zanzibar & \"Co\" about it");
        started(jonas, "And mail zanzibar & \"Co\" about it too");
        var post = posts(mara, thread).getFirst().id();

        As.account(jonas, () -> posts.change(post, 1, "Ask <Lima> about it"));

        assertThat(waitingWords(mara))
                .hasSize(2)
                .anyMatch(words -> words.contains("Ask <Lima> about it") && words.contains("Ask &lt;Lima&gt; about it"))
                .noneMatch(words -> words.contains("Ask zanzibar"))
                .anyMatch(words -> words.contains("And mail zanzibar"));
        server.empty();
        queue.runDue();
        assertThat(server.received(World.address(mara.name()))).singleElement().satisfies(mail -> assertThat(
                        GreenMailUtil.getWholeMessage(mail))
                .contains("Lima")
                .doesNotContain("Ask zanzibar"));
    }

    @Test
    void a_review_that_waits_to_be_mailed_says_none_of_the_words_that_were_deleted_since() {
        As.account(jonas, () -> remarks.add(Goals.THREADS, goal.value(), null, null, "Ask zanzibar about it", null));
        As.account(jonas, () -> remarks.add(Goals.THREADS, goal.value(), null, null, "Is March realistic?", null));
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Nearly"));
        assertThat(waitingWords(mara)).anyMatch(words -> words.contains("zanzibar"));
        var post = jdbc.queryForObject("select id from feedback_post where text like '%zanzibar%'", UUID.class);

        As.account(jonas, () -> posts.delete(Objects.requireNonNull(post)));

        assertThat(waitingWords(mara))
                .noneMatch(words -> words.contains("zanzibar"))
                .anyMatch(words -> words.contains("Is March realistic?"));
    }

    /** All that stands in each mail that waits to go to this person. */
    List<String> waitingWords(Actor person) {
        return jdbc.query(
                "select concat_ws('|', subject, text, html, body, said) as words from mail where recipient = ?"
                        + " and state not in ('WITHDRAWN', 'SENT') and (kind like 'feedback.%' or kind like 'goal.%')",
                (row, number) -> row.getString("words"), person.id().value());
    }

    @Test
    void what_is_deleted_leaves_its_trace_and_none_of_its_words_anywhere() {
        var thread = started(jonas, "Ask zanzibar about it");
        var post = posts(mara, thread).getFirst().id();
        As.account(jonas, () -> posts.change(post, 1, "Ask zanzibar about it today"));
        As.account(jonas, () -> posts.keepDraft(post, "Ask zanzibar tomorrow"));

        assertThat(As.account(jonas, () -> posts.delete(post))).isEqualTo(new PostChange.Done());

        assertThat(posts(mara, thread)).singleElement().satisfies(gone -> {
            assertThat(gone.text()).isEmpty();
            assertThat(gone.deletedAt()).isNotNull();
        });
        assertThat(As.account(mara, () -> threads.get(thread)))
                .returns("…", ThreadSummary::opening)
                .returns(true, ThreadSummary::resolved);
        assertThat(answers(mara)).isEmpty();
        assertThat(mails(mara)).as("what was not mailed never is").isEmpty();
        for (var text : List.of(
                "select text from feedback_post where thread = ?",
                "select e.text from feedback_post_edition e join feedback_post p on p.id = e.post where p.thread = ?",
                "select arguments from turn where subject = ?",
                "select arguments from notice where path like concat('%', ?)",
                "select opening from feedback_thread where id = ?",
                "select text from feedback_draft where place = ?")) {
            assertThat(jdbc.queryForList(
                            text,
                            String.class,
                            text.contains("place") ? post : thread.value().toString()))
                    .as(text)
                    .noneMatch(words -> words.contains("zanzibar"));
        }
        assertThat(As.account(jonas, () -> posts.delete(post))).isEqualTo(new PostChange.Done());
        assertThat(As.account(jonas, () -> posts.change(post, 2, "Back"))).isEqualTo(new PostChange.Deleted());
    }

    @Test
    void when_the_last_post_is_deleted_it_is_the_move_of_whoever_had_to_answer_before() {
        var thread = started(jonas, "Is March realistic?");
        As.account(mara, () -> threads.post(thread, "> Is March realistic?\n\nIt is not."));
        var answer = posts(mara, thread).getLast().id();
        var mailed = mails(mara).size();

        As.account(mara, () -> posts.delete(answer));

        assertThat(answers(jonas)).isEmpty();
        assertThat(answers(mara))
                .extracting(Waiting::said)
                .containsExactly(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "Is March realistic?"));
        assertThat(mails(mara)).as("she knows it already").hasSize(mailed);
        assertThat(mails(jonas)).isEmpty();
    }

    @Test
    void who_quoted_a_post_keeps_the_words() {
        var thread = started(jonas, "Is **March** realistic?");
        var post = posts(mara, thread).getFirst();
        As.account(
                mara,
                () -> threads.post(
                        thread, post.format().quoted(post.text(), "Jonas, today", "/goals/" + goal) + "Yes"));

        As.account(jonas, () -> posts.delete(post.id()));

        assertThat(posts(jonas, thread).getLast().text()).contains("> Is **March** realistic?", "Yes");
        assertThat(answers(jonas)).hasSize(1);
    }

    /** What the inbox of this person says, as it is kept. */
    String inbox(Actor person) {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "select arguments from notice where recipient = ?",
                        String.class,
                        person.id().value()));
    }

    /** What this person was told of although it is nobody's move. */
    List<Said> news(Actor person) {
        return As.account(person, () -> inbox.mine(null, 10)).items().stream()
                .map(Notice::said)
                .filter(said -> said instanceof FeedbackSaid.SettledProposed)
                .toList();
    }

    /** The kinds of mail that wait to go to this person. */
    List<@Nullable String> mails(Actor person) {
        return jdbc.queryForList(
                "select kind from mail where recipient = ? and state not in ('WITHDRAWN', 'SENT') and kind like 'feedback.%'",
                String.class, person.id().value());
    }

    List<Post> posts(Actor reader, ThreadId thread) {
        return As.account(reader, () -> threads.posts(thread, null, 30)).posts();
    }

    ThreadId started(Actor by, String text) {
        return ((PostResult.Posted) As.account(by, () -> threads.start(Goals.THREADS, goal.value(), null, null, text)))
                .thread();
    }

    List<Waiting> answers(Actor actor) {
        return As.account(
                actor, () -> turns.forMe(List.of(Threads.ANSWER), null, 10).items());
    }
}
