package app.waymark.upkeep;

/**
 * One thing that the doctor looked at.
 *
 * @param state how it stands
 * @param about what was looked at, in a word or two
 * @param words how it stands and, where something is to do, what
 */
public record Diagnosis(State state, String about, String words) {

    /** How something stands. */
    public enum State {
        /** Nothing is to do. */
        WELL,
        /** It works, and somebody may be surprised one day. */
        WARNING,
        /** Something that Waymark promises does not hold. */
        WRONG
    }

    static Diagnosis well(String about, String words) {
        return new Diagnosis(State.WELL, about, words);
    }

    static Diagnosis warning(String about, String words) {
        return new Diagnosis(State.WARNING, about, words);
    }

    static Diagnosis wrong(String about, String words) {
        return new Diagnosis(State.WRONG, about, words);
    }
}
