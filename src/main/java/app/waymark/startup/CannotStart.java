package app.waymark.startup;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Waymark cannot start, for a reason that whoever starts it can do something about. Its message is all they are shown:
 * one sentence that says what is wrong and what to do.
 */
public class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
