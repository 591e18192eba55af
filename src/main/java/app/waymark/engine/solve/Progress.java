package app.waymark.engine.solve;

/** Hears how far a run has come and may end it. Called often, from the solving thread; must return quickly. */
public interface Progress {
    /**
     * A step has been made.
     *
     * @param stage the stage being solved, counted from one
     * @param done how many mentees of this stage have been placed or given up
     * @param total how many mentees the stage has
     */
    void at(int stage, int done, int total);

    /** Whether the run should end now; the engine then throws {@link java.util.concurrent.CancellationException}. */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /** Tells nobody; ends when the thread is interrupted. */
    Progress SILENT = (stage, done, total) -> {};
}
