package app.waymark.matching.internal;

import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ranked lists. */
@Repository
public class WishStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    WishStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One stored entry; without a rank the person is to be avoided. */
    public record Row(
            UUID account, Side side, UUID person, @Nullable Integer rank) {}

    /** One person's stored list; version 0 where there is none. */
    public record Stored(int version, List<Row> rows) {}

    /** One person's list. */
    public Stored of(UUID round, UUID account, Side side) {
        var version = new int[1];
        var rows = new ArrayList<Row>();
        jdbc.sql("select l.version, w.person, w.place from wish_list l"
                        + " left join wish w on w.round = l.round and w.account = l.account and w.side = l.side"
                        + " where l.round = ? and l.account = ? and l.side = ? order by w.place, w.person")
                .params(round, account, side.name())
                .query(row -> {
                    version[0] = row.getInt("version");
                    var person = row.getObject("person", UUID.class);
                    if (person != null) {
                        rows.add(new Row(account, side, person, Columns.integerOrNull(row, "place")));
                    }
                });
        return new Stored(version[0], List.copyOf(rows));
    }

    /** Every entry of a round, of both sides. */
    public List<Row> ofRound(UUID round) {
        return jdbc.sql("select account, side, person, place from wish where round = ? order by account, side, place")
                .param(round)
                .query((row, index) -> new Row(
                        Columns.uuid(row, "account"),
                        Side.valueOf(row.getString("side")),
                        Columns.uuid(row, "person"),
                        Columns.integerOrNull(row, "place")))
                .list();
    }

    /** Takes away this person's lists of a round, and whoever else's wish for them. */
    public void forget(UUID round, UUID account) {
        jdbc.sql("delete from wish where round = ? and (account = ? or person = ?)")
                .params(round, account, account)
                .update();
        jdbc.sql("delete from wish_list where round = ? and account = ?")
                .params(round, account)
                .update();
    }

    /** Puts this list in the place of the one with the expected version; false where that is no longer the last. */
    public boolean replace(
            UUID round,
            UUID account,
            Side side,
            List<Wish> wishes,
            Collection<AccountId> avoided,
            int expected,
            Instant now) {
        int changed = expected == 0
                ? jdbc.sql("insert ignore into wish_list (round, account, side, version, saved_at)"
                                + " values (?, ?, ?, 1, ?)")
                        .params(round, account, side.name(), Columns.utc(now))
                        .update()
                : jdbc.sql("update wish_list set version = version + 1, saved_at = ?"
                                + " where round = ? and account = ? and side = ? and version = ?")
                        .params(Columns.utc(now), round, account, side.name(), expected)
                        .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from wish where round = ? and account = ? and side = ?")
                .params(round, account, side.name())
                .update();
        var rows = new ArrayList<Row>();
        wishes.forEach(one -> rows.add(new Row(account, side, one.person().value(), one.rank())));
        avoided.forEach(one -> rows.add(new Row(account, side, one.value(), null)));
        batch.batchUpdate(
                "insert into wish (round, account, side, person, place) values (?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int index)
                            throws java.sql.SQLException {
                        var row = rows.get(index);
                        statement.setObject(1, round);
                        statement.setObject(2, account);
                        statement.setString(3, side.name());
                        statement.setObject(4, row.person());
                        statement.setObject(5, row.rank());
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
        return true;
    }
}
