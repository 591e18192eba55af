package app.waymark.feedback;

/**
 * Words that a thread suggests: in the place of the passage it quotes, or without one a step for the plan.
 *
 * @param words what is suggested
 * @param state what became of it
 */
public record Amendment(String words, State state) {

    /** What became of suggested words. */
    public enum State {
        /** Nobody has said anything to them yet. */
        OPEN,
        /** They stand in the text now. */
        TAKEN,
        /** Others that came of them stand there. */
        ADAPTED,
        /** The text was left as it was. */
        LEFT,
        /** Whoever suggested them thought better of it. */
        WITHDRAWN
    }

    /** Whether they can still be taken. */
    public boolean open() {
        return state == State.OPEN;
    }
}
