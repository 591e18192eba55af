package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.waymark.support.World;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser, who finds things by what they are called and waits until they are there. */
final class PersonAtBrowser {

    private static final double PATIENCE = 60_000;

    /**
     * What Vaadin's router throws, without harm, when somebody goes on before it has finished arriving, as quick keys on a
     * slow machine do: github.com/vaadin/flow/issues/20404. Where one arrives is asserted by each test itself.
     */
    private static final String TWO_WAYS_AT_ONCE = "Invalid blocker state transition: unblocked -> proceeding";

    private final String name;
    private final Page page;
    private boolean looking;
    private final List<String> complaints = new ArrayList<>();

    PersonAtBrowser(String name, BrowserContext window) {
        this.name = name;
        window.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.page = window.pages().isEmpty() ? window.newPage() : window.pages().getFirst();
        page.onPageError(error -> {
            if (!error.contains(TWO_WAYS_AT_ONCE)) {
                complaints.add(name + " at " + page.url() + ": " + error);
            }
        });
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !looking) {
                complaints.add(name + " at " + page.url() + ": " + said.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(name + " at " + page.url() + ": " + response.status() + " " + response.url());
            }
        });
    }

    String name() {
        return name;
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    String address() {
        return World.address(name);
    }

    /** What is in front of this person. */
    Page page() {
        return page;
    }

    /** Has somebody look at this page with tools that do what the content policy forbids to pages. */
    PersonAtBrowser lookedAt(Screenshots look, String as) {
        looking = true;
        look.at(page, as);
        looking = false;
        return this;
    }

    /** What the browser complained of: faults in scripts, things that the content policy forbids. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    // What somebody does

    /** Types an address, or follows a link from a mail. */
    PersonAtBrowser open(String path) {
        page.navigate(path);
        return this;
    }

    /** Follows the link of this name. */
    PersonAtBrowser follow(String link) {
        named(AriaRole.LINK, link).first().click();
        return this;
    }

    /** Goes to a page of the navigation at the side; the page before may have links of the same names, so it waits. */
    PersonAtBrowser goTo(String place) {
        Locator link = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place));
        link.click();
        assertThat(link).hasAttribute("aria-current", "page");
        return this;
    }

    /** Presses the button of this name. */
    PersonAtBrowser press(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    /** Presses the button whose name begins so; what means something in a pattern does so here. */
    PersonAtBrowser pressFirst(String beginning) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + beginning)))
                .first()
                .click();
        return this;
    }

    /** Presses the last button of this name. */
    PersonAtBrowser pressLast(String button) {
        named(AriaRole.BUTTON, button).last().click();
        return this;
    }

    /** Presses a button of the dialog that is open, and sees it close. */
    PersonAtBrowser decide(String button) {
        var dialog = dialog();
        dialog.getByRole(AriaRole.BUTTON, exactly(button)).click();
        assertThat(dialog).hasCount(0);
        return this;
    }

    /** Types into the field of this name, the last where there are several. */
    PersonAtBrowser write(String field, String text) {
        var input = page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .last();
        input.fill(text);
        input.blur();
        return this;
    }

    /** Types a day into the field of this name, the last where there are several. */
    PersonAtBrowser date(String field, String text) {
        var input = page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .last();
        input.fill(text);
        input.press("Enter");
        input.press("Tab");
        return this;
    }

    /** Chooses one of several. */
    PersonAtBrowser choose(String option) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(option))
                .check();
        return this;
    }

    /** Signs in on the page that is open. */
    PersonAtBrowser signIn() {
        page.getByLabel("E-mail").fill(address());
        page.getByLabel("Password").fill(World.PASSWORD);
        press("Sign in");
        return this;
    }

    PersonAtBrowser signOut() {
        named(AriaRole.BUTTON, name).click();
        press("Sign out");
        sees("You are signed out. See you soon.");
        return this;
    }

    // What somebody sees

    /** Waits until the page has this heading. */
    PersonAtBrowser isAt(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        return this;
    }

    /** Waits until this text is to be seen. */
    PersonAtBrowser sees(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    /** Waits until this text is to be seen no more. */
    PersonAtBrowser seesNoMore(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        return this;
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
    }

    /** What is called exactly so. */
    Locator named(AriaRole role, String what) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(what).setExact(true));
    }

    private static Locator.GetByRoleOptions exactly(String what) {
        return new Locator.GetByRoleOptions().setName(what).setExact(true);
    }
}
