package app.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Races;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** The files of posts: for whom they are, and when they go. */
@WaymarkTest
class PostFilesTest {

    private static final ByteArrayResource WORDS =
            new ByteArrayResource("name,rating\nAnn,4\n".getBytes(StandardCharsets.UTF_8));

    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    Actor mara;
    Actor jonas;
    Actor stranger;
    Actor coordinator;
    GoalId goal;
    ThreadId thread;

    @BeforeEach
    void a_thread_about_a_shared_goal() {
        var pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        coordinator = pair.coordinator();
        stranger = world.account("Sam");
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
        thread = ((PostResult.Posted)
                        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), null, null, "Show me")))
                .thread();
    }

    @Test
    void a_file_is_its_authors_alone_until_it_is_sent_and_then_both_read_it_and_nobody_else() {
        var added = added();
        assertThat(As.account(mara, () -> files.find(added.file()))).isPresent();
        denied(jonas, added.file());
        assertThat(As.account(jonas, () -> attachments.begun(thread.value(), null)))
                .isEmpty();

        As.account(mara, () -> attachments.describe(added.id(), "  Four ratings "));
        As.account(mara, () -> threads.post(thread, "Here"));

        var post = last();
        assertThat(post.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ratings.csv");
            assertThat(file.alt()).isEqualTo("Four ratings");
        });
        assertThat(As.account(mara, () -> attachments.begun(thread.value(), null)))
                .isEmpty();
        assertThat(As.account(jonas, () -> files.find(added.file()))).isPresent();
        denied(stranger, added.file());
        denied(coordinator, added.file());

        As.account(mara, () -> sharing.stopSharing(goal));
        denied(jonas, added.file());
        assertThat(As.account(mara, () -> files.find(added.file()))).isPresent();
    }

    @Test
    void two_tabs_that_add_the_last_file_there_is_room_for_add_one(
            @Autowired PlatformTransactionManager transactions, @Autowired JdbcTemplate jdbc) {
        added();
        new Races(transactions, jdbc).lost(mara, this::added, this::added);
    }

    @Test
    void what_is_sent_is_nobodys_to_take_out_and_what_is_not_is_its_authors_alone() {
        var added = added();
        As.account(jonas, () -> attachments.remove(added.id()));
        As.account(jonas, () -> attachments.describe(added.id(), "Mine"));
        assertThat(As.account(mara, () -> attachments.begun(thread.value(), null)))
                .containsExactly(added);

        As.account(mara, () -> threads.post(thread, "Here"));
        As.account(mara, () -> attachments.remove(added.id()));
        assertThat(last().files()).hasSize(1);
    }

    @Test
    void a_post_that_is_deleted_takes_its_files_along_at_once() {
        var added = added();
        As.account(mara, () -> threads.post(thread, "Here"));

        As.account(mara, () -> posts.delete(last().id()));

        denied(jonas, added.file());
        denied(mara, added.file());
        assertThat(last().files()).isEmpty();
    }

    @Test
    void what_comes_by_mail_takes_nothing_along_that_was_added_on_the_page() {
        var added = added();

        As.account(mara, () -> threads.mailed(thread, "From the train"));

        assertThat(last().files()).isEmpty();
        assertThat(As.account(mara, () -> attachments.begun(thread.value(), null)))
                .containsExactly(added);
    }

    @Test
    void nobody_adds_files_where_they_cannot_write() {
        assertThatThrownBy(() -> As.account(stranger, () -> attachments.add(thread.value(), null, "a.csv", WORDS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(stranger, () -> attachments.add(goal.value(), "why", "a.csv", WORDS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(mara, () -> attachments.add(goal.value(), "why", "a.csv", WORDS)))
                .isInstanceOf(AttachResult.Attached.class);
    }

    @Test
    void there_are_ten_at_most_and_none_of_a_kind_that_is_not_kept() {
        var programme = new ByteArrayResource(new byte[] {'M', 'Z', 0, 1, 2, 3});
        assertThat(As.account(mara, () -> attachments.add(thread.value(), null, "a.pdf", programme)))
                .isInstanceOfSatisfying(AttachResult.NotKept.class, not -> assertThat(not.why())
                        .isInstanceOf(KeepResult.WrongKind.class));
        for (int file = 0; file < Attachments.MOST; file++) {
            added();
        }
        assertThat(As.account(mara, () -> attachments.add(thread.value(), null, "more.csv", WORDS)))
                .isEqualTo(new AttachResult.TooMany());
    }

    private Attachment added() {
        return ((AttachResult.Attached)
                        As.account(mara, () -> attachments.add(thread.value(), null, "ratings.csv", WORDS)))
                .attachment();
    }

    private Post last() {
        return As.account(mara, () -> threads.posts(thread, null, 30)).posts().getLast();
    }

    private void denied(Actor who, UUID file) {
        assertThatThrownBy(() -> As.account(who, () -> files.find(file))).isInstanceOf(AccessDeniedException.class);
    }
}
