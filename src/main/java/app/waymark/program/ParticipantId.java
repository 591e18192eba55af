package app.waymark.program;

import java.io.Serializable;
import java.util.UUID;

/** Names one account's part in a round. */
public record ParticipantId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
