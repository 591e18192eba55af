package app.waymark.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that was found.
 *
 * @param title what it is called, in pieces
 * @param snippet the place where it was found, in pieces; empty where the title says it all
 * @param path where it is
 * @param person whose name goes with it, or empty
 * @param at how new it is
 */
public record SearchHit(
        FindableKind kind,
        UUID thing,
        List<Piece> title,
        List<Piece> snippet,
        String path,
        String person,
        Instant at) {}
