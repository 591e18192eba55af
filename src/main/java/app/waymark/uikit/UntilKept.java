package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was typed, and where the database is away just then tries again until it is back, for as long as the page's
 * user interface lives: nobody has to type once more for it.
 */
public final class UntilKept {

    private static final Logger LOG = LoggerFactory.getLogger(UntilKept.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Component component;
    private final Duration again;
    private @Nullable Runnable unkept;
    private boolean waiting;

    /** For what is typed into this component. */
    public UntilKept(Component component) {
        this(component, AGAIN);
    }

    UntilKept(Component component, Duration again) {
        this.component = component;
        this.again = again;
    }

    /**
     * Keeps it, now or as soon as that can be done; what could not be kept before is not tried any more.
     *
     * @param work reads what is typed at the moment and keeps it
     */
    public void keep(Runnable work) {
        unkept = work;
        tryToKeep();
    }

    /** What was typed has arrived where it belongs, or was thrown away: there is nothing to keep any more. */
    public void forget() {
        unkept = null;
    }

    private void tryToKeep() {
        var work = unkept;
        if (work == null) {
            return;
        }
        try {
            work.run();
            unkept = null;
        } catch (RuntimeException failed) {
            // The text stands in the field all the same; the database comes back.
            LOG.warn("A draft could not be kept; trying again in {} s: {}", again.toSeconds(), failed.toString());
            later();
        }
    }

    private void later() {
        if (waiting) {
            return;
        }
        waiting = true;
        component.getUI().ifPresent(ui -> {
            Executor pause = CompletableFuture.delayedExecutor(again.toMillis(), TimeUnit.MILLISECONDS);
            pause.execute(() -> ui.access(() -> {
                waiting = false;
                tryToKeep();
            }));
        });
    }
}
