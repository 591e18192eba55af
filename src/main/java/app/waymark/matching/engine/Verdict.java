package app.waymark.matching.engine;

/** What a {@link PairRule} answers about a pair. */
public sealed interface Verdict {
    /** The rule has nothing against the pair. */
    record Allowed() implements Verdict {}

    /**
     * The rule forbids the pair.
     *
     * @param because the reason in the coordinator's words or as a translation key, as the rule's author chose
     */
    record Refused(String because) implements Verdict {}

    /** The one value of {@link Allowed}. */
    Verdict ALLOWED = new Allowed();

    /** A refusal with its reason. */
    static Verdict refused(String because) {
        return new Refused(because);
    }
}
