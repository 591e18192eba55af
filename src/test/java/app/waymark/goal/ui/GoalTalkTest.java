package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.PassageBar;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class GoalTalkTest extends ViewTest {

    private static final String WHY = "I want to lead. Nobody leads the team. It is time.";

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    Goals goals;

    @Autowired
    JdbcTemplate jdbc;

    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a product team")
                            .withWhy(WHY)
                            .withSmart(SmartPart.SPECIFIC, "A team of four. A team of five."))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
    }

    @Test
    void a_passage_that_is_talked_about_is_marked_and_leads_to_its_thread() {
        var thread = begun("why", "Nobody leads the team.", "Since when?");
        open(mara);
        go("goals/" + goal);

        var mark = marks().getFirst();
        assertThat(mark.getElement().getTextRecursively()).isEqualTo("Nobody leads the team.");
        assertThat(mark.getHref()).isEqualTo("goals/" + goal + "?thread=" + thread);
    }

    @Test
    void of_equal_words_those_that_are_selected_are_taken() {
        open(jonas);
        go("goals/" + goal);
        chosen("specific", " A team of ", 15, "comment");
        field("Your question or comment").setValue("Why five?");
        press("Comment now");

        assertThat(latest().passage()).isEqualTo(new QuotedPassage(QuotedPassage.Standing.PLACED, 16, "A team of"));
        assertThat(marked()).containsExactly("A team of");
    }

    @Test
    void whoever_names_a_passage_by_its_words_is_asked_which_of_two_with_what_stands_around_them() {
        open(jonas);
        go("goals/" + goal + "?comment=specific");
        comment("Comment on “Specific”", "A team of");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Integer> which = find(RadioButtonGroup.class).single();
        assertThat(which.getLabel()).startsWith("These words stand here more than once.");
        field("Your question or comment").setValue("Why five?");
        press("Comment now");
        assertThat(which.getErrorMessage()).isEqualTo("Please say which of them you mean.");
        assertThat(As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 9)
                        .items()))
                .isEmpty();

        assertThat(which.getListDataView().getItems().map(at -> which.getItemLabelGenerator()
                        .apply(at)))
                .containsExactly("[A team of] four. A team of five.", "A team of four. [A team of] five.");
        which.setValue(16);
        press("Comment now");

        assertThat(latest().passage()).isEqualTo(new QuotedPassage(QuotedPassage.Standing.PLACED, 16, "A team of"));
    }

    @Test
    void words_are_suggested_for_what_is_selected_in_one_go_and_one_of_equal_ones_is_collected_where_it_stands() {
        open(jonas);
        go("goals/" + goal);
        chosen("specific", "A team of", 16, "suggest");
        assertThat(field("The words you suggest instead").getValue()).isEqualTo("A team of");
        field("The words you suggest instead").setValue("Perhaps");
        press("Collect for a review");

        assertThat(As.account(jonas, () -> ((app.waymark.goal.GoalRead.Shown)
                                goals.read(goal, app.waymark.goal.Viewpoint.OWN, null))
                        .remarks()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.amends()).isEqualTo("Perhaps");
                    assertThat(one.passage())
                            .isEqualTo(new QuotedPassage(QuotedPassage.Standing.PLACED, 16, "A team of"));
                });
    }

    @Test
    void what_a_browser_says_is_selected_is_looked_for_and_never_believed() {
        open(jonas);
        go("goals/" + goal);
        chosen("specific", "A team of six", 3, "comment");

        assertThat(find(PassageBar.class).single().isVisible()).isTrue();
        field("Your question or comment").setValue("Which six?");
        press("Comment now");
        assertThat(latest().quote()).isNull();
        open(mara);
        go("goals/" + goal + "?as=mentor");
        assertThat(find(PassageBar.class).all())
                .as("who only looks says nothing")
                .isEmpty();
    }

    @Test
    void a_passage_is_marked_in_its_own_part_where_it_stands_once_and_while_it_is_open() {
        begun("specific", "A team of", "Which?");
        begun("specific", "Nobody leads the team.", "Not here");
        var settled = begun("why", "It is time.", "Why?");
        As.account(jonas, () -> threads.resolve(settled));
        open(mara);
        go("goals/" + goal);

        assertThat(marks()).isEmpty();
    }

    @Test
    void a_passage_keeps_its_place_while_the_text_around_it_is_rewritten_and_put_elsewhere() {
        begun("why", "Nobody leads the team.", "Since when?");
        rewritten("It is time, I think. Nobody leads the team. I want to lead it.");
        rewritten(
                "I want to lead it. It is time, I think. First of all: Nobody leads the team. Nobody leads the team of Jo.");
        open(jonas);
        go("goals/" + goal);

        assertThat(marked()).containsExactly("Nobody leads the team.");
        assertThat(latest().passage())
                .isEqualTo(new QuotedPassage(QuotedPassage.Standing.PLACED, 54, "Nobody leads the team."));
    }

    @Test
    void a_passage_in_other_words_is_marked_there_and_its_thread_shows_both() {
        var thread = begun("why", "Nobody leads the team.", "Since when?");
        rewritten("I want to lead. Nobody has led the team since May. It is time.");
        open(mara);
        go("goals/" + goal + "?thread=" + thread);

        assertThat(marked()).containsExactly("Nobody has led the team since May.");
        assertThat(quotations()).containsExactly("Nobody leads the team.", "Now: “Nobody has led the team since May.”");

        rewritten(WHY);
        go("goals/" + goal + "?thread=" + thread);
        assertThat(quotations()).containsExactly("Nobody leads the team.");
    }

    @Test
    void a_passage_that_was_deleted_is_said_to_be_gone_and_is_marked_again_once_it_is_back() {
        var thread = begun("why", "Nobody leads the team.", "Since when?");
        rewritten("I want to lead. It is time.");
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        assertThat(marked()).isEmpty();
        assertThat(quotations()).containsExactly("Nobody leads the team.", "These words are no longer in the text.");

        rewritten("Nobody leads the team. I want to lead. It is time.");
        go("goals/" + goal + "?thread=" + thread);
        assertThat(marked()).containsExactly("Nobody leads the team.");
        assertThat(quotations()).containsExactly("Nobody leads the team.");
    }

    @Test
    void passages_that_overlap_or_are_the_same_can_all_be_read_and_each_leads_to_its_thread() {
        var whole = begun("why", "I want to lead. Nobody leads the team.", "One");
        var within = begun("why", "Nobody leads", "Two");
        var across = begun("why", "the team. It is", "Three");
        var again = begun("why", "Nobody leads", "Four");
        open(mara);
        go("goals/" + goal);

        assertThat(marks().stream().map(PageLink::getHref).map(href -> href.replaceAll(".*=", "")))
                .contains(whole.toString(), within.toString(), across.toString(), again.toString());
        assertThat(find(WordsPart.class).all().stream()
                        .map(part -> part.getElement().getTextRecursively())
                        .anyMatch(text -> text.replaceAll("\\d", "").contains(WHY)))
                .isTrue();
    }

    @Test
    void another_mark_in_a_part_leaves_those_that_are_there_as_they_are() {
        begun("why", "It is time.", "Why now?");
        open(mara);
        go("goals/" + goal);
        var mark = marks().getFirst();

        begun("why", "I want to lead.", "Whom?");

        eventually(() -> assertThat(marked()).containsExactly("I want to lead.", "It is time."));
        assertThat(marks().getLast()).isSameAs(mark);
    }

    @Test
    void however_many_threads_quote_a_part_the_passages_of_all_are_carried_along() {
        begun("why", "It is time.", "Why now?");
        jdbc.update(
                "insert into feedback_thread (id, subject_type, subject, mentorship, part, quote, standing, stands_at,"
                        + " reads_now, opened_by, opened_at, opening, posts, last_by, last_at, resolved_at, version)"
                        + " select uuid(), subject_type, subject, mentorship, part, quote, standing, stands_at,"
                        + " reads_now, opened_by, opened_at, opening, posts, last_by, last_at, resolved_at, version"
                        + " from feedback_thread, seq_1_to_250");

        rewritten("First of all: " + WHY);

        assertThat(jdbc.queryForList("select distinct stands_at from feedback_thread", Integer.class))
                .containsExactly("First of all: ".length() + WHY.indexOf("It is time."));
    }

    @Test
    void a_thread_from_before_passages_were_carried_is_carried_from_the_next_change_on() {
        begun("why", "Nobody leads the team.", "Since when?");
        jdbc.update("update feedback_thread set standing = null, stands_at = null, reads_now = null");
        open(mara);
        go("goals/" + goal);
        assertThat(marked()).containsExactly("Nobody leads the team.");

        rewritten("It is time. Nobody leads the great team. I want to lead.");
        go("goals/" + goal);
        assertThat(marked()).containsExactly("Nobody leads the great team.");
    }

    @Test
    void what_is_selected_in_the_part_is_quoted_also_across_lines_and_a_selection_elsewhere_is_not() {
        open(jonas);
        go("goals/" + goal);
        comment("Comment on “Why it matters”", "lead.  Nobody\nleads");
        assertThat(headings()).contains("On “lead. Nobody leads”");

        go("goals/" + goal);
        comment("Comment on “Why it matters”", "A team of four");
        assertThat(headings()).contains("On “Why it matters”");
    }

    @Test
    void a_passage_can_be_chosen_without_a_mouse() {
        open(jonas);
        go("goals/" + goal + "?comment=why");
        @SuppressWarnings("unchecked")
        Select<String> passages = find(Select.class).single();
        assertThat(passages.getListDataView().getItems())
                .containsExactly("", "I want to lead.", "Nobody leads the team.", "It is time.");

        passages.setValue("It is time.");
        test(field("Your question or comment")).setValue("Why now?");
        press("Comment now");

        assertThat(latest().quote()).isEqualTo("It is time.");
        assertThat(latest().part()).isEqualTo("why");
    }

    @Test
    void what_is_begun_on_a_part_is_there_again_on_that_part_alone() {
        open(jonas);
        go("goals/" + goal + "?comment=why");
        test(field("Your question or comment")).setValue("Why no");
        go("goals/" + goal + "?comment=specific");
        assertThat(field("Your question or comment").getValue()).isEmpty();

        open(jonas);
        go("goals/" + goal + "?comment=why");
        assertThat(field("Your question or comment").getValue()).isEqualTo("Why no");
    }

    @Test
    void an_answer_begun_is_there_again() {
        var thread = begun("why", null, "Since when?");
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        test(field("Your answer")).setValue("Since Ann le");

        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        assertThat(field("Your answer").getValue()).isEqualTo("Since Ann le");
    }

    @Test
    void resolving_with_an_answer_half_written_says_so_and_sends_both() {
        var thread = begun("why", null, "Since when?");
        open(jonas);
        go("goals/" + goal + "?thread=" + thread);
        test(field("Your answer")).setValue("I see now.");

        press("Answer and resolve");

        var read = As.account(mara, () -> threads.talk(Goals.THREADS, goal.value(), false, thread, 1)
                .open());
        assertThat(read.resolved()).isTrue();
        assertThat(read.posts()).isEqualTo(2);
        assertThat(shown()).contains("I see now.");
    }

    @Test
    void an_answer_of_the_other_one_is_added_and_said_and_the_rest_stays() {
        var thread = begun("why", null, "Since when?");
        open(jonas);
        go("goals/" + goal + "?thread=" + thread);
        var first = find(Article.class).single();

        As.account(mara, () -> threads.post(thread, "Since spring"));

        eventually(() -> assertThat(find(Article.class).all()).hasSize(2));
        assertThat(find(Article.class).all().getFirst()).isSameAs(first);
        assertThat(find(LiveRegion.class).single().getElement().getTextRecursively())
                .contains("Mara answered: On “Why it matters”");
    }

    @Test
    void what_the_reader_writes_is_not_said_to_the_reader() {
        var thread = begun("why", null, "Since when?");
        open(mara);
        go("goals/" + goal + "?thread=" + thread);
        test(field("Your answer")).setValue("Since spring");
        press("Answer");
        settle();

        assertThat(find(LiveRegion.class).single().getElement().getTextRecursively())
                .doesNotContain("answered");
    }

    @Test
    void a_goal_with_an_open_thread_shows_it_in_the_list_with_whose_turn_it_is() {
        begun("why", null, "Since when?");
        open(mara);
        go("goals");

        assertThat(shown()).contains("1 open thread", "Your turn");
    }

    private void chosen(String part, String words, int at, String act) {
        var bar = find(PassageBar.class).single();
        ComponentUtil.fireEvent(bar, new PassageBar.Chosen(bar, true, part, at, words, act));
    }

    private ThreadId begun(String part, @Nullable String quote, String text) {
        return ((PostResult.Posted)
                        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), part, quote, text)))
                .thread();
    }

    private ThreadSummary latest() {
        return As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 1)
                .items()
                .getFirst());
    }

    private void rewritten(String why) {
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            assertThat(editing.save(
                            goal, page.edition(), GoalEdit.of(page.content().withWhy(why))))
                    .isInstanceOf(Saved.class);
        });
    }

    private List<String> marked() {
        return marks().stream()
                .map(mark -> mark.getElement().getTextRecursively())
                .toList();
    }

    private List<String> quotations() {
        return find(Paragraph.class).all().stream()
                .filter(one -> one.hasClassName("feedback-quote") && one.isVisible())
                .map(Paragraph::getText)
                .toList();
    }

    private List<PageLink> marks() {
        return find(PageLink.class).all().stream()
                .filter(link -> link.hasClassName("feedback-mark"))
                .toList();
    }

    private void comment(String name, String selected) {
        var button = find(PassageButton.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new PassageButton.Pressed(button, true, selected));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
