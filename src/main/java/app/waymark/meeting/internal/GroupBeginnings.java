package app.waymark.meeting.internal;

import app.waymark.meeting.GroupMeetingId;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Once a meeting of a group has begun nobody is asked whether they come. */
@Component
public class GroupBeginnings {

    private static final int BATCH = 200;

    private final GroupRows rows;
    private final GroupNews news;
    private final Transactions transactions;
    private final Clock clock;

    GroupBeginnings(GroupRows rows, GroupNews news, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at every meeting that has begun since the last look. */
    public void tick() {
        List<GroupMeetingId> batch;
        do {
            batch = rows.begun(clock.instant(), BATCH);
            batch.forEach(id -> transactions.run(() -> begin(id)));
        } while (batch.size() == BATCH);
    }

    /** Looked at again under its lock: it can have been moved since. */
    private void begin(GroupMeetingId id) {
        rows.lock(id)
                .filter(whole -> !whole.group().window().start().isAfter(clock.instant()))
                .ifPresent(whole -> {
                    rows.begin(id);
                    news.notAsked(whole.group());
                    news.changed(whole);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> groupBeginningsTask(GroupBeginnings beginnings) {
            return Tasks.recurring("group-meetings-begin", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> SystemActor.run(beginnings::tick));
        }
    }
}
