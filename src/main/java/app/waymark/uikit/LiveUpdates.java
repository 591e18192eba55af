package app.waymark.uikit;

import app.waymark.shared.Changed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
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
public class LiveUpdates implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    /** No request takes longer from a page's first reading to its following. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    /** Says to the page that what it is told now came from elsewhere. */
    private static final String LIVE = "data-live";

    private static final String BEGUN = LiveUpdates.class.getName() + ".begun";

    private final ConcurrentMap<String, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Cache<String, Long> recent =
            Caffeine.newBuilder().expireAfterWrite(RECENT).maximumSize(100_000).build();
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
     * Several changes that come before the page gets round to it are one refresh. A page may read before it follows: a
     * change since its request began, which it may have missed between the two, refreshes it at once. Remove the
     * registration when the component turns to another topic.
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
        // First noted, then told: who follows in between hears twice rather than never.
        recent.put(change.topic(), System.nanoTime());
        for (var follower : followers.getOrDefault(change.topic(), Set.of())) {
            follower.hear();
        }
    }

    /** How many attached components follow this topic. */
    int following(Changed topic) {
        return followers.getOrDefault(topic.topic(), Set.of()).size();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(new Beginning());
    }

    /** When the present request began, before which no page of it can have read; outside any, long enough ago. */
    private static long begun() {
        var request = VaadinRequest.getCurrent();
        if (request == null) {
            return System.nanoTime() - RECENT.toNanos();
        }
        return request.getAttribute(BEGUN) instanceof Long begun ? begun : System.nanoTime();
    }

    /** Notes when each request begins. */
    private static final class Beginning implements VaadinRequestInterceptor {

        @Override
        public void requestStart(VaadinRequest request, @Nullable VaadinResponse response) {
            request.setAttribute(BEGUN, System.nanoTime());
        }

        @Override
        public void handleException(
                VaadinRequest request,
                @Nullable VaadinResponse response,
                @Nullable VaadinSession session,
                Exception failed) {}

        @Override
        public void requestEnd(
                VaadinRequest request, @Nullable VaadinResponse response, @Nullable VaadinSession session) {}
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
            var changed = recent.getIfPresent(topic);
            if (changed != null && changed >= begun()) {
                hear();
            }
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
                        // Told with what it changes, so that the page keeps what is read in its place: js/arrivals.js.
                        target.getElement().setAttribute(LIVE, Long.toString(System.nanoTime(), Character.MAX_RADIX));
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
