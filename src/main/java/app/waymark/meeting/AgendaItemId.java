package app.waymark.meeting;

import java.io.Serializable;
import java.util.UUID;

/** Names one item of an agenda. */
public record AgendaItemId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
