package app.waymark.program;

import java.io.Serializable;
import java.util.UUID;

/** Names one person's invitation to a round. */
public record InvitationId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
