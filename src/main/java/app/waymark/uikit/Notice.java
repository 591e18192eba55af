package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/**
 * A line beside the button that was pressed, where the eye is: "Saved", or why not. It takes its room from the start,
 * so nothing jumps when it speaks, and it is read out.
 */
public class Notice extends Composite<Div> {

    /** A line that says nothing yet. */
    public Notice() {
        getContent().addClassName("wm-notice");
        getContent().getElement().setAttribute("role", "status");
    }

    /** "Saved". */
    public void saved() {
        say(getTranslation("uikit.saved"));
    }

    /** Says that something went well. */
    public void say(String text) {
        show(Glyph.CHECK, text, false);
    }

    /** Says that, and why, something did not. */
    public void refuse(String text) {
        show(Glyph.WARNING, text, true);
    }

    /** Says something and offers to do something about it: to undo it, to look at it. */
    public void offer(String text, String action, Command command) {
        say(text);
        var button = new NativeButton(action, event -> {
            clear();
            command.execute();
        });
        getContent().add(button);
    }

    /** Says nothing any more. */
    public void clear() {
        getContent().removeAll();
        getContent().removeClassName("wm-notice-bad");
    }

    private void show(Glyph glyph, String text, boolean bad) {
        clear();
        getContent().setClassName("wm-notice-bad", bad);
        getContent().add(glyph.create(), new Span(text));
    }
}
