package app.waymark.engine.proof;

/** A result did not pass its check. It is a bug of the engine; the result is withheld. */
public final class UnverifiedResultException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnverifiedResultException(String message) {
        super(message);
    }
}
