package app.waymark.meeting;

import java.io.Serializable;
import java.util.UUID;

/** Names a meeting of a group. */
public record GroupMeetingId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
