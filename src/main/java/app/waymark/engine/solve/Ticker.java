package app.waymark.engine.solve;

import java.util.concurrent.CancellationException;

/** Tells the progress now and then, and ends the run when asked to. */
final class Ticker {
    private final Progress progress;
    private int stage;

    Ticker(Progress progress) {
        this.progress = progress;
    }

    void nextStage() {
        stage++;
        tick(0, 0);
    }

    /** Called for every step; asks the listener at every 64th. */
    void tick(int done, int total) {
        if ((done & 63) == 0) {
            progress.at(stage, done, total);
            if (progress.cancelled()) {
                throw new CancellationException("cancelled in stage " + stage);
            }
        }
    }
}
