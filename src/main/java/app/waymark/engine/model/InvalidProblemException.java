package app.waymark.engine.model;

/** The input contradicts itself: an unknown or doubled id, a negative capacity, a rank below one. */
public final class InvalidProblemException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Says in one sentence what is wrong and with whom. */
    public InvalidProblemException(String message) {
        super(message);
    }
}
