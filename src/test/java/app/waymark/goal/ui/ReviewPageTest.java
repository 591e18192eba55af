package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.availability.WelcomeReviews;
import app.waymark.feedback.Remark;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.PassageButton;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.Portfolios;
import app.waymark.search.Search;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.PersonalData;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A review as its mentor collects and sends it, and as its mentee finds it. */
@RecordApplicationEvents
class ReviewPageTest extends ViewTest {

    private static final String SPECIFIC = "I lead a team of four. We meet on Fridays.";

    private static final String SECRET = "Xylophone";

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Goals goals;

    @Autowired
    ReviewRemarks remarks;

    @Autowired
    WelcomeReviews welcome;

    @Autowired
    Threads threads;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    Search search;

    @Autowired
    GoalSteps steps;

    @Autowired
    Portfolios portfolios;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

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
                            .withSmart(SmartPart.SPECIFIC, SPECIFIC)
                            .withPlan(List.of(Step.of("Ask a friend", null)), List.of()))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
    }

    @Test
    void a_mentor_collects_in_place_and_sends_all_with_a_verdict_in_one_press() {
        open(jonas);
        go("goals/" + goal);
        comment("Comment on “Specific”", "a team of four");
        field("Your question or comment").setValue("Which four?");
        press("Collect for a review");

        assertThat(shown()).contains("One remark, not sent yet").contains("Which four?");
        assertThat(marked()).containsExactly("a team of four");
        assertThat(shown()).contains("One remark goes with it. Mara sees nothing of it until then");

        comment("Comment on “Specific”", "on Fridays");
        press("Add to the review");
        assertThat(shown()).contains("There is nothing to send yet.");
        pressQuiet("Suggest other words");
        field("The words you suggest instead").setValue("on Mondays");
        press("Add to the review");
        assertThat(shown()).contains("2 remarks, not sent yet");

        field("What would you like to say?").setValue("A good beginning");
        press("Ask for changes");

        assertThat(mine()).isEmpty();
        assertThat(shown()).doesNotContain("not sent yet");
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).contains("Jonas suggests").contains("Which four?").contains("A good beginning");
    }

    @Test
    void a_remark_is_changed_where_it_is_and_thrown_away_for_good_only_where_nobody_wants_it_back() {
        collect("specific", "a team of four", "Which four?", null);
        open(jonas);
        go("goals/" + goal);
        go("goals/" + goal + "?remark=" + mine().getFirst().id());
        field("Your remark").setValue("Which four people?");
        press("Done");
        assertThat(mine()).extracting(Remark::text).containsExactly("Which four people?");

        pressQuiet("Throw away");
        assertThat(mine()).isEmpty();
        pressQuiet("Undo");
        assertThat(mine()).extracting(Remark::text).containsExactly("Which four people?");
    }

    @Test
    void commenting_at_once_stays_possible_while_a_review_is_open() {
        collect("specific", null, "For later", null);
        open(jonas);
        go("goals/" + goal + "?comment=specific");
        field("Your question or comment").setValue("By when?");
        press("Comment now");

        assertThat(As.account(mara, () -> threads.about(Goals.THREADS, goal.value(), false, null, 9)
                        .items()))
                .singleElement()
                .extracting("opening")
                .isEqualTo("By when?");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void nothing_of_what_is_collected_reaches_the_mentee_by_any_way() {
        jdbc.update("delete from mail");
        open(mara);
        go("goals/" + goal);
        var before = pagesOf(mara);
        long heard = events.stream(Changed.class).count();

        collect("specific", "a team of four", SECRET, SECRET + " team");
        collect(GoalContent.PLAN, null, SECRET, SECRET);

        assertThat(events.stream(Changed.class).count())
                .as("no open page hears of it")
                .isEqualTo(heard);
        assertThat(pagesOf(mara)).isEqualTo(before);
        assertThat(String.join("\n", pagesOf(mara))).doesNotContain(SECRET);
        for (var module : personal) {
            assertThat(String.valueOf(module.export(mara.id()))).doesNotContain(SECRET);
        }
        assertThat(As.account(mara, () -> search.find(SECRET)).hits()).isEmpty();
        assertThat(tablesWithTheSecret())
                .as("what is begun is nowhere but where its author alone reads it")
                .containsExactly("feedback_remark");

        As.account(mara, () -> {
            steps.reach(goal, "");
            portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(EnumSet.allOf(PortfolioPart.class)));
        });
        assertThat(As.account(mara, () -> portfolios.mine()).portfolio().pieces())
                .hasSize(1);
        assertThat(String.join("\n", pagesOf(mara))).doesNotContain(SECRET);
        assertThat(tablesWithTheSecret()).containsExactly("feedback_remark");
        assertThat(String.valueOf(personal.stream()
                        .filter(one -> one.module().equals("feedback"))
                        .findFirst()
                        .orElseThrow()
                        .export(jonas.id())))
                .contains(SECRET);
    }

    @Test
    void a_mentee_takes_one_and_then_all_of_what_is_suggested() {
        collect("specific", "a team of four", "", "Ann and Ben");
        collect("specific", "on Fridays", "", "on Mondays");
        collect(GoalContent.PLAN, null, "", "Ask Ann");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).contains("Jonas suggests 3 changes");

        first("Take").click();
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .filteredOn(text -> text.startsWith("Jonas suggests"))
                .hasSize(2);
        press("Take all that fit");

        var content = As.account(mara, () -> goals.forEditing(goal)).page().content();
        assertThat(content.smart(SmartPart.SPECIFIC)).isEqualTo("I lead Ann and Ben. We meet on Mondays.");
        assertThat(content.steps()).extracting(Step::text).containsExactly("Ask a friend", "Ask Ann");
        go("goals/" + goal + "/history");
        assertThat(shown()).contains("With thanks to Jonas");
    }

    @Test
    void words_that_changed_meanwhile_are_shown_with_both_and_adapted() {
        collect("specific", "We meet on Fridays.", "", "We meet on Mondays.");
        As.account(jonas, () -> reviews.justComments(goal, 1, ""));
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            return editing.save(
                    goal,
                    page.edition(),
                    GoalEdit.of(page.content()
                            .withSmart(SmartPart.SPECIFIC, "I lead a team of four. We meet on long Fridays.")));
        });
        open(mara);
        go("goals/" + goal);
        assertThat(shown())
                .contains("Jonas suggested this before you changed the words")
                .contains("Then: “We meet on Fridays.”");

        first("Adapt").click();
        assertThat(field("What is to stand there").getValue()).isEqualTo("We meet on Mondays.");
        field("What is to stand there").setValue("We meet on long Mondays.");
        press("Take these words");

        assertThat(As.account(mara, () -> goals.forEditing(goal))
                        .page()
                        .content()
                        .smart(SmartPart.SPECIFIC))
                .isEqualTo("I lead a team of four. We meet on long Mondays.");
    }

    @Test
    void before_words_are_adapted_it_is_said_when_a_mentor_whose_week_is_full_will_probably_look_at_them() {
        collect("specific", "We meet on Fridays.", "", "We meet on Mondays.");
        As.account(jonas, () -> {
            welcome.say(1);
            return reviews.justComments(goal, 1, "");
        });
        open(mara);
        go("goals/" + goal);

        first("Adapt").click();

        assertThat(field("What is to stand there").getHelperText())
                .startsWith("Jonas is asked to look at it. ")
                .contains("it will probably be read by ")
                .endsWith(".");
    }

    @Test
    void an_edit_that_touches_a_question_is_called_settled_in_one_press_and_the_mentor_finds_it_with_the_revision() {
        As.account(
                jonas, () -> threads.start(Goals.THREADS, goal.value(), "specific", "a team of four", "Which four?"));
        As.account(jonas, () -> threads.start(Goals.THREADS, goal.value(), "specific", "on Fridays", "Why Fridays?"));
        open(mara);
        go("goals/" + goal);
        assertThat(shown()).doesNotContain("Your change touches");
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            return editing.save(
                    goal,
                    page.edition(),
                    GoalEdit.of(page.content()
                            .withSmart(SmartPart.SPECIFIC, "I lead Ann, Ben, Cem and Dora. We meet on Fridays.")));
        });
        go("goals/" + goal);

        assertThat(shown()).contains("Your change touches what Jonas asked").contains("Say it is settled");
        press("Say it is settled");

        assertThat(shown())
                .doesNotContain("Your change touches")
                .contains("Jonas sees that you think it is settled.")
                .contains("Settled?");
        open(jonas);
        go("goals/" + goal);
        assertThat(shown()).contains("One point is proposed as settled by Mara’s edits.");
    }

    @Test
    void the_mail_of_a_review_reads_as_a_whole() {
        jdbc.update("delete from mail");
        collect("specific", "a team of four", "Which four?", null);
        collect("specific", "on Fridays", "", "on Mondays");

        As.account(jonas, () -> reviews.askForChanges(goal, 1, "A good beginning"));

        var mails = jdbc.queryForList("select * from mail");
        assertThat(mails).hasSize(1);
        assertThat(mails.toString())
                .containsSubsequence(
                        "A good beginning",
                        "1. Specific, “a team of four”: Which four?",
                        "2. Specific, “on Fridays”: instead, “on Mondays”.");
    }

    /** Every table that has the words of the draft in any column. */
    private List<String> tablesWithTheSecret() {
        return jdbc
                .query(
                        "select table_name, group_concat('instr(convert(`', column_name, '` using utf8mb4), ''" + SECRET
                                + "'') > 0' separator ' or ') from information_schema.columns"
                                + " where table_schema = database() and data_type in ('varchar', 'char', 'text',"
                                + " 'mediumtext', 'longtext', 'tinytext', 'blob', 'mediumblob', 'longblob', 'json')"
                                + " group by table_name order by table_name",
                        (row, number) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .filter(table -> !jdbc.queryForList(
                                "select 1 from `" + table.get(0) + "` where " + table.get(1) + " limit 1")
                        .isEmpty())
                .map(List::getFirst)
                .toList();
    }

    private List<String> pagesOf(Actor who) {
        var before = List.of(
                "",
                "goals",
                "goals/" + goal,
                "goals/" + goal + "?as=mentor",
                "goals/" + goal + "/edit",
                "goals/" + goal + "/history",
                "goals/map",
                "inbox",
                "meetings",
                "yearbook",
                "goals/" + goal + "/check-in",
                "goals/" + goal + "/looking-back",
                "goals/vision",
                "skills",
                "skills/standing",
                "learning",
                "people",
                "badges",
                "portfolio",
                "portfolio/add/goal",
                "portfolio/add/evidence",
                "mailed",
                "reports",
                "taking-part",
                "profile",
                "settings");
        open(who);
        return before.stream()
                .map(address -> {
                    go(address);
                    return shown();
                })
                .toList();
    }

    private void collect(String part, @Nullable String quote, String text, @Nullable String words) {
        assertThat(As.account(jonas, () -> remarks.add(Goals.THREADS, goal.value(), part, quote, text, words)))
                .isInstanceOf(RemarkResult.Kept.class);
    }

    private List<Remark> mine() {
        return As.account(jonas, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).remarks());
    }

    private List<String> marked() {
        return find(PageLink.class).all().stream()
                .filter(link -> link.hasClassName("feedback-mark"))
                .map(mark -> mark.getElement().getTextRecursively())
                .toList();
    }

    private void comment(String name, String selected) {
        var button = find(PassageButton.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new PassageButton.Pressed(button, true, selected));
    }

    private Button first(String text) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void pressQuiet(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(one -> one.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
