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
public class InlineMessage extends Composite<Div> {

    private static final String BAD = "wm-notice-bad";
    private static final String OPEN = "wm-notice-open";

    /** A line that says nothing yet. */
    public InlineMessage() {
        getContent().addClassName("wm-notice");
        getContent().getElement().setAttribute("role", "status");
    }

    /** "Saved". */
    public void saved() {
        say(getTranslation("uikit.saved"));
    }

    /** Says that something went well. */
    public void say(String text) {
        show(Glyph.CHECK, text, "");
    }

    /** Says that something is still to be done: "Changed, not saved yet." */
    public void remind(String text) {
        show(Glyph.MORE, text, OPEN);
    }

    /** Says that, and why, something did not. */
    public void refuse(String text) {
        show(Glyph.WARNING, text, BAD);
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
        getContent().removeClassNames(BAD, OPEN);
    }

    private void show(Glyph glyph, String text, String tone) {
        clear();
        if (!tone.isEmpty()) {
            getContent().addClassName(tone);
        }
        getContent().add(glyph.create(), new Span(text));
    }
}
