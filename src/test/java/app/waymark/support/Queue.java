package app.waymark.support;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;

/**
 * The persistent queue as tests drive it: nothing of it runs by itself, so that a test sees what was scheduled and says
 * when it happens. (No component, as {@link Statements}.)
 */
public class Queue {

    private final DataSource dataSource;
    private final List<Task<?>> tasks;
    private final DbSchedulerCustomizer customizer;
    private final Clock clock;

    Queue(DataSource dataSource, List<Task<?>> tasks, DbSchedulerCustomizer customizer, Clock clock) {
        this.dataSource = dataSource;
        this.tasks =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        this.customizer = customizer;
        this.clock = clock;
    }

    /** How long mail waits for other mail to the same person; a little more. */
    private static final Duration GATHERED = Duration.ofMinutes(31);

    /**
     * Does everything that is due by now, on this thread, and what becomes due by doing it; mail goes out without waiting
     * for more to the same person.
     */
    public void runDue() {
        runDue(clock.instant().plus(GATHERED));
    }

    /**
     * Does everything that is due by then, on this thread; the queue believes it is then. Recurring tasks are not among
     * it: call what they call.
     */
    public void runDue(Instant then) {
        var now = new SettableClock();
        now.set(then);
        var builder = TestHelper.createManualScheduler(dataSource, tasks);
        customizer.serializer().ifPresent(builder::serializer);
        builder.clock(now).alwaysPersistTimestampInUTC().build().runAnyDueExecutions();
    }

    @Bean
    static DbSchedulerStarter notByItself() {
        return () -> {};
    }
}
