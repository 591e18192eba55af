package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingSaid.TimesAppeared;
import app.waymark.meeting.internal.TimeWatches.Watch;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.shared.Uuid7;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked for it that the two have times for each other now, once. It looks by itself now and then, for what
 * makes time is manifold: other hours, a calendar elsewhere, a meeting that was called off, the end of an absence, or no
 * more than another day.
 */
@Component
public class TimeWatchers {

    private static final int BATCH = 100;

    private final TimeWatches watches;
    private final SlotReads slots;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    TimeWatchers(
            TimeWatches watches,
            SlotReads slots,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.watches = watches;
        this.slots = slots;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks once for everybody who wants to be told. */
    public void tick() {
        var batch = watches.next(null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(one -> transactions.run(() -> look(one)));
            batch = watches.next(batch.getLast(), BATCH);
        }
    }

    private void look(Watch watch) {
        var found = slots.find(watch.mentorship(), watch.person(), watch.other(), watch.length(), 1);
        if (found.slots().isEmpty() || !watches.end(watch.mentorship(), watch.person())) {
            return;
        }
        var soonest = found.slots().getFirst().window();
        events.publishEvent(new News(
                Uuid7.next(clock),
                new TimesAppeared(
                        soonest.start(), Math.toIntExact(soonest.length().toMinutes())),
                watch.mentorship().value(),
                watch.person(),
                watch.other(),
                Links.newMeeting(watch.mentorship().value())));
        events.publishEvent(Changed.person(watch.person()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> timeWatchTask(TimeWatchers timeWatchers) {
            return Tasks.recurring("time-watch", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> SystemActor.run(timeWatchers::tick));
        }
    }
}
