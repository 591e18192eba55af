package app.waymark.program;

import java.io.Serializable;
import java.util.UUID;

/** Names one programme. */
public record ProgrammeId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
