package app.waymark.availability.internal;

import app.waymark.account.Accounts;
import app.waymark.availability.OwnCalendarId;
import app.waymark.shared.Changed;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads the calendars that are due: every quarter of an hour, and when somebody asks. Each is claimed first, so that two
 * nodes never read the same; fetched outside any transaction; and written down in one.
 */
@Component
public class CalendarTask {

    private static final String NOW = "calendar-now";
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final Duration BACK = Duration.ofDays(1);

    /** After that long a calendar is read again although it says that it is as it was: time has gone on. */
    private static final Duration READ_ANYWAY = Duration.ofHours(20);

    private static final int AT_ONCE = 4;
    private static final int BATCH = 400;

    private static final Logger log = LoggerFactory.getLogger(CalendarTask.class);

    private final OwnCalendarRows rows;
    private final CalendarSource source;
    private final Accounts accounts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    CalendarTask(
            OwnCalendarRows rows,
            CalendarSource source,
            Accounts accounts,
            Transactions transactions,
            ApplicationEventPublisher events,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.rows = rows;
        this.source = source;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has this calendar read once the present transaction is committed. */
    public void schedule(OwnCalendarId id) {
        scheduler
                .getObject()
                .scheduleIfNotExists(new TaskInstance<Void>(NOW, id.value().toString()), clock.instant());
    }

    /** Reads all that are due, a few at the same time. */
    void readDue() {
        var due = transactions.call(() -> rows.due(clock.instant(), BATCH));
        if (due.isEmpty()) {
            return;
        }
        // Their own threads: hosts that answer slowly keep nobody waiting but other calendars.
        try (var lines = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("calendar-", 0).factory())) {
            due.forEach(id -> lines.execute(() -> read(id)));
        }
    }

    /** Reads one if it is due; whatever goes wrong is for the next time. */
    void read(OwnCalendarId id) {
        try {
            var now = clock.instant();
            transactions.call(() -> rows.claim(id, now, now.plus(EVERY))).ifPresent(due -> read(due, now));
        } catch (RuntimeException failed) {
            log.warn("Calendar {} was not read: {}", id, failed.getClass().getSimpleName());
        }
    }

    private void read(OwnCalendarRows.Due due, Instant now) {
        var readAt = due.readAt();
        boolean anyway = readAt == null || readAt.isBefore(now.minus(READ_ANYWAY));
        var reached = source.fetch(
                due.address(),
                anyway ? null : due.entityTag(),
                anyway ? null : due.lastModified(),
                new TimeWindow(now.minus(BACK), now.plus(AHEAD)),
                zone(due));
        transactions.run(() -> {
            switch (reached) {
                case Reached.Unchanged() -> rows.unchanged(due.id(), now);
                case Reached.Read read -> rows.read(due.id(), read, now);
                case Reached.Failed(var fault) -> rows.failed(due.id(), fault, now);
            }
            if (!(reached instanceof Reached.Unchanged)) {
                events.publishEvent(Changed.person(due.person()));
            }
        });
    }

    private ZoneId zone(OwnCalendarRows.Due due) {
        var account =
                SystemActor.call(() -> accounts.find(List.of(due.person()))).get(due.person());
        return account == null ? ZoneOffset.UTC : account.zone();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> calendarsTask(CalendarTask task) {
            return Tasks.recurring("calendars", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> task.readDue());
        }

        @Bean
        Task<Void> calendarNowTask(CalendarTask task) {
            return Tasks.oneTime(NOW)
                    .execute((instance, context) -> task.read(new OwnCalendarId(UUID.fromString(instance.getId()))));
        }
    }
}
