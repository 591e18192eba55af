package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class HomeViewTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Mentorships mentorships;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_mentee_without_a_goal_is_led_to_write_the_first() {
        home(world.pair("Jonas Berg", "Mara Lindqvist").mentee());

        assertThat(heading()).isEqualTo("Nothing waits for you");
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("write your first goal");
        assertThat(links()).contains("New goal");
        assertThat(navigation()).contains("Goals", "Meetings").doesNotContain("Reviews", "Rounds");
    }

    @Test
    void a_mentor_finds_the_review_that_waits_with_its_asker_its_age_and_his_mentees() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        share(pair, "Lead a product team");
        home(pair.mentor());

        assertThat(heading()).isEqualTo("One thing waits for you");
        assertThat(page()).contains("Mara Lindqvist", "Lead a product team", "Your turn", "You mentor", "One person");
        assertThat(links()).doesNotContain("New goal");
        assertThat(navigation())
                .contains("Reviews", "1 thing waits for you", "Meetings")
                .doesNotContain("Goals", "Rounds");
    }

    @Test
    void a_mentee_sees_for_whom_she_waits_and_what_happens_when_nobody_acts() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        share(pair, "Lead a product team");
        home(pair.mentee());

        assertThat(heading()).isEqualTo("Nothing waits for you");
        assertThat(page())
                .contains(
                        "You wait for one thing from others.",
                        "Waiting for others",
                        "Jonas Berg",
                        "A reminder goes out on");
        assertThat(hrefs())
                .as("the way to the mentorship, and out of it")
                .contains(Links.mentorship(pair.mentorship().value()).substring(1));
        assertThat(page()).as("her goal, with its progress").contains("Lead a product team", "no steps yet");
    }

    @Test
    void a_coordinator_finds_the_rounds_and_nothing_that_only_pairs_can_use() {
        home(world.pair("Jonas Berg", "Mara Lindqvist").coordinator());

        assertThat(page()).contains("You coordinate", "Autumn").doesNotContain("All done");
        assertThat(links()).doesNotContain("New goal");
        assertThat(navigation())
                .as("who coordinates calls meetings of groups")
                .contains("Home", "Meetings", "Rounds")
                .doesNotContain("Goals", "Reviews", "Wishes");
    }

    @Test
    void somebody_who_is_all_three_finds_everything_in_one_place() {
        var me = world.account("Robin Hale");
        var other = world.account("Olga Petrova");
        var round = world.round(me);
        world.join(me, round, "both", 2, me, other);
        world.match(me, round, me, other);
        world.match(me, round, other, me);
        home(me);

        assertThat(page()).contains("You mentor", "You coordinate", "write your first goal");
        assertThat(links()).contains("New goal");
        assertThat(navigation()).contains("Home", "Goals", "Meetings", "Reviews", "Rounds");
    }

    @Test
    void somebody_in_no_round_is_told_what_comes_and_shown_no_empty_pages() {
        home(world.account("Nobody Yet"));

        assertThat(page()).contains("Welcome, Nobody Yet.", "You are not part of a round yet.", "Tell us about you");
        assertThat(links()).doesNotContain("New goal");
        assertThat(navigation()).contains("Home").doesNotContain("Goals", "Reviews", "Meetings", "Rounds", "Wishes");
    }

    @Test
    void an_administrator_is_told_that_mail_is_late_and_nobody_else_is() {
        var root = world.account("Root");
        var administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        home(administrator);
        assertThat(page()).doesNotContain("to be sent");

        share(pair, "Lead a product team");
        jdbc.update("update mail set due_at = utc_timestamp(6) - interval 11 minute");
        home(administrator);
        assertThat(page()).contains("to be sent, the oldest since").doesNotContain("product team");
        assertThat(hrefs()).contains(Links.MAILS.substring(1));
        home(pair.coordinator());
        assertThat(page()).doesNotContain("to be sent");
    }

    @Test
    void home_speaks_the_persons_language() {
        home(world.account("Niemand Noch", Locale.GERMAN, ZoneId.of("Europe/Berlin")));

        assertThat(heading()).isEqualTo("Nichts wartet auf dich");
    }

    @Test
    void what_begins_to_wait_appears_without_reloading_on_the_page_and_in_the_navigation() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        home(pair.mentor());
        assertThat(heading()).isEqualTo("Nothing waits for you");

        share(pair, "Lead a product team");

        eventually(() -> {
            assertThat(heading()).isEqualTo("One thing waits for you");
            assertThat(navigation()).contains("1 thing waits for you");
        });
    }

    @Test
    void an_open_home_costs_few_statements_with_all_of_its_frame() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        for (var person : List.of(pair.mentee(), pair.mentor(), pair.coordinator())) {
            open(person);
            // The first look fills what is kept; the second is what each further page costs.
            int page = Statements.count(() -> navigate("", HomeView.class));
            int whole = Statements.count(() -> open(person));
            assertThat(page).as("the page of %s", person.name()).isLessThanOrEqualTo(6);
            assertThat(whole).as("the page in its frame of %s", person.name()).isLessThanOrEqualTo(9);
        }
    }

    @Test
    void what_waits_is_reached_to_the_last_thing_on_either_side() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        share(pair, "Lead a product team");
        jdbc.update(
                "insert into turn (id, kind, subject, holder, asker, arguments, path, mentorship, programme, since, nudge_at,"
                        + " escalate_at, version) select uuid(), kind, uuid(), holder, asker, arguments, path, mentorship,"
                        + " programme, since, nudge_at, escalate_at, version from turn join seq_1_to_230 s"
                        + " where holder = ? and closed_at is null",
                pair.mentor().id().value().toString());

        home(pair.mentor());
        assertThat(heading()).isEqualTo("More than 20 things wait for you");
        var first = find(Row.class).all().getFirst();
        readOn();
        assertThat(find(Row.class).all())
                .hasSize(231)
                .as("rows stay what they are")
                .startsWith(first);
        assertThat(heading()).isEqualTo("231 things wait for you");

        home(pair.mentee());
        assertThat(page()).contains("You wait for more than 20 things from others.");
        readOn();
        assertThat(find(Row.class).all()).hasSize(231);
        assertThat(page()).contains("You wait for 231 things from others.");
    }

    private void readOn() {
        for (int i = 0;
                i < 50 && !find(Button.class).withText("Show more").all().isEmpty();
                i++) {
            test(find(Button.class).withText("Show more").single()).click();
        }
    }

    private void share(World.Pair pair, String title) {
        As.account(pair.mentee(), () -> {
            var goal = ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
            sharing.shareWith(goal, pair.mentorship(), true, "");
        });
    }

    private void home(Actor person) {
        open(person);
        navigate("", HomeView.class);
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    /** The page itself, without the frame. */
    private String page() {
        return find(HomeView.class).single().getElement().getTextRecursively();
    }

    private List<String> hrefs() {
        return find(PageLink.class, find(HomeView.class).single()).all().stream()
                .map(PageLink::getHref)
                .toList();
    }

    private List<String> links() {
        return find(PageLink.class, find(HomeView.class).single()).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private String navigation() {
        return find(Nav.class).all().stream()
                .filter(nav -> nav.hasClassName("wm-nav"))
                .flatMap(nav -> nav.getElement().getChildren())
                .filter(child -> child.getTag().equals("ul"))
                .flatMap(Element::getChildren)
                .filter(item -> !item.getClassList().contains("wm-more"))
                .flatMap(item -> Stream.of(item.getTextRecursively()))
                .reduce("", (all, one) -> all + " " + one);
    }
}
