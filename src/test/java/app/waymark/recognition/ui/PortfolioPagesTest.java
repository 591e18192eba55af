package app.waymark.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioOffers;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.Portfolios;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** A portfolio on its pages: put together by its person, and read by a link without a sign-in. */
class PortfolioPagesTest extends ViewTest {

    @Autowired
    Portfolios portfolios;

    @Autowired
    PortfolioOffers offers;

    @Autowired
    PortfolioLinks links;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    World world;

    @LocalServerPort
    int port;

    private Actor mara;
    private GoalId goal;

    @BeforeEach
    void a_goal_that_was_reached() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        As.account(mara);
        var step = Step.of("Write it", null);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak <b>at</b> a conference")
                        .withWhy("To be <script>alert(1)</script> heard")
                        .withPlan(List.of(step), List.of()))))
                .goal();
        records.note(goal, step.id(), "https://talks.example/mine");
        records.note(goal, step.id(), "javascript:alert(1)");
        records.file(
                goal,
                step.id(),
                "notes.txt",
                new ByteArrayResource("Three rehearsals".getBytes(StandardCharsets.UTF_8)));
        steps.reach(goal, "Ten rehearsals");
    }

    @Test
    void its_person_takes_a_piece_in_says_words_and_makes_a_link_that_is_told_once() {
        open(mara);
        go("portfolio");
        assertThat(shown()).contains("Nothing is in it yet", "Nobody can read it just now.", "Mara Lindqvist");

        go("portfolio/add/goal");
        press("Take in");
        test(find(CheckboxGroup.class).single()).selectItem("Why it mattered");
        test(find(Button.class).withText("Take in").all().getLast()).click();
        assertThat(shown()).contains("It is in your portfolio, at the end.", "In it");

        go("portfolio");
        assertThat(shown()).contains("Speak <b>at</b> a conference", "Goal reached");
        press("Words");
        test(find(TextField.class)
                        .withCondition(field -> "Heading".equals(field.getLabel()))
                        .single())
                .setValue("On stage");
        test(find(TextArea.class).single()).setValue("My first talk");
        press("Save");
        assertThat(shown()).contains("On stage", "My first talk");

        press("Make a link");
        var address = find(TextField.class)
                .withCondition(field -> "The address".equals(field.getLabel()))
                .single()
                .getValue();
        assertThat(address).contains("/portfolios/");
        assertThat(shown()).contains("Works until", "not opened yet");
        go("portfolio");
        assertThat(shown()).doesNotContain(address);
    }

    @Test
    void whoever_has_the_link_reads_what_was_chosen_and_a_page_that_runs_nothing_and_tells_nobody() {
        var secret = filled();
        var visitor = new Browser(port);

        var page = visitor.open("/portfolios/" + secret);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .contains(
                        "Speak &lt;b&gt;at&lt;/b&gt; a conference",
                        "To be &lt;script&gt;",
                        "href=\"https://talks.example/mine\"",
                        "javascript:alert(1)",
                        "notes.txt")
                .doesNotContain("<script", "href=\"javascript", "Ten rehearsals", ">portfolio.", "!{");
        assertThat(visitor.with("Accept-Language", "de")
                        .open("/portfolios/" + secret)
                        .body())
                .contains("Erreichte Ziele")
                .doesNotContain(">portfolio.");
        var file = page.body().replaceAll("(?s).*href=\"(/portfolios/[^\"]*/files/[^\"]*)\".*", "$1");
        var fetched = visitor.open(file);
        assertThat(fetched.body()).isEqualTo("Three rehearsals");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        assertThat(fetched.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void a_link_that_ended_and_one_that_never_was_tell_nothing() {
        var secret = filled();
        var file = new Browser(port)
                .open("/portfolios/" + secret)
                .body()
                .replaceAll("(?s).*href=\"(/portfolios/[^\"]*/files/[^\"]*)\".*", "$1");
        As.account(mara, () -> links.end(portfolios.mine().links().getFirst().id()));
        var visitor = new Browser(port);

        var ended = visitor.open("/portfolios/" + secret);
        assertThat(ended.statusCode()).isEqualTo(410);
        assertThat(ended.body()).contains("not shown any more").doesNotContain("Mara", "conference", ">portfolio.");
        assertThat(visitor.open(file).statusCode()).isEqualTo(404);
        var none = visitor.open("/portfolios/" + "x".repeat(43));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("There is nothing here").doesNotContain("Mara", ">portfolio.");
    }

    @Test
    void the_preview_is_that_page_for_whose_it_is_and_for_nobody_else() {
        filled();
        var own = new Browser(port);
        own.signIn(World.address("Mara Lindqvist"), World.PASSWORD);

        var preview = own.open("/portfolio/preview");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Speak &lt;b&gt;at", "This is exactly what whoever has a link reads.");
        assertThat(new Browser(port).open("/portfolio/preview").statusCode()).isEqualTo(302);
        world.person("Thu Nguyen", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var other = new Browser(port);
        other.signIn(World.address("Thu Nguyen"), World.PASSWORD);
        assertThat(other.open("/portfolio/preview").body()).doesNotContain("conference");
    }

    @Test
    void the_first_piece_goes_no_further_up_and_the_last_no_further_down_wherever_they_were_moved() {
        filled();
        open(mara);
        go("portfolio");
        int last = As.account(mara, () -> portfolios.mine().portfolio().pieces().size()) - 1;
        assertThat(last).isPositive();
        goUpAndDown(last);
        test(arrows("↑").getLast()).click();
        goUpAndDown(last);
        test(arrows("↓").getFirst()).click();
        goUpAndDown(last);
    }

    private void goUpAndDown(int last) {
        var up = arrows("↑");
        var down = arrows("↓");
        for (int at = 0; at <= last; at++) {
            assertThat(up.get(at).isEnabled()).as("up from %s", at).isEqualTo(at > 0);
            assertThat(down.get(at).isEnabled()).as("down from %s", at).isEqualTo(at < last);
        }
    }

    private List<Button> arrows(String sign) {
        return find(Button.class).withText(sign).all();
    }

    @Test
    void its_pages_ask_the_database_no_more_often_however_much_there_is() {
        open(mara);
        go("portfolio");
        var few = Statements.count(() -> go("portfolio"));
        go("portfolio/add/evidence");
        var fewOffers = Statements.count(() -> go("portfolio/add/evidence"));
        filled();
        open(mara);
        go("portfolio");
        assertThat(Statements.count(() -> go("portfolio"))).isEqualTo(few).isLessThanOrEqualTo(6);
        go("portfolio/add/evidence");
        assertThat(Statements.count(() -> go("portfolio/add/evidence")))
                .isEqualTo(fewOffers)
                .isLessThanOrEqualTo(6);
        for (var kind : PortfolioKind.values()) {
            assertThat(Statements.count(() -> go("portfolio/add/" + PortfolioAddView.name(kind))))
                    .as(kind.name())
                    .isLessThanOrEqualTo(6);
        }
    }

    @Test
    void the_archive_has_the_page_the_document_and_the_files_and_is_looked_at_before_it_is_taken_in() throws Exception {
        filled();
        var own = new Browser(port);
        own.signIn(World.address("Mara Lindqvist"), World.PASSWORD);
        var answer = own.open("/portfolio/archive");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("waymark-portfolio.zip");
        assertThat(new Browser(port).open("/portfolio/archive").statusCode()).isEqualTo(302);
        var entries = entries(own.bytes("/portfolio/archive"));
        assertThat(entries.keySet())
                .contains("portfolio.json", "index.html")
                .anyMatch(path -> path.startsWith("files/") && path.endsWith("notes.txt"));
        assertThat(entries.get("index.html"))
                .contains("Speak &lt;b&gt;at", "Content-Security-Policy", "href=\"files/")
                .doesNotContain("<script", "<link", "src=\"/", "href=\"/", "portfolios/");

        var thu = world.account("Thu Nguyen");
        open(thu);
        go("portfolio/bring");
        find(PortfolioBringView.class).single().look(own.bytes("/portfolio/archive"));
        assertThat(shown())
                .contains("4 pieces come", "localhost", "Its heading and words come along too.")
                .as("what has no name is listed by what it says")
                .contains("https://talks.example/mine");
        press("Take it in");
        assertThat(shown()).contains("4 pieces were taken in");
        go("portfolio");
        assertThat(shown()).contains("brought along from localhost");
        go("portfolio/bring");
        find(PortfolioBringView.class).single().look(new byte[] {1});
        assertThat(shown()).contains("This is no ZIP archive", "Nothing was changed.");
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        var all = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private String filled() {
        As.account(mara);
        portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(Set.of(PortfolioPart.WHY)));
        offers.page(PortfolioKind.EVIDENCE, null, 50)
                .items()
                .forEach(one -> portfolios.add(PortfolioKind.EVIDENCE, one.source(), PortfolioChoice.of(Set.of())));
        return ((PortfolioLinks.Made.Link) links.make("The recruiter", 90)).secret();
    }
}
