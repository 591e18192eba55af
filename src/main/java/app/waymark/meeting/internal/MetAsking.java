package app.waymark.meeting.internal;

import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks the two of a meeting whether they met, once it is over; each for themselves, once. */
@Component
public class MetAsking {

    /** Nobody is asked about what was longer ago: after an outage of days the question would be odd. */
    private static final Duration LATEST = Duration.ofDays(3);

    private static final int BATCH = 200;

    private final MetRows rows;
    private final MeetingRepository meetings;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Clock clock;

    MetAsking(
            MetRows rows,
            MeetingRepository meetings,
            Announcements announcements,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Asks about every meeting that is over. */
    public void tick() {
        List<UUID> batch;
        do {
            var now = clock.instant();
            batch = rows.toAsk(now.minus(LATEST), now, BATCH);
            batch.forEach(id -> transactions.run(() -> ask(id)));
        } while (batch.size() == BATCH);
    }

    private void ask(UUID id) {
        var now = clock.instant();
        meetings.lock(id)
                .filter(meeting -> meeting.asks(now))
                .ifPresent(meeting -> List.of(meeting.mentor(), meeting.mentee()).stream()
                        .filter(person -> !rows.answered(id, person))
                        .forEach(person -> announcements.askWhetherMet(meeting, person)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> metTask(MetAsking asking) {
            return Tasks.recurring("did-you-meet", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> SystemActor.run(asking::tick));
        }
    }
}
