package app.waymark.matching;

/** How far a scenario has come. */
public enum ScenarioState {
    /** Asked for; its turn to be computed has not come yet. */
    WAITING,
    /** Being computed. */
    RUNNING,
    /** Computed, and proven: only a result that passed the check is kept. */
    DONE,
    /** Stopped by a coordinator. */
    CANCELLED,
    /** The locks contradict each other, the places or the rules; the conflicts say which. */
    IMPOSSIBLE,
    /** Something broke; the incident number says where to look. */
    FAILED;

    /** Whether it is still to be waited for. */
    public boolean pending() {
        return this == WAITING || this == RUNNING;
    }
}
