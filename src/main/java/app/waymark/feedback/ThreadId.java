package app.waymark.feedback;

import java.io.Serializable;
import java.util.UUID;

/** Names one thread. */
public record ThreadId(UUID value) implements Serializable {

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException} on anything else. */
    public static ThreadId of(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
