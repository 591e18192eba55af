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
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.Arrived;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the other one says while the page is open: it is there, is counted until it was seen, and disturbs nothing. */
class LiveTalkTest extends ViewTest {

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
    GoalReviews reviews;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private ThreadId thread;

    @BeforeEach
    void a_thread_about_a_shared_goal() {
        var two = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = two.mentee();
        jonas = two.mentor();
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, two.mentorship(), false, "");
            return made;
        });
        thread = As.account(jonas, () -> begun("Is March realistic?")).thread();
    }

    @Test
    void an_answer_in_the_open_thread_is_there_at_once_and_counted_until_it_was_seen() {
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        field().setValue("Yes, if");
        var typed = field();

        var first = said("Or April?");
        eventually(() -> assertThat(arrived()).isEqualTo("1 new answer"));
        var second = said("May, then.");
        eventually(() -> assertThat(arrived()).isEqualTo("2 new answers"));

        assertThat(articles()).endsWith("post-" + first, "post-" + second);
        assertThat(field()).isSameAs(typed);
        assertThat(typed.getValue()).isEqualTo("Yes, if");
        assertThat(shown()).contains("Jonas answered: On the whole goal");
        assertThat(places()).isEqualTo("post-" + first + " post-" + second);

        seen("post-" + first);
        assertThat(arrived()).isEqualTo("1 new answer");
        seen("post-" + second);
        assertThat(find(Arrived.class).all()).isEmpty();
    }

    @Test
    void what_i_say_myself_is_no_news_to_me() {
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        As.account(mara, () -> threads.post(thread, "From my other tab"));
        eventually(() -> assertThat(shown()).contains("From my other tab"));

        assertThat(find(Arrived.class).all()).isEmpty();
    }

    @Test
    void an_answer_in_a_thread_that_is_closed_is_counted_at_its_row_until_it_is_opened() {
        var other = As.account(jonas, () -> begun("And the budget?")).thread();
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        As.account(jonas, () -> threads.post(other, "A thousand is enough."));
        eventually(() -> assertThat(arrived()).isEqualTo("1 new answer"));
        assertThat(places()).isEqualTo("thread-" + other);

        go("goals/" + goal + "?thread=" + other);
        assertThat(find(Arrived.class).all()).isEmpty();
    }

    @Test
    void a_review_is_one_thing_that_leads_to_where_it_is_told_of() {
        open(mara);
        go("goals/" + goal);
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Say by when."));

        eventually(() -> assertThat(arrived()).isEqualTo("New review"));
        assertThat(places()).isEqualTo(GoalHead.PLACE);
        assertThat(shown()).contains("Jonas asked for changes.");
    }

    @Test
    void one_and_many_are_said_in_both_languages() {
        open(mara);
        var page = UI.getCurrent();
        assertThat(page.getTranslation(Locale.GERMAN, "feedback.arrived.answers", 1))
                .isEqualTo("1 neue Antwort");
        assertThat(page.getTranslation(Locale.GERMAN, "feedback.arrived.answers", 3))
                .isEqualTo("3 neue Antworten");
    }

    @Test
    void earlier_posts_that_were_opened_stay_open_and_show_what_became_of_them() {
        var early = said("The very first answer");
        for (int i = 0; i < 40; i++) {
            said("Post " + i);
        }
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        assertThat(shown()).doesNotContain("The very first answer");
        test(find(NativeButton.class).withText("Earlier posts").single()).click();
        assertThat(articles()).hasSize(42);

        As.account(jonas, () -> posts.change(early, 1, "The very first, put better"));
        said("A last one");

        eventually(() -> assertThat(articles()).hasSize(43));
        assertThat(shown()).contains("The very first, put better").contains("Is March realistic?");
    }

    @Test
    void what_came_in_one_go_and_is_more_than_a_page_leaves_no_gap() {
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        for (int i = 0; i < 45; i++) {
            said("Post " + i);
        }
        eventually(() -> assertThat(articles()).hasSize(46));
        eventually(() -> assertThat(arrived()).isEqualTo("45 new answers"));
    }

    private PostResult.Posted begun(String text) {
        return (PostResult.Posted) threads.start(Goals.THREADS, goal.value(), null, null, text);
    }

    private UUID said(String text) {
        return ((PostResult.Posted) As.account(jonas, () -> threads.post(thread, text))).post();
    }

    private TextArea field() {
        return find(TextArea.class).withCaption("Your answer").single();
    }

    private List<String> articles() {
        return find(Article.class).all().stream()
                .flatMap(one -> one.getId().stream())
                .filter(id -> id.startsWith("post-"))
                .toList();
    }

    private Arrived pill() {
        return find(Arrived.class).single();
    }

    private String arrived() {
        var words = pill().getElement().getTextRecursively();
        return words.substring(0, words.length() - 1);
    }

    private String places() {
        return pill().getElement().getAttribute("data-at");
    }

    private void seen(String place) {
        ComponentUtil.fireEvent(pill(), new Arrived.Seen(pill(), true, place));
    }
}
