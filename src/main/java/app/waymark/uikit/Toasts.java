package app.waymark.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/**
 * Says at the foot of the frame what was done, where the place it was done at is gone: a page that was left, a row that
 * was removed. It stays until it is closed, replaced, or the person goes on to a further page; nothing is timed. Beside
 * a button that is still there use {@link InlineMessage}.
 */
public final class Toasts {

    private Toasts() {}

    /** Says that something was done. */
    public static void say(String text) {
        Bar.current().show(text);
    }

    /** Says that something could not be done. */
    public static void refuse(String text) {
        Bar.current().show(text);
    }

    /** Says that something was done, and offers to undo it. Prefer this to asking beforehand. */
    public static void undo(String text, Command undo) {
        var bar = Bar.current();
        bar.show(text);
        bar.addComponentAtIndex(1, new NativeButton(bar.getTranslation("uikit.undo"), event -> {
            bar.clear();
            undo.execute();
        }));
    }

    /** The one place of these sentences in a UI; the frame shows it. */
    static final class Bar extends Div {

        private boolean fresh;

        Bar() {
            addClassName("wm-undo");
            getElement().setAttribute("role", "status");
        }

        static Bar current() {
            var ui = UI.getCurrent();
            var present = ComponentUtil.getData(ui, Bar.class);
            if (present != null) {
                return present;
            }
            var bar = new Bar();
            ComponentUtil.setData(ui, Bar.class, bar);
            return bar;
        }

        void show(String text) {
            removeAll();
            var close = new NativeButton("", event -> clear());
            close.add(Glyph.CLOSE.create());
            close.setAriaLabel(getTranslation("uikit.close"));
            add(new Span(text), close);
            fresh = true;
        }

        /** What was said on leaving a page is read on the next one, and gone on the one after. */
        void navigated() {
            if (fresh) {
                fresh = false;
            } else {
                clear();
            }
        }

        void clear() {
            removeAll();
            fresh = false;
        }
    }
}
