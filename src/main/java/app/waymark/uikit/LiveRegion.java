package app.waymark.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one place of the frame from which a screen reader hears what changed without its user's doing, or away from where
 * they are: "Jonas answered in ‘Specific’", "3 people found". It is polite, says each thing once, is not seen, and is
 * heard over an open dialog too. What {@link InlineMessage} and {@link Toasts} show is read out already; and nothing is
 * said while somebody types.
 */
public final class LiveRegion extends Div {

    /** How many sentences stay to be read; older ones were. */
    private static final int KEPT = 3;

    /** What is said with the answer that is being made. */
    private final Set<String> now = new HashSet<>();

    private LiveRegion() {
        addClassName("wm-said");
        // By the attribute: what hides the page behind a dialog spares it for that alone.
        getElement().setAttribute("aria-live", "polite").setAttribute("aria-relevant", "additions");
    }

    /** Says this once, on the page that is being served; saying the same again within one request says it once. */
    public static void say(String text) {
        if (!text.isBlank()) {
            current().speak(text);
        }
    }

    static LiveRegion current() {
        var ui = UI.getCurrent();
        var present = ComponentUtil.getData(ui, LiveRegion.class);
        if (present != null) {
            return present;
        }
        var region = new LiveRegion();
        ComponentUtil.setData(ui, LiveRegion.class, region);
        return region;
    }

    /** What can be heard at present, oldest first. */
    List<String> said() {
        return getChildren().map(said -> said.getElement().getText()).toList();
    }

    private void speak(String text) {
        if (!now.add(text)) {
            return;
        }
        if (now.size() == 1) {
            UI.getCurrent().beforeClientResponse(this, sending -> now.clear());
        }
        add(new Span(text));
        while (getComponentCount() > KEPT) {
            remove(getComponentAt(0));
        }
    }
}
