package app.waymark.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that may fit what somebody searches for. Whether they may see it is for the module to say whose it is. */
public record Candidate(
        FindableKind kind,
        UUID unit,
        UUID thing,
        UUID about,
        @Nullable UUID person) {}
