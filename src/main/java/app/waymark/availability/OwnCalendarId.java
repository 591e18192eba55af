package app.waymark.availability;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a calendar that somebody lets Waymark read. */
public record OwnCalendarId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
