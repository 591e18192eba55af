package app.waymark.skill;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** These people without an account are not to be written to any more, and their addresses are forgotten wherever they are. */
public record OpinionPeopleForgotten(Collection<UUID> asked) {

    public OpinionPeopleForgotten {
        asked = List.copyOf(asked);
    }
}
