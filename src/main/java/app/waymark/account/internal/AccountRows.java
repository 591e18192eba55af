package app.waymark.account.internal;

import app.waymark.account.AccountAdministration.Order;
import app.waymark.account.internal.AccountRepository.ListRow;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the administrators' list, sorted by what they choose. */
@Component
public class AccountRows {

    // What is sorted by is one text: names as the reader's language has them, moments as they are written.
    private static final String ACCOUNTS = """
            select * from (
                select a.id, a.name, a.email, a.administrator, a.password_hash is not null as has_password, a.created_at,
                       a.invited_at, a.signed_in_at, a.closed_at, %s as sort_key
                from account a
                where (:like = '' or lower(a.name) like :like escape '!' or a.email like :like escape '!')) one
            where true
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the accounts whose name or address is like this, in this order, from after this row on. */
    public Slice<ListRow> read(String like, Sorted<Order> sorted, Locale language, @Nullable Cursor after, int size) {
        record Keyed(ListRow row, String key) {}
        var rows = jdbc.sql(ACCOUNTS.formatted(key(sorted.by(), Alphabet.collation(language)))
                        + sorted.sql("one.sort_key", "one.id"))
                .param("like", like)
                .param("after", after == null ? null : after.name())
                .param("afterId", after == null ? null : after.id())
                .param("limit", size + 1)
                .query((row, number) -> new Keyed(line(row), row.getString("sort_key")))
                .list();
        return Slice.of(rows, size, last -> Cursor.named(last.key(), last.row().id()))
                .map(Keyed::row);
    }

    private static String key(Order order, String collation) {
        return switch (order) {
            case CREATED -> "date_format(a.created_at, '%Y-%m-%d %H:%i:%s.%f')";
            case NAME -> "a.name collate " + collation;
            case EMAIL -> "a.email collate " + collation;
            case SIGNED_IN -> "coalesce(date_format(a.signed_in_at, '%Y-%m-%d %H:%i:%s.%f'), '')";
            case STAGE ->
                "concat(case when a.closed_at is not null then 3 when a.password_hash is not null then 2"
                        + " when a.invited_at is not null then 1 else 0 end, ' ', a.name) collate " + collation;
        };
    }

    private static ListRow line(ResultSet row) throws SQLException {
        return new ListRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("administrator"),
                row.getBoolean("has_password"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "invited_at"),
                instant(row, "signed_in_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, LocalDateTime.class);
        return found == null ? null : found.toInstant(ZoneOffset.UTC);
    }
}
