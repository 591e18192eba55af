package app.waymark.engine.model;

/**
 * A mentor whose minimum load does not hold.
 *
 * @param load the mentees the mentor has
 * @param minimum the mentees the mentor should at least have
 */
public record Shortfall(String mentor, int load, int minimum, Reason reason) {
    /** Why the minimum load does not hold. */
    public enum Reason {
        /** The mentor has fewer places than the minimum. */
        CAPACITY,
        /** Fewer mentees are candidates for this mentor than the minimum. */
        TOO_FEW_CANDIDATES,
        /** Of the candidates for this mentor too many are locked to other mentors. */
        LOCKED_ELSEWHERE,
        /** There are candidates enough, but giving this mentor one more would take one from another minimum. */
        MINIMUM_LOADS_COMPETE,
        /** The stable matching does not look at minimum loads. */
        NOT_ASKED_FOR
    }
}
