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

    private Typing() {}

    /** Makes a field such a one; its value change listeners hear of every pause. */
    public static <C extends Component & HasValueChangeMode> C keep(C field) {
        // The script announces a change at each pause; to wait on both sides would lose what is typed in between.
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.getElement().setAttribute("data-typing", true);
        return field;
    }

    /** The same where something answers what is typed: the shorter pause that one may wait for an answer. */
    public static <C extends Component & HasValueChangeMode> C answered(C field) {
        keep(field).getElement().setAttribute("data-typing", "400");
        return field;
    }
}
