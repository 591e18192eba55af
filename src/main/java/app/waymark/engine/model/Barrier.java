package app.waymark.engine.model;

/** Something that forbids one pair. A pair may have several; it becomes a candidate only when all of them are lifted. */
public sealed interface Barrier {
    /** A hard rule refuses the pair. */
    record RefusedByRule(String rule, String because) implements Barrier {}

    /** The mentee asked not to be matched with this mentor. */
    record AvoidedByMentee() implements Barrier {}

    /** The mentor asked not to be matched with this mentee. */
    record AvoidedByMentor() implements Barrier {}

    /** The coordinator forbade the pair. */
    record Forbidden() implements Barrier {}
}
