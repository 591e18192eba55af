package app.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.Browser;
import app.waymark.file.Files;
import app.waymark.file.internal.OrphanedFiles;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.ReviewResult;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The files of what a mentor collects for a review: the mentor's alone until it is sent, then of the posts that it becomes. */
@WaymarkTest
class RemarkFilesTest {

    private static final ByteArrayResource WORDS =
            new ByteArrayResource("name,rating\nAnn,4\n".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    @Autowired
    OrphanedFiles orphaned;

    @Autowired
    Mentorships mentorships;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    JdbcTemplate jdbc;

    World.Pair pair;
    Actor mara;
    Actor jonas;
    Actor coordinator;
    GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        coordinator = pair.coordinator();
        world.person("Door", Locale.ENGLISH, ZoneOffset.UTC, false);
        jdbc.update(
                "update account a join account p on p.email = ? set a.password_hash = p.password_hash"
                        + " where a.password_hash is null",
                World.address("Door"));
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(
                            GoalContent.titled("Lead a team").withWhy("I like it. I learned it at school."))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
    }

    @Test
    void what_goes_with_a_remark_is_nobodys_but_its_authors_until_the_review_is_sent() throws Exception {
        var begun = added(goal.value(), "why", "ratings.csv");
        var remark = collected("See how they were rated");
        var later = added(remark, null, "more.csv");

        for (var one : List.of(begun, later)) {
            assertThat(As.account(jonas, () -> files.find(one.file()))).isPresent();
            assertThat(fetched(jonas, one.file())).isEqualTo(200);
            for (var other : List.of(mara, coordinator, world.account("Sam"))) {
                denied(other, one.file());
            }
            assertThat(fetched(mara, one.file())).as("by its address").isEqualTo(404);
        }
        assertThat(As.account(mara, () -> attachments.collected(List.of(remark))))
                .isEmpty();
        assertThat(As.account(mara, () -> attachments.begun(remark, null))).isEmpty();
        assertThat(As.account(
                        jonas, () -> attachments.collected(List.of(remark)).get(remark)))
                .extracting(Attachment::name)
                .containsExactly("ratings.csv", "more.csv");
        assertThat(As.account(jonas, () -> attachments.begun(goal.value(), "why")))
                .isEmpty();
        assertThatThrownBy(() -> As.account(mara, () -> attachments.add(remark, null, "a.csv", WORDS)))
                .isInstanceOf(AccessDeniedException.class);

        send();

        var post = first();
        assertThat(post.text()).isEqualTo("See how they were rated");
        assertThat(post.files()).extracting(Attachment::file).containsExactly(begun.file(), later.file());
        assertThat(As.account(mara, () -> files.find(begun.file()))).isPresent();
        assertThat(fetched(mara, later.file())).isEqualTo(200);
        denied(coordinator, begun.file());
        As.account(mara, () -> sharing.stopSharing(goal));
        denied(jonas, begun.file());
    }

    @Test
    void a_remark_that_is_thrown_away_comes_back_with_its_files_or_takes_them_along() {
        added(goal.value(), "why", "ratings.csv");
        var thrown = collected("See how they were rated");
        As.account(jonas, () -> remarks.throwAway(thrown));

        var back = kept(As.account(
                jonas,
                () -> remarks.putBack(thrown, Goals.THREADS, goal.value(), "why", "I like it.", "See them", null)));
        assertThat(As.account(jonas, () -> attachments.collected(List.of(back)).get(back)))
                .hasSize(1);

        As.account(jonas, () -> remarks.throwAway(back));
        var other = collected("Something else");
        As.account(jonas, () -> remarks.throwAway(other));
        jdbc.update("update stored_file set added_at = '2020-01-01'");
        orphaned.forget();
        assertThat(jdbc.queryForObject("select count(*) from stored_file", Integer.class))
                .isZero();
    }

    @Test
    void files_that_come_with_suggested_words_alone_are_said_by_their_names() {
        added(goal.value(), "why", "ratings.csv");
        As.account(
                jonas, () -> remarks.add(Goals.THREADS, goal.value(), "why", "I like it.", "", "I like it very much."));
        send();
        assertThat(first().text()).isEqualTo("ratings.csv");
        assertThat(first().files()).hasSize(1);

        added(goal.value(), "why", "others.csv");
        As.account(
                jonas,
                () -> threads.suggest(
                        Goals.THREADS, goal.value(), "why", "I learned it at school.", "", "I learned it."));
        assertThat(first().text()).isEqualTo("others.csv");
        assertThat(first().files()).hasSize(1);
    }

    @Test
    void what_can_be_sent_no_more_as_the_mentorship_ended_loses_its_files() {
        added(goal.value(), "why", "ratings.csv");
        collected("See how they were rated");

        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));

        jdbc.update("update stored_file set added_at = '2020-01-01'");
        orphaned.forget();
        assertThat(jdbc.queryForObject("select count(*) from stored_file", Integer.class))
                .isZero();
    }

    private Attachment added(UUID place, @Nullable String part, String name) {
        return ((AttachResult.Attached) As.account(jonas, () -> attachments.add(place, part, name, WORDS)))
                .attachment();
    }

    private UUID collected(String text) {
        return kept(As.account(jonas, () -> remarks.add(Goals.THREADS, goal.value(), "why", "I like it.", text, null)));
    }

    private static UUID kept(RemarkResult result) {
        return ((RemarkResult.Kept) result).remark();
    }

    private void send() {
        assertThat(As.account(jonas, () -> reviews.askForChanges(goal, 1, ""))).isInstanceOf(ReviewResult.Done.class);
    }

    /** The first post of the latest thread. */
    private Post first() {
        return As.account(mara, () -> {
            var latest = threads.about(Goals.THREADS, goal.value(), false, null, 1)
                    .items()
                    .getFirst();
            return threads.posts(latest.id(), null, 30).posts().getFirst();
        });
    }

    private int fetched(Actor who, UUID file) throws IOException, InterruptedException {
        var browser = new Browser(port);
        browser.signIn(World.address(who.name()), World.PASSWORD);
        return browser.open(Links.file(file)).statusCode();
    }

    private void denied(Actor who, UUID file) {
        assertThatThrownBy(() -> As.account(who, () -> files.find(file))).isInstanceOf(AccessDeniedException.class);
    }
}
