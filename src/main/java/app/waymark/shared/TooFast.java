package app.waymark.shared;

/** Somebody does something more often than people do; see {@link PerMinute}. Nothing of it was done. */
public final class TooFast extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooFast() {
        super("More often in a minute than people do", null, false, false);
    }
}
