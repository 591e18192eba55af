package app.waymark.meeting;

import java.io.Serializable;
import java.util.UUID;

/** Names one meeting. */
public record MeetingId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
