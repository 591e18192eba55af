package app.waymark.matching.internal;

import app.waymark.matching.Side;
import app.waymark.matching.Wish;
import app.waymark.matching.WishDraft;
import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    public record Stored(
            int version, List<Row> rows, @Nullable WishDraft draft) {}

    /** What is kept of a draft; the version it was begun on stands beside it. */
    record Entered(List<Wish> wishes, List<AccountId> avoided) {}

    /** One person's list, and what they entered since and did not save. */
    public Stored of(UUID round, UUID account, Side side) {
        var version = new int[1];
        var rows = new ArrayList<Row>();
        var draft = new WishDraft[1];
        jdbc.sql("select l.version, w.person, w.place, d.begun_on, d.document"
                        + " from (select ? as round, ? as account, ? as side) me"
                        + " left join wish_list l on l.round = me.round and l.account = me.account and l.side = me.side"
                        + " left join wish w on w.round = l.round and w.account = l.account and w.side = l.side"
                        + " left join wish_draft d"
                        + " on d.round = me.round and d.account = me.account and d.side = me.side"
                        + " order by w.place, w.person")
                .params(round, account, side.name())
                .query(row -> {
                    version[0] = row.getInt("version");
                    var person = row.getObject("person", UUID.class);
                    if (person != null) {
                        rows.add(new Row(account, side, person, Columns.integerOrNull(row, "place")));
                    }
                    var document = row.getString("document");
                    if (document != null && draft[0] == null) {
                        var entered = MatchingDocuments.WISHES.read(document, "of round " + round);
                        draft[0] =
                                new WishDraft(entered.wishes(), Set.copyOf(entered.avoided()), row.getInt("begun_on"));
                    }
                });
        return new Stored(version[0], List.copyOf(rows), draft[0]);
    }

    /** Keeps what this person entered and did not save, in the place of what they entered before. */
    public void keep(UUID round, UUID account, Side side, WishDraft draft, Instant now) {
        var document = MatchingDocuments.WISHES.write(new Entered(draft.wishes(), List.copyOf(draft.avoided())));
        jdbc.sql("insert into wish_draft (round, account, side, begun_on, document, kept_at) values (?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update begun_on = values(begun_on), document = values(document),"
                        + " kept_at = values(kept_at)")
                .params(round, account, side.name(), draft.begunOn(), document, Columns.utc(now))
                .update();
    }

    /** What this person entered is saved, or given up. */
    public void drop(UUID round, UUID account, Side side) {
        jdbc.sql("delete from wish_draft where round = ? and account = ? and side = ?")
                .params(round, account, side.name())
                .update();
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
        jdbc.sql("delete from wish_draft where round = ? and (account = ? or document like ?)")
                .params(round, account, "%" + account + "%")
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
        drop(round, account, side);
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
