package app.waymark.engine.model;

/** What a {@link PairRule} answers about a pair. */
public sealed interface Ruling {
    /** The rule has nothing against the pair. */
    record Allowed() implements Ruling {}

    /**
     * The rule forbids the pair.
     *
     * @param because the reason in the coordinator's words or as a translation key, as the rule's author chose
     */
    record Refused(String because) implements Ruling {}

    /** The one value of {@link Allowed}. */
    Ruling ALLOWED = new Allowed();

    /** A refusal with its reason. */
    static Ruling refused(String because) {
        return new Refused(because);
    }
}
