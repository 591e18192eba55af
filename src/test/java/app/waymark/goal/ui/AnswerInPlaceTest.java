package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.Attachments;
import app.waymark.feedback.Post;
import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.AnswerInPlace;
import app.waymark.file.Files;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The files of an answer that is given beside the text, while that is being rewritten. */
class AnswerInPlaceTest extends ViewTest {

    private static final byte[] RATINGS = "name,rating\nAnn,4\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Attachments attachments;

    @Autowired
    Files files;

    private World.Pair pair;
    private GoalId goal;
    private ThreadId thread;

    @BeforeEach
    void a_question_about_a_goal_that_is_being_rewritten() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
        goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(
                            GoalEdit.of(GoalContent.titled("Lead a team").withWhy("It is what I want"))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
        thread = As.account(pair.mentor(), () ->
                        (Posted) threads.start(Goals.THREADS, goal.value(), "why", null, "How do the others rate you?"))
                .thread();
        editor(pair.mentee());
        test(below(place(), NativeButton.class).getFirst()).click();
    }

    @Test
    void a_file_is_added_and_goes_with_the_answer() {
        attach("ratings.csv", "text/csv", RATINGS);

        assertThat(said()).contains("ratings.csv", "Take out");
        assertThat(begun(pair.mentee())).containsExactly("ratings.csv");
        answer("Like this");
        var post = last();
        assertThat(post.text()).isEqualTo("Like this");
        assertThat(post.files()).extracting(file -> file.name()).containsExactly("ratings.csv");
        assertThat(As.account(
                        pair.mentor(), () -> files.part(post.files().getFirst().file(), 0)))
                .contains(RATINGS);
        assertThat(begun(pair.mentee()))
                .as("it is gone from what is being written")
                .isEmpty();
    }

    @Test
    void what_was_begun_is_there_again_when_the_page_is_opened_anew_and_can_be_taken_out() {
        attach("ratings.csv", "text/csv", RATINGS);
        var field = below(place(), TextArea.class).getFirst();
        test(field).setValue("Like th");
        editor(pair.mentee());

        assertThat(said()).contains("ratings.csv");
        test(below(place(), NativeButton.class).stream()
                        .filter(button -> button.getText().equals("Take out"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(said()).doesNotContain("ratings.csv");
        assertThat(begun(pair.mentee())).isEmpty();
        answer("Without");
        assertThat(last().files()).isEmpty();
    }

    @Test
    void what_is_not_kept_is_refused_in_a_sentence_and_the_answer_stays() {
        var field = below(place(), TextArea.class).getFirst();
        test(field).setValue("Like this");
        attach("run.exe", "application/x-msdownload", new byte[] {'M', 'Z', 0, 1, 2, 3});

        assertThat(said()).contains("Files of this kind").doesNotContain("run.exe");
        assertThat(begun(pair.mentee())).isEmpty();
        assertThat(field.getValue()).isEqualTo("Like this");
    }

    @Test
    void the_file_of_a_draft_is_reached_by_nobody_else() {
        attach("ratings.csv", "text/csv", RATINGS);
        var file = As.account(pair.mentee(), () -> attachments.begun(thread.value(), null))
                .getFirst();

        for (var other : List.of(pair.mentor(), pair.coordinator(), world.account("Sam"))) {
            refused(other, file.file());
            As.account(other, () -> attachments.remove(file.id()));
            assertThat(begun(other)).isEmpty();
        }
        open(pair.mentor());
        go("goals/" + goal + "?thread=" + thread.value());
        assertThat(shown()).contains("How do the others rate you?").doesNotContain("ratings.csv");
        assertThat(begun(pair.mentee())).containsExactly("ratings.csv");
    }

    private Post last() {
        return As.account(pair.mentor(), () -> threads.posts(thread, null, 10))
                .posts()
                .getLast();
    }

    private void refused(Actor other, UUID file) {
        assertThatThrownBy(() -> As.account(other, () -> files.part(file, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> begun(Actor who) {
        return As.account(who, () -> attachments.begun(thread.value(), null)).stream()
                .map(file -> file.name())
                .toList();
    }

    private void editor(Actor who) {
        open(who);
        go("goals/" + goal + "/edit");
    }

    private void attach(String name, String type, byte[] bytes) {
        test(below(place(), Upload.class).getFirst()).upload(name, type, bytes);
        settle();
    }

    private void answer(String text) {
        var field = below(place(), TextArea.class).getFirst();
        test(field).setValue(text);
        test(below(place(), Button.class).stream()
                        .filter(button -> button.getText().equals("Answer"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String said() {
        return said(place().getElement());
    }

    private Component place() {
        return find(AnswerInPlace.class).all().stream()
                .filter(Component::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private static <C> List<C> below(Component whole, Class<C> type) {
        return all(whole).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> all(Component whole) {
        return Stream.concat(Stream.of(whole), whole.getChildren().flatMap(AnswerInPlaceTest::all));
    }
}
