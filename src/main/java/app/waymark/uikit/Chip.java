package app.waymark.uikit;

import com.vaadin.flow.component.html.Span;

/** A word or two about the state of something. Its colour only underlines what the words say. */
public class Chip extends Span {

    /** How a chip is coloured. */
    public enum Tone {
        /** A fact. */
        QUIET(""),
        /** Well, done, on course. */
        OK("wm-chip-ok"),
        /** Asks the reader to do something. */
        TURN("wm-chip-turn"),
        /** Went wrong, or is about to. */
        BAD("wm-chip-bad");

        private final String className;

        Tone(String className) {
            this.className = className;
        }
    }

    /** A quiet chip. */
    public Chip(String text) {
        this(text, Tone.QUIET);
    }

    /** A chip in this tone. */
    public Chip(String text, Tone tone) {
        super(text);
        addClassName("wm-chip");
        if (!tone.className.isEmpty()) {
            addClassName(tone.className);
        }
    }
}
