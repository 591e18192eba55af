package app.waymark.matching;

import java.io.Serializable;
import java.util.UUID;

/** Names one scenario. */
public record ScenarioId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
