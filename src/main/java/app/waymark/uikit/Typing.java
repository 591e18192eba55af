package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Fields whose text arrives while it is typed, and is there before anything else happens: when its writer rests for a
 * moment, goes to another field, follows a link, presses Back or Close, loads the page again or hides it. {@code
 * js/typing.js} watches over that in the browser, and asks before the page closes where it cannot hand over.
 */
public final class Typing {

    /** What the page tells a field for which the server waits no longer. */
    private static final String FLUSH = "wm-flush";

    private static final int PAUSE_MILLIS = 600;

    private Typing() {}

    /** Makes a field such a one; its value change listeners hear of every pause. */
    public static <C extends Component & HasValueChangeMode> C keep(C field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        var element = field.getElement();
        if (!element.hasAttribute("data-typing")) {
            element.setAttribute("data-typing", true);
            element.addEventListener(FLUSH, flushed -> {}).synchronizeProperty("value");
        }
        return field;
    }
}
