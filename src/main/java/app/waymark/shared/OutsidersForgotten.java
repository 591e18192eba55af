package app.waymark.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** These people without an account are not to be written to any more, and their addresses are forgotten wherever they are. */
public record OutsidersForgotten(Collection<UUID> people) {

    public OutsidersForgotten {
        people = List.copyOf(people);
    }
}
