package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far something is: its name, "14 of 22 steps", a line, and a word about it. */
public class ProgressLine extends Composite<Div> {

    /**
     * A line filled by done out of all.
     *
     * @param name what progresses; text or a {@link PageLink}
     * @param said the same as the line shows, in words: "14 of 22 steps"
     */
    public ProgressLine(Component name, int done, int all, String said) {
        var words = new Span(said);
        words.addClassNames("wm-small", "wm-num");
        var head = new Div(name, words);
        head.addClassName("wm-progress-head");
        double part = all <= 0 ? 0 : Math.clamp((double) done / all, 0, 1);
        var line = new Div();
        line.getElement()
                .setProperty(
                        "innerHTML",
                        SvgDrawing.of(100, 5)
                                .stretch()
                                .decoration()
                                .rect(0, 0, 100, 5, 0, "wm-track")
                                .rect(0, 0, part * 100, 5, 0, "wm-done")
                                .toString());
        getContent().addClassName("wm-progress");
        getContent().add(head, line);
    }

    /** A line whose name is plain text. */
    public ProgressLine(String name, int done, int all, String said) {
        this(new Span(name), done, all, said);
    }

    /** Adds a quiet line underneath: "Short term · 31 Mar 2027 · on course". */
    public ProgressLine note(String text) {
        var note = new Span(text);
        note.addClassName("wm-small");
        getContent().add(note);
        return this;
    }
}
