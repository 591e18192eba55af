package app.waymark.mailbox.internal;

import app.waymark.mailbox.MailboxState;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has the mailbox read again and again, by one node at a time, and knows since when it cannot be. */
@Component
public class MailboxReading {

    private static final Logger log = LoggerFactory.getLogger(MailboxReading.class);

    /** How long a mailbox may be unread before somebody should look. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 500;

    private final ImapSettings settings;
    private final ImapReader reader;
    private final ReplyTokens tokens;
    private final MailedRows rows;
    private final Letterbox letterbox;
    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Clock clock;

    MailboxReading(
            ImapSettings settings,
            ImapReader reader,
            ReplyTokens tokens,
            MailedRows rows,
            Letterbox letterbox,
            JdbcTemplate jdbc,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.tokens = tokens;
        this.rows = rows;
        this.letterbox = letterbox;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads what is new, where a mailbox is set up. */
    public void read() {
        if (!settings.reads()) {
            return;
        }
        boolean failing = state().failedSince() != null;
        try {
            reader.read();
            write(clock.instant(), null);
            if (failing) {
                log.info("The mailbox can be read again");
            }
        } catch (ImapReader.NotRead failed) {
            var said = Objects.requireNonNullElse(failed.getMessage(), "");
            write(null, said.substring(0, Math.min(LONGEST, said.length())));
            if (!failing) {
                log.warn("The mailbox cannot be read: {}; it is tried again by itself", said);
            }
        }
    }

    /** How it is doing, whichever node read it last. */
    public MailboxState state() {
        if (!settings.reads()) {
            return new MailboxState(false, null, null, null, false);
        }
        return transactions.call(
                () -> jdbc.query("select * from mailbox_reading where id = 1", (row, number) -> state(row)).stream()
                        .findFirst()
                        .orElseGet(() -> new MailboxState(true, null, null, null, false)));
    }

    /** Forgets what nobody looks up any more. */
    void tidy() {
        transactions.run(() -> {
            tokens.forgetExpired();
            letterbox.expire(clock.instant().minus(KEPT));
            rows.forget(clock.instant().minus(KEPT));
        });
    }

    private MailboxState state(ResultSet row) throws SQLException {
        var failed = instant(row, "failed_since");
        return new MailboxState(
                true,
                instant(row, "read_at"),
                failed,
                row.getString("problem"),
                failed != null && failed.plus(SILENT).isBefore(clock.instant()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private void write(@Nullable Instant readAt, @Nullable String problem) {
        var now = ReplyTokens.utc(clock.instant());
        transactions.run(() -> {
            if (readAt != null) {
                jdbc.update(
                        "insert into mailbox_reading (id, read_at) values (1, ?)"
                                + " on duplicate key update read_at = ?, failed_since = null, problem = null",
                        now,
                        now);
            } else {
                jdbc.update(
                        "insert into mailbox_reading (id, failed_since, problem) values (1, ?, ?)"
                                + " on duplicate key update failed_since = coalesce(failed_since, ?), problem = ?",
                        now,
                        problem,
                        now,
                        problem);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> mailboxReadingTask(
                MailboxReading reading, @Value("${waymark.mailbox.imap.every:PT30S}") Duration every) {
            return Tasks.recurring("mailbox-reading", FixedDelay.of(every))
                    .execute((instance, context) -> reading.read());
        }

        @Bean
        RecurringTask<Void> mailboxTidyingTask(MailboxReading reading) {
            return Tasks.recurring("mailbox-tidying", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> reading.tidy());
        }

        /** A silent mailbox is no reason to start Waymark anew, so this stays up and tells in its details. */
        @Bean
        HealthIndicator mailboxHealthIndicator(MailboxReading reading) {
            return () -> {
                var state = reading.state();
                var health = Health.up().withDetail("reads", state.reads()).withDetail("silent", state.silent());
                var read = state.readAt();
                return read == null
                        ? health.build()
                        : health.withDetail("read", read.toString()).build();
            };
        }
    }
}
