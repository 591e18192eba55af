package app.waymark.notification.internal;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets one mail at a time of this process be in doubt: given to the mail server whole, and not yet written down here as
 * sent. Whatever kills the process then, at most this one is sent a second time. Everything before a mail's last line
 * (connecting, signing in, addresses, text) several lines do beside each other, for a server forgets what has no last line.
 */
final class HandOver {

    private final Semaphore one = new Semaphore(1, true);

    private enum Stage {
        PREPARING,
        IN_DOUBT,
        OVER
    }

    /** For one try of one mail: {@link Turn#enter} is called by the line, {@link Turn#over} by who waits for it. */
    Turn turn() {
        return new Turn();
    }

    final class Turn {

        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.PREPARING);

        /**
         * Waits until no other mail is in doubt; from here on this one is.
         *
         * @throws InterruptedIOException where nobody waits for this try any more: then nothing may be handed over
         */
        void enter() throws InterruptedIOException {
            try {
                one.acquire();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Given up before it was handed over");
            }
            if (!stage.compareAndSet(Stage.PREPARING, Stage.IN_DOUBT)) {
                one.release();
                throw new InterruptedIOException("Given up before it was handed over");
            }
        }

        /** What became of it is known and written down, or it is given up. May be called more than once. */
        void over() {
            if (stage.getAndSet(Stage.OVER) == Stage.IN_DOUBT) {
                one.release();
            }
        }
    }
}
