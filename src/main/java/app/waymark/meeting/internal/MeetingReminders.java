package app.waymark.meeting.internal;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.MeetingSaid.MeetingSoon;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.internal.ReminderRows.Due;
import app.waymark.shared.AccountId;
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
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Reminds those who meet of it, each when they want to be; of what was called off nobody, and nobody who cannot come. */
@Component
public class MeetingReminders {

    private static final int BATCH = 200;

    private final ReminderRows rows;
    private final AnswerRows answers;
    private final MeetingRepository meetings;
    private final GroupRows groups;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingReminders(
            ReminderRows rows,
            AnswerRows answers,
            MeetingRepository meetings,
            GroupRows groups,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.meetings = meetings;
        this.groups = groups;
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
        do {
            batch = rows.dueInGroups(clock.instant(), BATCH);
            batch.forEach(one -> transactions.run(() -> remindInGroup(one)));
        } while (batch.size() == BATCH);
    }

    private void remindInGroup(Due due) {
        groups.lock(new GroupMeetingId(due.meeting()))
                .filter(whole -> !whole.group().cancelled()
                        && whole.group().window().start().equals(due.start())
                        && whole.answer(due.person()).equals(Optional.of(GroupAnswer.YES)))
                .filter(whole -> rows.remind(due))
                .map(GroupRows.Whole::group)
                .ifPresent(group -> tell(
                        new MeetingSoon(group.topic(), due.start(), group.place()),
                        due,
                        group.organiser(),
                        Links.groupMeeting(due.meeting())));
    }

    /** Asked again under the meeting's lock: it can have been moved or called off since. */
    private void remind(Due due) {
        meetings.lock(due.meeting())
                .filter(meeting -> meeting.state() == MeetingState.CONFIRMED
                        && !meeting.archived()
                        && meeting.requireWindow().start().equals(due.start()))
                .filter(meeting -> rows.remind(due))
                .filter(meeting -> !answers.cannotCome(due.meeting()).containsKey(due.person()))
                .ifPresent(meeting -> tell(
                        new MeetingSoon(meeting.topic(), due.start(), meeting.place()),
                        due,
                        meeting.other(due.person()),
                        Links.meeting(due.meeting())));
    }

    private void tell(MeetingSoon said, Due due, AccountId from, String path) {
        events.publishEvent(new News(Uuid7.next(clock), said, due.meeting(), due.person(), from, path));
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
