package app.waymark.notification.internal;

import app.waymark.notification.internal.MailLimits.Pace;
import app.waymark.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps to how many mails a minute a domain may get, of all nodes together. A mail for which there is no room is given a turn, and
 * comes back then: each is looked at about twice, however many wait. A link to come in by goes ahead of the others, for somebody
 * sits there and waits.
 */
@Component
class MailTurns {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** More do not wait for one person. */
    private static final int LINE = 100;

    private final MailLimits limits;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailTurns(MailLimits limits, Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.limits = limits;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a mail may go. */
    sealed interface Leave {

        /**
         * It may.
         *
         * @param paced whether its domain has a limit, and its place is taken
         */
        record Go(boolean paced) implements Leave {}

        /** These go before it, as soon as they can. */
        record After(List<UUID> before) implements Leave {}

        /** There is no room before that. */
        record At(Instant turn) implements Leave {}
    }

    private record Waiting(
            boolean link, boolean along, @Nullable Instant turn) {}

    private record Earlier(UUID id, @Nullable Instant turn) {}

    private record Row(Instant freeAt, Instant promisedAt) {}

    /** Whether this mail may go now; where it may, its place is taken. */
    Leave ask(UUID mail) {
        if (!limits.any()) {
            return new Leave.Go(false);
        }
        var address = transactions
                .call(() -> jdbc.sql("select to_address from mail where id = ? and state = 'WAITING'")
                        .param(mail)
                        .query(String.class)
                        .optional())
                .filter(one -> limits.of(one).isPresent());
        return address.isEmpty() ? new Leave.Go(false) : transactions.call(() -> ask(mail, address.get()));
    }

    private Leave ask(UUID mail, String address) {
        // Before anything is read, so that nothing of it has changed since.
        var domain = MailLimits.domain(address);
        var row = locked(domain);
        var waiting = jdbc.sql(
                        "select kind is null as link, sent_with is not null as along, turn_at from mail where id = ?")
                .param(mail)
                .query((found, number) ->
                        new Waiting(found.getBoolean("link"), found.getBoolean("along"), instant(found, "turn_at")))
                .optional()
                .orElse(null);
        if (waiting == null || waiting.along()) {
            return new Leave.Go(false);
        }
        var now = clock.instant();
        var given = waiting.turn();
        if (given != null && isLater(given, now)) {
            return new Leave.At(given);
        }
        var before = earlier(mail);
        if (before.stream().anyMatch(one -> isLater(one.turn(), now))) {
            var last = before.stream()
                    .flatMap(one -> Stream.ofNullable(one.turn()))
                    .max(Comparator.naturalOrder())
                    .orElse(now);
            return new Leave.At(last.plus(A_MOMENT));
        }
        if (!before.isEmpty()) {
            return new Leave.After(before.stream().map(Earlier::id).toList());
        }
        var pace = Pace.of(limits.of(address).orElseThrow());
        var room = row.freeAt().minus(pace.ahead());
        boolean others = row.promisedAt().isAfter(now) && given == null && !waiting.link();
        if (!others && !room.isAfter(now)) {
            keep(domain, later(row.freeAt(), now).plus(pace.every()), row.promisedAt());
            return new Leave.Go(true);
        }
        if (waiting.link() || given != null) {
            // Who was given a turn has waited, and does not begin again at the end.
            return new Leave.At(later(room, now.plus(A_MOMENT)));
        }
        var turn = later(later(room, row.promisedAt()), now);
        keep(domain, row.freeAt(), turn.plus(pace.every()));
        jdbc.sql("update mail set turn_at = ? where id = ?")
                .param(time(turn))
                .param(mail)
                .update();
        return new Leave.At(turn);
    }

    /** What has to go before it: of what is told of one thing, to one person, the earlier. As {@link Dispatch} has it. */
    private List<Earlier> earlier(UUID mail) {
        return jdbc.sql("select e.id, e.turn_at from mail e join mail m on m.id = ? where e.recipient = m.recipient"
                        + " and e.state = 'WAITING' and e.number < m.number and e.about = m.about and m.begun_at is null"
                        + " and not (e.gathers and e.begun_at is null and m.gathers) order by e.number limit "
                        + LINE)
                .param(mail)
                .query((found, number) -> new Earlier(found.getObject("id", UUID.class), instant(found, "turn_at")))
                .list();
    }

    private Row locked(String domain) {
        return lock(domain).orElseGet(() -> {
            jdbc.sql("insert ignore into mail_pace (domain, free_at, promised_at) values (?, ?, ?)")
                    .param(domain)
                    .param(time(LONG_AGO))
                    .param(time(LONG_AGO))
                    .update();
            return lock(domain).orElseThrow();
        });
    }

    private Optional<Row> lock(String domain) {
        return jdbc.sql("select free_at, promised_at from mail_pace where domain = ? for update")
                .param(domain)
                .query((row, number) -> new Row(
                        Objects.requireNonNull(instant(row, "free_at")),
                        Objects.requireNonNull(instant(row, "promised_at"))))
                .optional();
    }

    private void keep(String domain, Instant freeAt, Instant promisedAt) {
        jdbc.sql("update mail_pace set free_at = ?, promised_at = ? where domain = ?")
                .param(time(freeAt))
                .param(time(promisedAt))
                .param(domain)
                .update();
    }

    private static boolean isLater(@Nullable Instant turn, Instant now) {
        return turn != null && turn.isAfter(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** To the microsecond above, as the database keeps it: never sooner than it may. */
    private static LocalDateTime time(Instant at) {
        var whole = at.truncatedTo(ChronoUnit.MICROS);
        return LocalDateTime.ofInstant(
                whole.equals(at) ? at : whole.plus(Duration.of(1, ChronoUnit.MICROS)), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, LocalDateTime.class);
        return found == null ? null : found.toInstant(ZoneOffset.UTC);
    }
}
