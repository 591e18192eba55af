package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.ReportLink;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posts on the page: written with signs, seen before they are sent, quoted, changed and deleted. */
@WaymarkTest
class PostTalkTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    Posts posts;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Mentorships mentorships;

    private MentorshipId pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private ThreadId thread;

    @BeforeEach
    void a_thread_about_a_shared_goal() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        pair = two.mentorship();
        mara = two.mentee();
        jonas = two.mentor();
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, pair, false, "");
            return made;
        });
        thread = ((PostResult.Posted) As.account(
                        jonas,
                        () -> threads.start(
                                Goals.THREADS,
                                goal.value(),
                                null,
                                null,
                                "Is **March** [realistic](https://example.org)?")))
                .thread();
    }

    @Test
    void a_preview_shows_what_its_readers_will_see_and_writing_goes_on_where_it_was() {
        opened(mara);
        var field = answer();
        test(field).setValue("**Yes**, <b>if</b> Ann stays");

        pressed("Preview");

        assertThat(shown()).contains("Yes, <b>if</b> Ann stays").doesNotContain("**Yes**");
        assertThat(field.isVisible()).isFalse();

        pressed("Back to writing");
        assertThat(answer().getValue()).isEqualTo("**Yes**, <b>if</b> Ann stays");
        press("Answer");
        assertThat(shown()).contains("Yes, <b>if</b> Ann stays").doesNotContain("**Yes**");
    }

    @Test
    void a_link_shows_its_host_and_who_says_when_it_is_resolved_is_said() {
        opened(mara);

        assertThat(shown())
                .contains("Is March realistic example.org")
                .contains("Jonas opened this and resolves it when satisfied; you can propose that.");

        press("Propose as settled");
        assertThat(shown()).contains("Proposed as settled; Jonas has the last word.");

        opened(jonas);
        assertThat(shown()).contains("This may be settled.");
        press("Resolve");
        assertThat(shown()).contains("You resolved this: you are satisfied.");
    }

    @Test
    void one_press_quotes_a_post_with_whose_it_is_and_a_link_to_it() {
        opened(mara);
        test(answer()).setValue("Hm.");

        pressed("Quote");

        var post =
                As.account(mara, () -> threads.posts(thread, null, 1)).posts().getFirst();
        assertThat(answer().getValue())
                .startsWith("Hm.\n\n> [Jonas, today")
                .contains("(/goals/" + goal + "?thread=" + thread + "#post-" + post.id() + ")")
                .contains("> Is **March** [realistic](https://example.org)?");
        press("Answer");
        assertThat(find(Article.class).all()).hasSize(2);
        assertThat(As.account(jonas, () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 1))
                        .threads()
                        .items()
                        .getFirst()
                        .draft())
                .isNull();
    }

    @Test
    void only_its_author_is_offered_to_change_or_delete_a_post_and_only_for_a_day() {
        opened(mara);
        assertThat(buttons()).contains("Quote").doesNotContain("Edit", "Delete");

        opened(jonas);
        assertThat(buttons()).contains("Quote", "Edit", "Delete");
    }

    @Test
    void a_post_that_is_changed_says_so_in_the_others_open_page_and_how_it_read_before() {
        opened(jonas);
        pressed("Edit");
        test(field("Your post")).setValue("Is April realistic?");
        press("Save");
        assertThat(shown()).contains("Is April realistic?");

        opened(mara);
        var post =
                As.account(mara, () -> threads.posts(thread, null, 1)).posts().getFirst();
        As.account(jonas, () -> posts.change(post.id(), 2, "Is May realistic?"));
        eventually(() -> assertThat(shown()).contains("Is May realistic?"));

        test(buttonThatBegins("edited")).click();
        assertThat(find(ChangedText.class).all()).hasSize(2);
        assertThat(find(ChangedText.class).all().getFirst().getElement().getTextRecursively())
                .contains("April", "May");
    }

    @Test
    void a_post_that_is_deleted_leaves_its_trace_in_the_others_open_page() {
        opened(mara);
        test(answer()).setValue("I am just wri");
        var post =
                As.account(jonas, () -> threads.posts(thread, null, 1)).posts().getFirst();

        As.account(jonas, () -> posts.delete(post.id()));

        eventually(() -> assertThat(shown()).contains("Deleted by Jonas · today"));
        assertThat(shown()).doesNotContain("March");
        assertThat(answer().getValue()).isEqualTo("I am just wri");
    }

    @Test
    void reporting_is_the_last_thing_that_can_be_done_with_anothers_post_and_stays_when_nothing_else_can() {
        opened(mara);
        assertThat(acts()).containsExactly("Quote", "Report");
        As.account(mara, () -> threads.post(thread, "Yes"));
        opened(mara);
        assertThat(find(ReportLink.class)
                        .from(find(Article.class).all().getFirst())
                        .all())
                .hasSize(1);
        assertThat(find(ReportLink.class)
                        .from(find(Article.class).all().getLast())
                        .all())
                .as("nobody reports themselves")
                .isEmpty();

        As.account(mara, () -> mentorships.end(pair, "It was good"));
        opened(mara);
        assertThat(acts()).containsExactly("Report");
    }

    /** What is offered under the first post. */
    private List<String> acts() {
        return find(Article.class)
                .all()
                .getFirst()
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .filter(one -> one.getClassList().contains("feedback-post-acts"))
                .flatMap(Element::getChildren)
                .map(Element::getText)
                .toList();
    }

    @Test
    void deleting_asks_first() {
        opened(jonas);
        pressed("Delete");
        var asked = find(ConfirmDialog.class).single();
        test(asked).confirm();
        assertThat(shown()).contains("Deleted by Jonas · today");
    }

    private void opened(Actor reader) {
        open(reader);
        go("goals/" + goal + "?thread=" + thread);
    }

    private TextArea answer() {
        return field("Your answer");
    }

    private TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .toList()
                .getLast();
    }

    private void pressed(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(one -> text.equals(one.getText()))
                        .toList()
                        .getLast())
                .click();
        roundTrip();
    }

    private NativeButton buttonThatBegins(String text) {
        return find(NativeButton.class).all().stream()
                .filter(one -> one.getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(NativeButton.class).all().stream()
                .map(NativeButton::getText)
                .toList();
    }
}
