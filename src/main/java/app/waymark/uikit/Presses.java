package app.waymark.uikit;

import com.vaadin.flow.component.Component;

/**
 * What pressing a button twice means. As a rule it means the button once: {@code js/presses.js} lets a second press go by
 * that comes before the server has answered the first, and the second half of a double-click.
 */
public final class Presses {

    private Presses() {}

    /** Every press of these counts, however fast they come: each moves something by one more. */
    public static void counted(Component... buttons) {
        for (var button : buttons) {
            button.getElement().setAttribute("data-counted", true);
        }
    }
}
