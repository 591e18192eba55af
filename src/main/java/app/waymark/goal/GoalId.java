package app.waymark.goal;

import java.io.Serializable;
import java.util.UUID;

/** Names one goal. */
public record GoalId(UUID value) implements Serializable {

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException} on anything else. */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
