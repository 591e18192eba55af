package app.waymark.program;

import java.io.Serializable;
import java.util.UUID;

/** Names one round of a programme. */
public record RoundId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
