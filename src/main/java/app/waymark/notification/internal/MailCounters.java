package app.waymark.notification.internal;

import app.waymark.notification.MailBacklog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts mail for whoever watches over the installation: how many wait and for how long, of all nodes, and what became of those
 * that this node tried. Never to whom, nor of what.
 */
@Component
public class MailCounters {

    /** What is read together, as both gauges are, is read once. */
    private static final Duration READ_ONCE = Duration.ofSeconds(5);

    private final ObjectProvider<MailWatch> watch;
    private final Clock clock;
    private final Counter sent;
    private final Counter notTaken;
    private final Counter refused;
    private final Counter givenUp;
    private final Counter stopped;
    private @Nullable MailBacklog last;
    private Instant lastAt = Instant.MIN;

    MailCounters(MeterRegistry registry, ObjectProvider<MailWatch> watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
        sent = counter(registry, "sent", "Mails that the mail server took");
        notTaken = counter(registry, "not.taken", "Tries after which a mail is tried again");
        refused = counter(registry, "refused", "Mails that the mail server refused for good");
        givenUp = counter(registry, "given.up", "Mails that were tried for the last time");
        stopped = counter(registry, "stopped", "Mails that an administrator stopped");
        Gauge.builder("waymark.mail.waiting", this, one -> one.backlog().waiting())
                .description("Mails that wait, those among them whose hour has not come")
                .register(registry);
        Gauge.builder("waymark.mail.due", this, one -> one.backlog().due())
                .description("Mails that could have gone by now")
                .register(registry);
        Gauge.builder("waymark.mail.oldest", this, MailCounters::oldest)
                .description("For how long the mail could have gone that waits longest")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String says) {
        return Counter.builder("waymark.mail." + name).description(says).register(registry);
    }

    void sent() {
        sent.increment();
    }

    void notTaken(boolean forGood) {
        (forGood ? refused : notTaken).increment();
    }

    void givenUp() {
        givenUp.increment();
    }

    /** An administrator stopped so many. */
    public void stopped(int mails) {
        stopped.increment(mails);
    }

    private double oldest() {
        var oldest = backlog().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    private synchronized MailBacklog backlog() {
        var now = clock.instant();
        var found = last;
        if (found == null || lastAt.plus(READ_ONCE).isBefore(now) || lastAt.isAfter(now)) {
            found = watch.getObject().backlog();
            last = found;
            lastAt = now;
        }
        return found;
    }
}
