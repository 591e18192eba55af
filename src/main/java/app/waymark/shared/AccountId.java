package app.waymark.shared;

import java.io.Serializable;
import java.util.UUID;

/** Names one account. Lives here because the {@link Actor} carries it into every module. */
public record AccountId(UUID value) implements Serializable {

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException} on anything else. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
