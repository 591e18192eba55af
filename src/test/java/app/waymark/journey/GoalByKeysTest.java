package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without a mouse shares a part of a goal, brings a revision back, thanks for what was reached, and reads on. */
@BrowserTest
class GoalByKeysTest {

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @LocalServerPort
    int port;

    private Actor mara;
    private Actor jonas;
    private MentorshipId with;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal_of_three_revisions() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        jonas = world.person("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, jonas);
        with = world.match(coordinator, round, jonas, mara);
        As.account(mara);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
        sharing.shareWith(goal, with, false, "");
        editing.save(goal, 1, new GoalEdit(GoalContent.titled("Lead two teams"), "", "More"));
        editing.save(goal, 2, new GoalEdit(GoalContent.titled("Lead three teams"), "", "Still more"));
    }

    @Test
    void sharing_history_and_bringing_back_need_no_mouse() {
        var who = signedIn(mara, "/goals/" + goal);
        var keys = new Keyboard(who.page());
        keys.button("Sharing");
        keys.reach(AriaRole.CHECKBOX, "Why it matters").press("Space").button("Save");
        who.sees("What you share is changed.").sees("Kept to yourself: Why it matters");

        who.open("/goals/" + goal + "/history").isAt("What changed");
        keys.button("Compare");
        assertThat(who.page()).hasURL(Pattern.compile(".*compare=2\\.\\.3.*"));
        keys.button("Bring back revision 1");
        keys.write("Why do you bring it back?", "One is enough").button("Bring back and ask");
        who.sees("Revision 1 is back, as revision 4.");
        assertThat(who.complaints()).isEmpty();
    }

    @Test
    void what_was_reached_the_year_and_the_mentees_page_need_no_mouse() {
        As.account(mara, () -> steps.reach(goal, "Rehearsing"));
        var who = signedIn(mara, "/moments/" + goal + "/" + goal);
        var keys = new Keyboard(who.page());
        keys.write("What for?", "You asked the right question").button("Send the thanks");
        who.sees("Said.").sees("You asked the right question");
        keys.link("Open your yearbook");
        who.isAt("Yearbook " + LocalDate.now(mara.zone()).getYear() + ": Mara Lindqvist");
        keys.link("Lead three teams");
        who.isAt("You reached “Lead three teams”");
        assertThat(who.complaints()).isEmpty();

        var his = signedIn(jonas, "/moments/" + goal + "/" + goal);
        var hisKeys = new Keyboard(his.page());
        hisKeys.write("A few words", "Well walked").press("Control+Enter");
        his.sees("Sent.");
        who.sees("Well walked");
        his.open("/mentees/" + with);
        assertThat(his.page().locator("h1")).containsText("Mara");
        hisKeys.link("Lead three teams");
        his.isAt("Lead three teams");
        assertThat(his.complaints()).isEmpty();
    }

    @Test
    void three_reviews_of_a_queue_need_no_mouse() {
        As.account(mara);
        for (var title : List.of("Speak in public", "Write a book")) {
            var another = ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title)))).goal();
            sharing.shareWith(another, with, false, "What do you think?");
        }
        var his = signedIn(jonas, "/reviews");
        var keys = new Keyboard(his.page());
        his.sees("Speak in public");
        keys.press("j");
        for (var title : List.of("Lead three teams", "Speak in public", "Write a book")) {
            his.isAt(title);
            assertThat(his.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions()
                                            .setName("Accept goal")
                                            .setExact(true)))
                    .isVisible();
            keys.press("v");
            assertThat(his.page().getByLabel("What would you like to say?")).isFocused();
            his.page().keyboard().type("Well thought of");
            keys.button("Accept goal");
            his.sees(title.equals("Write a book") ? "Nothing else waits for you" : "Next:");
            if (!title.equals("Write a book")) {
                keys.press("j");
            }
        }
        assertThat(his.complaints()).isEmpty();
    }

    private PersonAtBrowser signedIn(Actor actor, String path) {
        var person = new PersonAtBrowser(actor.name(), Browsers.open(port));
        person.open(path).signIn();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*sign-in.*"));
        assertThat(person.page().locator("h1")).isVisible();
        return person;
    }
}
