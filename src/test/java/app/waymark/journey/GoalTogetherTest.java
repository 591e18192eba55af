package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.CheckInSaid;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Went;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mentee and a mentor with the same goal before them: what the one decides, the other sees at once. */
@BrowserTest
class GoalTogetherTest {

    private static final double A_SECOND = 1_000;
    private static final String OBSTACLE = "I wait until it feels good enough.";

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    CheckIns checkIns;

    @Autowired
    GoalReviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    Goals goals;

    @Autowired
    MailServer mails;

    @Autowired
    Queue queue;

    @LocalServerPort
    int port;

    private GoalId goal;
    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void a_shared_goal_with_an_obstacle_and_a_check_in() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        jonas = world.person("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var coordinator = world.account("Clara Koch");
        var round = world.round(coordinator);
        world.join(coordinator, round, "mentee", 0, mara);
        world.join(coordinator, round, "mentor", 2, jonas);
        var with = world.match(coordinator, round, jonas, mara);
        goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(
                            GoalEdit.of(GoalContent.titled("Give a talk").withObstacle(OBSTACLE))))
                    .goal();
            sharing.shareWith(made, with, false, "");
            checkIns.send(made, CheckInSaid.of(Went.WELL, 8));
            return made;
        });
    }

    @Test
    void what_is_held_back_leaves_the_mentors_open_page_within_a_second_and_who_looked_is_shown() {
        var his = signedIn(jonas, "/goals/" + goal);
        his.sees(OBSTACLE).sees("8 of 10");
        var hers = signedIn(mara, "/goals/" + goal);
        hers.press("Sharing");
        var dialog = hers.dialog();
        dialog.getByRole(AriaRole.CHECKBOX, named("What could get in the way")).check();
        dialog.getByRole(AriaRole.CHECKBOX, named("My check-ins")).check();
        hers.decide("Save").sees("What you share is changed.");

        assertThat(visible(his, OBSTACLE)).hasCount(0, new HasCountOptions().setTimeout(A_SECOND));
        assertThat(visible(his, "8 of 10")).hasCount(0, new HasCountOptions().setTimeout(A_SECOND));
        his.sees("Mara shares a part of this goal.");
        hers.sees(OBSTACLE).sees("Kept to yourself");

        hers.open("/goals/" + goal + "/history");
        assertThat(hers.page().locator("section").filter(new Locator.FilterOptions().setHasText("Who looked")))
                .containsText("Jonas Berg");
        assertThat(hers.complaints()).isEmpty();
        assertThat(his.complaints()).isEmpty();
    }

    @Test
    void selected_words_show_what_can_be_done_with_them_and_nothing_moves() {
        var his = signedIn(jonas, "/goals/" + goal);
        his.sees(OBSTACLE);
        var page = his.page();
        var text = page.locator("[data-passages=obstacle]");
        text.scrollIntoViewIfNeeded();
        page.waitForFunction("() => customElements.get('wm-passages') && document.querySelector('wm-passages button')");
        var bar = page.getByRole(
                AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("What to do with the selected words"));
        var stood = text.boundingBox();
        // As by keyboard or touch: the selection changes, and no mouse is pressed.
        text.evaluate("text => { const words = text.querySelector('span').firstChild; const range = new Range();"
                + " range.setStart(words, 13); range.setEnd(words, 18);"
                + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
        assertThat(bar).isVisible();
        assertThat(text.boundingBox()).usingRecursiveComparison().isEqualTo(stood);
        page.keyboard().press("Escape");
        assertThat(bar).isHidden();

        // On a word: the text is not as wide as its place.
        text.dblclick(new Locator.DblclickOptions().setPosition(60, 12));
        assertThat(bar).isVisible();
        var words = String.valueOf(page.evaluate("String(getSelection()).trim()"));
        page.keyboard().press("c");
        assertThat(page.getByLabel("Your question or comment")).isVisible();
        assertThat(page.locator(".feedback-thread .feedback-quote").first()).containsText(words);
        assertThat(text.boundingBox()).usingRecursiveComparison().isEqualTo(stood);
        assertThat(his.complaints()).isEmpty();
    }

    @Test
    void what_the_other_says_moves_nothing_that_is_read_and_waits_behind_a_button_that_leads_to_it() {
        var thread = As.account(jonas, () -> (PostResult.Posted)
                        threads.start(Goals.THREADS, goal.value(), null, null, "Is March realistic?"))
                .thread();
        var posts = IntStream.range(0, 12)
                .mapToObj(each -> says(thread, "Point " + each + ". " + "A sentence to be read. ".repeat(12)))
                .toList();
        var hers = signedIn(mara, "/goals/" + goal + "?thread=" + thread);
        var page = hers.page();
        page.waitForFunction("() => customElements.get('wm-arrived')");

        // She reads in the middle, and has selected words.
        var read = page.locator("#post-" + posts.get(5));
        read.evaluate("post => { post.scrollIntoView({block: 'center'}); getSelection().selectAllChildren("
                + "post.querySelector('.wm-written')); }");
        quiet(page);
        var stood = top(read);
        var came = page.locator("#post-" + says(thread, "Or April?"));
        var button = page.locator("wm-arrived button");
        assertThat(button).isVisible();
        assertThat(button).containsText("1 new answer");
        says(thread, "Or May?");
        assertThat(button).containsText("2 new answers");
        assertThat(top(read)).isEqualTo(stood);
        assertThat(String.valueOf(page.evaluate("String(getSelection())"))).startsWith("Point 5.");

        // A review tells of itself above what she reads, and that does not move either.
        var scrolled = scroll(page);
        As.account(jonas, () -> reviews.askForChanges(goal, 1, "Say by when you want to give it."));
        assertThat(button).containsText("New review · 2 new answers");
        assertThat(top(read)).isCloseTo(stood, within(1.0));
        assertThat(scroll(page)).isGreaterThan(scrolled);

        // A key leads to it, and each is news until it was in sight.
        page.keyboard().press("a");
        assertThat(page.locator("#goal-head h1")).isFocused();
        assertThat(button).not().containsText("New review");
        assertThat(button).containsText("2 new answers");
        page.keyboard().press("a");
        assertThat(came).isFocused();
        assertThat(came).isInViewport();
        assertThat(button).isHidden();

        // At the end it simply appears; what is being typed stays under the eyes, with every letter.
        var answer = page.getByLabel("Your answer");
        answer.click();
        answer.pressSequentially("Yes, if");
        quiet(page);
        var typed = top(answer);
        var last = page.locator("#post-" + says(thread, "June, then."));
        assertThat(last).isInViewport();
        assertThat(button).isHidden();
        assertThat(answer).isFocused();
        assertThat(answer).hasValue("Yes, if");
        assertThat(top(answer)).isCloseTo(typed, within(1.0));
        assertThat(hers.complaints()).isEmpty();
    }

    private UUID says(ThreadId thread, String text) {
        return As.account(jonas, () -> (PostResult.Posted) threads.post(thread, text))
                .post();
    }

    private static double top(Locator what) {
        return what.boundingBox().y;
    }

    private static double scroll(Page page) {
        return ((Number) page.evaluate("scrollY")).doubleValue();
    }

    /** Two pictures later the page has noted where things stand. */
    private static void quiet(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** The way of one review, from the first remark to an answer that comes by mail. */
    @Test
    void a_review_is_collected_sent_and_taken_passages_keep_their_place_and_a_mailed_answer_arrives() throws Exception {
        mails.start();
        saved("I lead a team of four. We meet on Fridays.");
        var his = signedIn(jonas, "/goals/" + goal);
        var hers = signedIn(mara, "/goals/" + goal);
        his.sees("We meet on Fridays.");

        // He collects in place; she sees nothing of it.
        selected(his, "team of four", "Comment");
        his.page().getByLabel("Your question or comment").fill("Which four?");
        his.press("Collect for a review").sees("One remark, not sent yet");
        selected(his, "on Fridays", "Suggest words");
        his.page().getByLabel("The words you suggest instead").fill("on Mondays");
        his.press("Add to the review").sees("2 remarks, not sent yet");
        assertThat(visible(hers, "Which four?")).hasCount(0);

        // One press sends it, and she has all of it before her.
        his.write("What would you like to say?", "A good beginning.").press("Ask for changes");
        hers.sees("A good beginning.").sees("Which four?").sees("on Mondays");
        hers.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take “on Mondays”"))
                .click();
        hers.sees("Taken into a new revision, with thanks.");
        his.sees("We meet on Mondays.");

        // Through three of her edits the mark stands on the words it was meant for.
        var marked = his.page().locator("[data-passages=specific] .feedback-mark");
        for (var text : List.of(
                "From May on I lead a team of four. We meet on Mondays.",
                "We meet on Mondays. From May on I lead a team of four, and a team of five helps.",
                "We meet on Mondays. From May on I lead my own team of four, and a team of five helps.")) {
            saved(text);
            his.sees(text.substring(text.indexOf("From May")));
            assertThat(marked).hasCount(1);
            assertThat(marked).hasText("team of four");
        }

        // She answers a mail, says that it is from her, and he has it before him.
        queue.runDue();
        mails.empty();
        var asked = As.account(jonas, () ->
                        (PostResult.Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Who is the fifth?"))
                .thread();
        his.open("/goals/" + goal + "?thread=" + asked).sees("Who is the fifth?");
        queue.runDue();
        var mail = mails.received(World.address(mara.name())).getFirst();
        assertThat(handedOver("From: " + World.address(mara.name()) + "\r\nTo: " + mail.getReplyTo()[0]
                        + "\r\nMessage-ID: <fifth@test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + "Ann, from June.\r\n\r\n> Who is the fifth?\r\n"))
                .isEqualTo(204);
        hers.open("/mailed").press("It is from me: send it");
        assertThat(his.page().locator(".feedback-posts")).containsText("Ann, from June.");
        assertThat(his.complaints()).isEmpty();
        assertThat(hers.complaints()).isEmpty();
    }

    private void saved(String specific) {
        As.account(mara, () -> {
            var page = goals.forEditing(goal).page();
            return (Saved) editing.save(
                    goal, page.edition(), GoalEdit.of(page.content().withSmart(SmartPart.SPECIFIC, specific)));
        });
    }

    /** Selects these words and presses what is to be done with them. */
    private static void selected(PersonAtBrowser who, String words, String act) {
        var page = who.page();
        page.waitForFunction("() => customElements.get('wm-passages') && document.querySelector('wm-passages button')");
        page.locator("[data-passages=specific]").evaluate("""
                (text, words) => {
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0) {
                      const range = new Range();
                      range.setStart(node, at);
                      range.setEnd(node, at + words.length);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                      return;
                    }
                  }
                  throw new Error("Not there: " + words);
                }""", words);
        page.getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("What to do with the selected words"))
                .getByRole(AriaRole.BUTTON, named(act))
                .click();
    }

    /** A mail server hands this over. */
    private int handedOver(String mail) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + Links.MAIL_HOOK))
                                    .header("Authorization", "Bearer " + MailServer.HOOK_SECRET)
                                    .POST(HttpRequest.BodyPublishers.ofString(mail))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void letting_go_keeps_what_was_learned_is_seen_by_the_mentor_at_once_and_can_be_undone() {
        var his = signedIn(jonas, "/goals/" + goal);
        his.sees("Your review of Mara");
        var hers = signedIn(mara, "/goals/" + goal);
        letGo(hers, "It was somebody else’s wish.");
        hers.sees("Let go. What you learned is kept.");

        his.sees("It was somebody else’s wish.");
        his.seesNoMore("Your review of Mara");
        hers.press("Undo").seesNoMore("It was somebody else’s wish.");
        his.seesNoMore("It was somebody else’s wish.").sees("Your review of Mara");

        letGo(hers, "Really not mine.");
        his.sees("Really not mine.");
        hers.open("/goals?show=done").sees("Give a talk");
        his.open("/reviews?show=all").sees("Give a talk").sees("Let go");
        assertThat(hers.complaints()).isEmpty();
        assertThat(his.complaints()).isEmpty();
    }

    private static void letGo(PersonAtBrowser who, String learned) {
        who.press("More");
        who.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Let it go"))
                .click();
        who.write("What did you learn from it?", learned).decide("Let go");
    }

    private static Locator visible(PersonAtBrowser who, String text) {
        return who.page().getByText(text).filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private PersonAtBrowser signedIn(Actor actor, String path) {
        var person = new PersonAtBrowser(actor.name(), Browsers.open(port));
        person.open(path).signIn();
        assertThat(person.page().locator("h1")).isVisible();
        assertThat(person.page()).not().hasURL(Pattern.compile(".*sign-in.*"));
        return person;
    }
}
