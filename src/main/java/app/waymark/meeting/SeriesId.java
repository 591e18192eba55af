package app.waymark.meeting;

import java.io.Serializable;
import java.util.UUID;

/** Names one series of meetings. */
public record SeriesId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
