package app.waymark.file.internal;

import app.waymark.file.FileSubjects;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Forgets the files of things that are gone. */
@Component
public class OrphanedFiles {

    private static final int AT_ONCE = 200;

    /** One that is being added belongs to a thing that others see only when its transaction ends. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final FileRows rows;
    private final SubjectDesk subjects;
    private final Transactions transactions;
    private final Clock clock;

    OrphanedFiles(FileRows rows, SubjectDesk subjects, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does it once. */
    public void forget() {
        subjects.all().forEach(this::forget);
    }

    private void forget(FileSubjects owners) {
        @Nullable UUID last = null;
        do {
            var behind = last;
            last = transactions.<@Nullable UUID>call(() -> forgetBehind(owners, behind));
        } while (last != null);
    }

    private @Nullable UUID forgetBehind(FileSubjects owners, @Nullable UUID behind) {
        var page = rows.addedBefore(clock.instant().minus(YOUNG), owners.type(), behind, AT_ONCE);
        var there = owners.existing(page.stream().map(row -> row.subject().id()).collect(Collectors.toSet()));
        rows.remove(page.stream()
                .filter(row -> !there.contains(row.subject().id()))
                .map(row -> row.file().id())
                .toList());
        return page.size() < AT_ONCE ? null : page.getLast().file().id();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> orphanedFilesTask(OrphanedFiles orphaned) {
            return Tasks.recurring("orphaned-files", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> orphaned.forget());
        }
    }
}
