package app.waymark.matching.internal;

import app.waymark.matching.Decided;
import app.waymark.matching.Decision;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What coordinators have decided about pairs. */
@Repository
public class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every decision of a round. */
    public List<Decided> of(UUID round) {
        return jdbc.sql("select mentee, mentor, decision, decided_by, decided_at from matching_decision"
                        + " where round = ? order by decided_at, mentee, mentor")
                .param(round)
                .query((row, index) -> decided(row))
                .list();
    }

    /** The decision in a row with the columns of the table. */
    static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                new AccountId(Columns.uuid(row, "mentee")),
                new AccountId(Columns.uuid(row, "mentor")),
                Decision.valueOf(row.getString("decision")),
                new AccountId(Columns.uuid(row, "decided_by")),
                Columns.instant(row, "decided_at"));
    }

    /** Decides about a pair; a lock takes the place of another lock of that mentee. */
    public void decide(UUID round, UUID mentee, UUID mentor, Decision decision, UUID by, Instant now) {
        if (decision == Decision.LOCK) {
            jdbc.sql("delete from matching_decision where round = ? and mentee = ? and decision = 'LOCK'")
                    .params(round, mentee)
                    .update();
        }
        jdbc.sql("replace into matching_decision (round, mentee, mentor, decision, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(round, mentee, mentor, decision.name(), by, Columns.utc(now))
                .update();
    }

    /** Takes back whatever was decided about a pair; says whether there was anything. */
    public boolean lift(UUID round, UUID mentee, UUID mentor) {
        return jdbc.sql("delete from matching_decision where round = ? and mentee = ? and mentor = ?")
                        .params(round, mentee, mentor)
                        .update()
                == 1;
    }
}
