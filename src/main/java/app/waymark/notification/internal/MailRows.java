package app.waymark.notification.internal;

import app.waymark.notification.MailQueue.Order;
import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import app.waymark.notification.MailSummary.Brings;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the administrators' list of mail, sorted by what they choose. */
@Component
public class MailRows {

    private static final String MAILS = """
            select m.id, m.recipient, m.to_address, m.subject, m.state, m.attempts, m.problem, m.created_at, m.sent_at,
                m.kind, m.topic
            from mail m where m.state in (:states)
            """;

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the mails in these states, in this order, from after this row on. */
    public Slice<MailSummary> read(
            Collection<MailState> states, Sorted<Order> sorted, Locale language, @Nullable Cursor after, int size) {
        boolean byTime = sorted.by() == Order.CREATED;
        // By time the index is read; an address is compared as the reader's language compares.
        var key = byTime ? "m.created_at" : "m.to_address collate " + Alphabet.collation(language);
        var rows = jdbc.sql(MAILS + sorted.sql(key, "m.id"))
                .param("states", states.stream().map(MailState::name).toList())
                .param(
                        "after",
                        after == null
                                ? null
                                : byTime ? LocalDateTime.ofInstant(after.at(), ZoneOffset.UTC) : after.name())
                .param("afterId", after == null ? null : after.id())
                .param("limit", size + 1)
                .query((row, number) -> line(row))
                .list();
        return Slice.of(rows, size, last -> new Cursor(last.createdAt(), last.id(), last.to()));
    }

    private static MailSummary line(ResultSet row) throws SQLException {
        return new MailSummary(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("recipient", UUID.class)),
                row.getString("to_address"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("problem"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "sent_at"),
                Brings.of(row.getString("kind"), topic(row.getString("topic"))));
    }

    private static @Nullable Topic topic(@Nullable String name) {
        return name == null ? null : Topic.valueOf(name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, LocalDateTime.class);
        return found == null ? null : found.toInstant(ZoneOffset.UTC);
    }
}
