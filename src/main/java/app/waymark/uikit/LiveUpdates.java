package app.waymark.uikit;

import app.waymark.shared.Changed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that something changed, after the commit that changed it. It carries no data: a page that hears of
 * it reads again, under its own person's rights, so nobody is shown what they may not see.
 *
 * <p>It reaches the pages of this JVM. A page served by another node shows the change when it is next opened or acted
 * on; nothing is lost by that, for the database is the truth and no page writes over what it has not seen.
 */
@Service
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final ConcurrentMap<String, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Executor executor;

    /** Tells from threads of its own: the committing thread still holds its transaction, and must not wait for pages. */
    @Autowired
    public LiveUpdates() {
        this(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("live-", 0).factory()));
    }

    LiveUpdates(Executor executor) {
        this.executor = executor;
    }

    /**
     * Calls refresh within the component's UI whenever the topic changes, for as long as the component is attached.
     * Several changes that come before the page gets round to it are one refresh. Remove the registration when the
     * component turns to another topic.
     */
    public Registration follow(Component component, Changed topic, Command refresh) {
        var follower = new Follower(topic.topic(), refresh);
        var attached = component.addAttachListener(event -> follower.start(event.getUI()));
        var detached = component.addDetachListener(event -> follower.stop());
        component.getUI().ifPresent(follower::start);
        return Registration.once(() -> {
            attached.remove();
            detached.remove();
            follower.stop();
        });
    }

    /** Outside a transaction the change is told at once. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(Changed change) {
        for (var follower : followers.getOrDefault(change.topic(), Set.of())) {
            follower.hear();
        }
    }

    /** How many attached components follow this topic. */
    int following(Changed topic) {
        return followers.getOrDefault(topic.topic(), Set.of()).size();
    }

    private final class Follower {

        private final String topic;
        private final Command refresh;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile @Nullable UI ui;

        private Follower(String topic, Command refresh) {
            this.topic = topic;
            this.refresh = refresh;
        }

        private void start(UI attachedTo) {
            ui = attachedTo;
            followers.compute(topic, (unused, present) -> {
                var set = present == null ? ConcurrentHashMap.<Follower>newKeySet() : present;
                set.add(this);
                return set;
            });
        }

        private void stop() {
            ui = null;
            followers.computeIfPresent(topic, (unused, present) -> {
                present.remove(this);
                return present.isEmpty() ? null : present;
            });
        }

        private void hear() {
            if (waiting.compareAndSet(false, true)) {
                executor.execute(this::pass);
            }
        }

        private void pass() {
            var target = ui;
            if (target == null) {
                waiting.set(false);
                return;
            }
            try {
                target.access(() -> {
                    // Cleared first: a change from here on is one that this refresh may not see.
                    waiting.set(false);
                    if (ui == target) {
                        refresh.execute();
                    }
                });
            } catch (UIDetachedException closed) {
                waiting.set(false);
                stop();
            } catch (RuntimeException failed) {
                waiting.set(false);
                LOG.warn("A page could not be told that {} changed", topic, failed);
            }
        }
    }
}
