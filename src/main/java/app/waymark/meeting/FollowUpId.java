package app.waymark.meeting;

import java.io.Serializable;
import java.util.UUID;

/** Names one follow-up. */
public record FollowUpId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
