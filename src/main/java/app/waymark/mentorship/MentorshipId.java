package app.waymark.mentorship;

import java.io.Serializable;
import java.util.UUID;

/** Names one mentorship. */
public record MentorshipId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
