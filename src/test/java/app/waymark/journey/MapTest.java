package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.goal.Visions;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The map without a mouse, and on paper. */
@BrowserTest
class MapTest {

    private static final List<String> FORMS = List.of("", "?show=tree", "?show=time", "?show=list");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![a-z])");

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalTree tree;

    @Autowired
    Visions visions;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Actor mara;

    @BeforeEach
    void three_goals() {
        mara = world.person("Mara Alt", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        As.account(mara, () -> visions.write(0, "Products people would miss"));
        var head = goal("Head of product", Horizon.LONG);
        var line = goal("Own a line", Horizon.MEDIUM);
        place(line, head);
        place(goal("Lead a team", Horizon.SHORT), line);
    }

    @Test
    void the_tree_is_one_stop_and_is_walked_by_arrows_ends_and_letters() {
        var person = signedIn();
        person.open("/goals/map").sees("Head of product");
        var page = person.page();
        assertThat(page.locator(".wm-tree [role=treeitem][tabindex='0']")).hasCount(1);

        page.locator(".wm-tree [role=treeitem][tabindex='0']").focus();
        isOn(page, "Products people would miss");
        page.keyboard().press("ArrowDown");
        isOn(page, "Head of product");
        page.keyboard().press("ArrowRight");
        isOn(page, "Own a line");
        page.keyboard().press("End");
        isOn(page, "Lead a team");
        page.keyboard().press("Home");
        isOn(page, "Products people would miss");
        page.keyboard().press("o");
        isOn(page, "Own a line");
        page.keyboard().press("h");
        page.keyboard().press("e");
        isOn(page, "Head of product");
        // Still one stop.
        assertThat(page.locator(".wm-tree [role=treeitem][tabindex='0']")).hasCount(1);

        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".wm-tree [role=treeitem]:focus")).hasAttribute("aria-expanded", "false");
        assertThat(page.getByText("Own a line").first()).isHidden();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("Own a line").first()).isVisible();
        page.keyboard().press("Tab");
        // The next stop is outside the tree.
        assertThat(page.locator(".wm-tree [role=treeitem]:focus")).hasCount(0);
        page.keyboard().press("Shift+Tab");
        isOn(page, "Head of product");
        page.keyboard().press("Enter");
        person.isAt("Head of product");
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void on_paper_it_is_one_page() {
        var person = signedIn();
        person.open("/goals/map").sees("Head of product");
        for (var form : FORMS) {
            person.open("/goals/map" + form).sees("Head of product");
            assertThat(pages(person.page())).as(form).isEqualTo(1);
        }
    }

    @Test
    void on_paper_three_hundred_goals_are_one_page_too_whatever_is_opened() {
        hundreds();
        var person = signedIn();
        for (var form : FORMS) {
            person.open("/goals/map" + form).sees("Head of product");
            assertThat(pages(person.page())).as(form).isEqualTo(1);
        }
        person.open("/goals/map?show=list").sees("Head of product");
        var further = person.page().locator("vaadin-button", new Page.LocatorOptions().setHasText("more goal"));
        while (further.isVisible()) {
            int before = person.page().locator(".map-list li").count();
            further.click();
            assertThat(person.page().locator(".map-list li")).not().hasCount(before);
        }
        assertThat(person.page().locator(".map-list li")).hasCount(300);
        assertThat(pages(person.page())).as("the whole list").isEqualTo(1);

        person.open("/goals/map?show=tree").sees("Head of product");
        var closed = person.page().locator(".wm-tree [aria-expanded=false] + .tree-toggle:visible");
        while (closed.count() > 0) {
            closed.first().click();
        }
        assertThat(pages(person.page())).as("the whole tree").isEqualTo(1);
        assertThat(person.page().locator(".wm-tree [role=treeitem]:visible").count())
                .as("folded up on paper alone")
                .isGreaterThan(100);
    }

    /** Copies the short goal until there are three hundred, some below longer ones and some by themselves. */
    private void hundreds() {
        var columns = String.join(
                ", ",
                jdbc.queryForList(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'goal' and column_name not in ('id', 'title', 'horizon', 'target_on', 'parent')"
                                + " order by ordinal_position",
                        String.class));
        var copy = "insert into goal (id, title, horizon, target_on, parent, " + columns
                + ") select uuid(), concat('Goal number ', s.seq, ' with a title of some length'), ?, target_on + interval s.seq day, ?, "
                + columns + " from goal, seq_1_to_%d s where title = ?";
        copies(copy, 9, Horizon.LONG, null);
        copies(copy, 39, Horizon.MEDIUM, id("Head of product"));
        copies(copy, 89, Horizon.SHORT, null);
        copies(copy, 160, Horizon.SHORT, id("Own a line"));
    }

    private void copies(String copy, int many, Horizon horizon, @Nullable String under) {
        jdbc.update(copy.formatted(many), horizon.name(), under, "Lead a team");
    }

    private String id(String title) {
        return Objects.requireNonNull(jdbc.queryForObject("select id from goal where title = ?", String.class, title));
    }

    private static int pages(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return (int) PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void isOn(Page page, String title) {
        assertThat(page.locator(".wm-tree [role=treeitem]:focus .tree-title")).hasText(title);
    }

    private PersonAtBrowser signedIn() {
        var person = new PersonAtBrowser(mara.name(), Browsers.open(port));
        person.open("/").signIn();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*sign-in.*"));
        return person;
    }

    private GoalId goal(String title, Horizon horizon) {
        var content = GoalContent.titled(title)
                .withHorizon(horizon)
                .withTargetOn(LocalDate.now(ZoneId.of("Europe/Berlin"))
                        .plusMonths(
                                switch (horizon) {
                                    case SHORT -> 5;
                                    case MEDIUM -> 20;
                                    case LONG -> 80;
                                }));
        return As.account(mara, () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(content))).goal());
    }

    private void place(GoalId goal, GoalId under) {
        As.account(mara, () -> tree.place(goal, under));
    }
}
