package app.waymark.engine.criteria;

/** What a rule says of a pair. */
public sealed interface Answer {

    /** The rule has nothing against the pair. */
    record Allowed(String rule) implements Answer {}

    /**
     * The rule forbids the pair.
     *
     * @param because what was found
     */
    record Refused(String rule, Finding because) implements Answer {}
}
