package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Somebody who has no mouse. What they press goes to whatever has the focus, and the focus moves with Tab. */
final class Keyboard {

    /** More stops than any page has; beyond it the focus goes round in circles. */
    private static final int MOST_STOPS = 160;

    /** Whether one of these has the focus, or something in it has, through the shadow roots. */
    private static final String FOCUSED = """
            elements => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return elements.some(e => e === at || e.contains(at) || e === document.activeElement);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Waits until there is something of this role whose name begins so, and tabs to it. */
    Keyboard reach(AriaRole role, String name) {
        var wanted = page.getByRole(role, new Page.GetByRoleOptions().setName(beginning(name)));
        assertThat(wanted.first()).isVisible();
        var passed = new ArrayList<String>();
        for (int stop = 0; stop < MOST_STOPS && !focused(wanted); stop++) {
            page.keyboard().press("Tab");
            passed.add(String.valueOf(page.evaluate("() => document.activeElement?.innerText?.split('\\n')[0] ?? ''")));
        }
        assertThat(focused(wanted))
                .as("%s “%s” can be reached; passed %s", role, name, passed)
                .isTrue();
        assertThat((Boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                .as("it is seen that “%s” has the focus", name)
                .isTrue();
        return this;
    }

    /** Reaches a field and types into it. */
    Keyboard write(String field, String text) {
        reach(AriaRole.TEXTBOX, field);
        page.keyboard().type(text);
        return this;
    }

    /** Reaches a button and presses it. */
    Keyboard button(String name) {
        return reach(AriaRole.BUTTON, name).press("Enter");
    }

    /** Reaches a link and follows it. */
    Keyboard link(String name) {
        return reach(AriaRole.LINK, name).press("Enter");
    }

    Keyboard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** The browser knows no quoting in patterns but character by character. */
    private static Pattern beginning(String name) {
        return Pattern.compile("^\\s*" + name.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"));
    }

    private static boolean focused(Locator wanted) {
        return (Boolean) wanted.evaluateAll(FOCUSED);
    }
}
