package app.waymark.engine.explain;

import app.waymark.engine.model.Outcome;
import java.util.List;

/**
 * Another matching, beside the one that stands.
 *
 * @param before the matching that stands, in numbers
 * @param after the other one
 * @param moves every mentee whose mentor differs, the one asked about first
 */
public record Alternative(Outcome before, Outcome after, List<Move> moves) {}
