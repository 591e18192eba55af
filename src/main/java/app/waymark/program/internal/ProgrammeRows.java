package app.waymark.program.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of programmes, by name as the reader's language sorts. */
@Component
public class ProgrammeRows {

    // Sorted by the database: what is sorted after it was limited ends before its data.
    private static final String PROGRAMMES = """
            select one.id, one.name, one.ended from (
                select p.id, p.name, p.ended_at is not null as ended, p.name collate %s as sort_key from programme p
                where :coordinator is null
                   or p.id in (select c.programme from coordinator c where c.account = :coordinator)) one
            where true
            """;

    private enum Order {
        NAME
    }

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page from after this row on: of every programme, or of those that somebody coordinates. */
    public Slice<ProgrammeSummary> read(@Nullable UUID coordinator, Locale language, @Nullable Cursor after, int size) {
        var rows = jdbc.sql(PROGRAMMES.formatted(Alphabet.collation(language))
                        + Sorted.up(Order.NAME).sql("one.sort_key", "one.id"))
                .param("coordinator", coordinator)
                .param("after", after == null ? null : after.name())
                .param("afterId", after == null ? null : after.id())
                .param("limit", size + 1)
                .query((row, number) -> new ProgrammeSummary(
                        new ProgrammeId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("ended")))
                .list();
        return Slice.of(rows, size, last -> Cursor.named(last.name(), last.id().value()));
    }
}
