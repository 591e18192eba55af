package app.waymark.matching;

import app.waymark.account.Accounts;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.*;
import app.waymark.shared.*;
import app.waymark.support.*;
import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@BrowserTest
class LookAtItTest {
    @Autowired ApplicationContext context;
    @Autowired Scenarios scenarios;
    @Autowired Decisions decisions;
    @Autowired Wishes wishes;
    @Autowired app.waymark.support.Queue queue;
    @LocalServerPort int port;

    @Test
    void look() {
        var world = new World(context.getBean(Accounts.class), context.getBean(Programmes.class), context.getBean(PeopleImport.class), context.getBean(Mentorships.class));
        var clara = world.person("Clara Vance", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var amir = world.person("Amir Haddad", Locale.GERMAN, ZoneId.of("Europe/Berlin"), false);
        var rounds = new Rounds(context);
        var small = rounds.small(clara);
        var empty = rounds.round("Empty", clara);
        As.account(amir, () -> wishes.replace(small, Side.MENTEE, List.of(new Wish(rounds.id("Ilse Kramer"), 1), new Wish(rounds.id("Rita Sow"), 1), new Wish(rounds.id("Jonas Berg"), 2)), Set.of(), 0));
        As.account(rounds.of("Noor Aziz"), () -> wishes.replace(small, Side.MENTEE, List.of(new Wish(rounds.id("Rita Sow"), 1), new Wish(rounds.id("Jonas Berg"), 2)), Set.of(), 0));
        As.account(rounds.of("Ben Ortiz"), () -> wishes.replace(small, Side.MENTEE, List.of(new Wish(rounds.id("Rita Sow"), 1), new Wish(rounds.id("Ilse Kramer"), 2)), Set.of(), 0));
        var large = rounds.large(clara);
        As.account(clara);
        scenarios.start(small); queue.runDue();
        decisions.decide(small, rounds.id("Amir Haddad"), rounds.id("Jonas Berg"), Decision.LOCK);
        scenarios.start(small); queue.runDue();
        var a = scenarios.list(small).getLast().id();
        var b = scenarios.list(small).getFirst().id();
        var l = scenarios.start(large).orElseThrow(); queue.runDue();
        var loose = scenarios.board(large, null, null).unmatched().getFirst().mentee();
        var mentor = scenarios.board(large, null, null).mentors().get(3);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 390)) {
                var w = Browsers.open(port, o -> o.setColorScheme(scheme).setViewportSize(width, 900));
                var page = w.newPage();
                page.onConsoleMessage(m -> { if (m.type().equals("error")) System.out.println("CONSOLE " + m.text()); });
                in(page, "Clara Vance");
                var tag = scheme.name().toLowerCase() + "-" + width;
                shot(page, "/rounds/" + small + "/matching?s=" + b + "&with=" + a + "&mentee=" + rounds.id("Amir Haddad"), "small-" + tag, true);
                shot(page, "/rounds/" + small + "/matching?s=" + a + "&mentee=" + rounds.id("Ben Ortiz") + "&mentor=" + rounds.id("Rita Sow"), "whynot-" + tag, true);
                shot(page, "/rounds/" + small + "/matching/policy", "policy-" + tag, true);
                if (scheme == ColorScheme.LIGHT) {
                    shot(page, "/rounds/" + empty + "/matching", "empty-" + tag, false);
                    shot(page, "/rounds/" + small + "/matching/publish/" + a, "publish-" + tag, true);
                    shot(page, "/rounds/" + large + "/matching?mentee=" + loose, "large-" + tag, false);
                    shot(page, "/rounds/" + large + "/matching/policy", "largepolicy-" + tag, true);
                }
                var w2 = Browsers.open(port, o -> o.setColorScheme(scheme).setViewportSize(width, 900));
                var p2 = w2.newPage();
                in(p2, "Amir Haddad");
                shot(p2, "/rounds/" + small + "/wishes", "wishes-" + tag, true);
            }
        }
    }

    void in(Page page, String who) {
        page.navigate("/sign-in");
        page.fill("#email", World.address(who));
        page.fill("#password", World.PASSWORD);
        page.press("#password", "Enter");
        page.waitForLoadState();
    }

    void shot(Page page, String path, String name, boolean full) {
        long before = System.nanoTime();
        page.navigate(path);
        try { page.waitForSelector("h1", new Page.WaitForSelectorOptions().setTimeout(15000)); } catch (RuntimeException e) { System.out.println("NO H1 " + path); }
        page.waitForTimeout(700);
        System.out.println("SHOT " + name + " " + (System.nanoTime() - before) / 1_000_000 + " ms, scroll width " + page.evaluate("document.documentElement.scrollWidth"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/mlook/" + name + ".png")).setFullPage(full));
    }
}
