package app.waymark.matching.internal;

import app.waymark.matching.Policy;
import app.waymark.matching.PolicyVersion;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policies of each round, which are only ever added. */
@Repository
public class PolicyStore {

    private static final String COLUMNS = "select round, number, policy, saved_by, saved_at from matching_policy ";

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The policy in force, where anybody has saved one. */
    public Optional<PolicyVersion> latest(UUID round) {
        return jdbc.sql(COLUMNS + "where round = ? order by number desc limit 1")
                .param(round)
                .query(PolicyStore::version)
                .optional();
    }

    /**
     * The policy in force; where nobody has saved one, how many mentees have ranked somebody.
     *
     * @param version what was saved last, or null
     */
    public record Known(@Nullable PolicyVersion version, int wishing) {}

    /** The same, in one statement. */
    Known known(UUID round) {
        return jdbc.sql(
                        "select p.round, p.number, p.policy, p.saved_by, p.saved_at, if(p.number is null, (select"
                                + " count(distinct w.account) from wish w where w.round = ? and w.side = 'MENTEE'"
                                + " and w.place is not null), 0) as wishing from (select 1) one left join matching_policy p"
                                + " on p.round = ? and p.number = (select max(q.number) from matching_policy q where q.round = ?)")
                .params(round, round, round)
                .query((row, index) ->
                        new Known(row.getObject("round") == null ? null : version(row, index), row.getInt("wishing")))
                .single();
    }

    /** Adds a policy under this number; false where somebody else has taken the number meanwhile. */
    public boolean add(UUID round, int number, Policy policy, UUID by, Instant now) {
        return jdbc.sql("insert ignore into matching_policy (round, number, policy, saved_by, saved_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(round, number, MatchingDocuments.POLICY.write(policy), by, Columns.utc(now))
                        .update()
                == 1;
    }

    private static PolicyVersion version(ResultSet row, int index) throws SQLException {
        return new PolicyVersion(
                row.getInt("number"),
                MatchingDocuments.POLICY.read(
                        row.getString("policy"), Columns.uuid(row, "round") + ", number " + row.getInt("number")),
                new AccountId(Columns.uuid(row, "saved_by")),
                Columns.instant(row, "saved_at"));
    }
}
