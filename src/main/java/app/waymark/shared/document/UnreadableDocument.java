package app.waymark.shared.document;

import java.io.Serial;

/**
 * A kept document cannot be read as what it should be. Says which one and where in it, and nothing of what it says:
 * the message ends in a log, and the document may be somebody's own.
 */
public class UnreadableDocument extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A field that must be there is not. */
        MISSING,
        /** A field holds nothing, and must hold something. */
        EMPTY,
        /** A field that this format does not know: read on, its content would be lost with the next save. */
        UNKNOWN,
        /** A field holds something else than it must. */
        UNFIT,
        /** A later Waymark wrote it. */
        NEWER,
        /** It is no JSON at all, or cut off. */
        BROKEN
    }

    private final String document;
    private final String field;
    private final Reason reason;

    UnreadableDocument(String document, String field, Reason reason, String sentence) {
        super(document + ": " + sentence);
        this.document = document;
        this.field = field;
        this.reason = reason;
    }

    /** Which document: its kind, and whose or which one. */
    public String document() {
        return document;
    }

    /** Where in it, as {@code milestones[2].steps[0].text}; empty where it is about the whole. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
