package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingSaid.MeetingSoon;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.internal.ReminderRows.Due;
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
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reminds the two of a meeting of it, each when they want to be; of what was called off nobody, and nobody who cannot come. */
@Component
public class MeetingReminders {

    private static final int BATCH = 200;

    private final ReminderRows rows;
    private final AnswerRows answers;
    private final MeetingRepository meetings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingReminders(
            ReminderRows rows,
            AnswerRows answers,
            MeetingRepository meetings,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.meetings = meetings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds everybody whose time has come. */
    public void tick() {
        List<Due> batch;
        do {
            batch = rows.due(clock.instant(), BATCH);
            batch.forEach(one -> transactions.run(() -> remind(one)));
        } while (batch.size() == BATCH);
    }

    /** Asked again under the meeting's lock: it can have been moved or called off since. */
    private void remind(Due due) {
        meetings.lock(due.meeting())
                .filter(meeting -> meeting.state() == MeetingState.CONFIRMED
                        && !meeting.archived()
                        && meeting.requireWindow().start().equals(due.start()))
                .filter(meeting -> rows.remind(due))
                .filter(meeting -> !answers.cannotCome(due.meeting()).containsKey(due.person()))
                .ifPresent(meeting -> tell(meeting, due));
    }

    private void tell(MeetingEntity meeting, Due due) {
        events.publishEvent(new News(
                Uuid7.next(clock),
                new MeetingSoon(meeting.topic(), due.start(), meeting.place()),
                due.meeting(),
                due.person(),
                meeting.other(due.person()),
                Links.meeting(due.meeting())));
        events.publishEvent(Changed.person(due.person()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> meetingReminderTask(MeetingReminders reminders) {
            return Tasks.recurring("meeting-reminders", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> SystemActor.run(reminders::tick));
        }
    }
}
