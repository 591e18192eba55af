package app.waymark.upkeep;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something that the person at the terminal can do something about; the message is the sentence that is said to them. */
public class UpkeepFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One sentence: what is wrong, and what to do. */
    public UpkeepFault(String sentence) {
        super(sentence);
    }

    /** One sentence: what is wrong, and what to do; {@code cause} is for the log. */
    public UpkeepFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
