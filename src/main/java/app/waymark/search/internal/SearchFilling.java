package app.waymark.search.internal;

import app.waymark.search.Findable;
import app.waymark.shared.Incidents;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes in what there is already: what an earlier release kept, or all anew where words are compared otherwise now or the
 * operator took a source's row away. A batch a transaction, so that it goes on where it was when a node stops.
 */
@Component
public class SearchFilling {

    /** To be raised when {@link Folding} makes other lines: all of them are made anew then. */
    private static final int FORMAT = 1;

    private final List<Findable> findables;
    private final IndexWriter writer;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    SearchFilling(List<Findable> findables, IndexWriter writer, JdbcTemplate jdbc, Transactions transactions) {
        this.findables = List.copyOf(findables);
        this.writer = writer;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Goes on until all is taken in; where one source cannot be, the others are. */
    public void fill() {
        for (var findable : findables) {
            try {
                transactions.run(
                        () -> jdbc.update("insert ignore into search_lock (source) values (?)", findable.name()));
                while (transactions.call(() -> batch(findable))) {
                    // The next batch.
                }
            } catch (RuntimeException broken) {
                Incidents.report(broken);
            }
        }
    }

    private record Progress(int format, @Nullable UUID reached, boolean finished) {}

    private boolean batch(Findable findable) {
        jdbc.queryForList("select source from search_lock where source = ? for update", findable.name());
        var progress = progress(findable.name());
        if (progress.finished()) {
            return false;
        }
        var units = findable.units(progress.reached(), IndexWriter.BATCH);
        writer.write(findable.name(), units);
        boolean last = units.size() < IndexWriter.BATCH;
        jdbc.update(
                "update search_filling set reached = ?, finished = ? where source = ?",
                units.isEmpty() ? progress.reached() : units.getLast(),
                last,
                findable.name());
        return !last;
    }

    private Progress progress(String source) {
        var kept = jdbc
                .query(
                        "select format, reached, finished from search_filling where source = ? for update",
                        (row, number) -> new Progress(
                                row.getInt("format"), row.getObject("reached", UUID.class), row.getBoolean("finished")),
                        source)
                .stream()
                .findFirst();
        if (kept.isPresent() && kept.get().format() == FORMAT) {
            return kept.get();
        }
        jdbc.update("delete from search_text where source = ?", source);
        jdbc.update(
                "replace into search_filling (source, format, reached, finished) values (?, ?, null, false)",
                source,
                FORMAT);
        return new Progress(FORMAT, null, false);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> searchFillingTask(SearchFilling filling) {
            return Tasks.recurring("search-filling", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> SystemActor.run(filling::fill));
        }
    }
}
