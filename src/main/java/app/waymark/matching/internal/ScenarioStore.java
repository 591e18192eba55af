package app.waymark.matching.internal;

import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.LockConflict;
import app.waymark.engine.model.Objective;
import app.waymark.engine.solve.Engine;
import app.waymark.matching.Decided;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.ScenarioPair;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.ScenarioSummary;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.document.DocumentFormat;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The scenarios with what they were run on and what came of them. Each step from one state to the next is one guarded
 * update, so that a run and a coordinator who stops it cannot both win.
 */
@Repository
public class ScenarioStore {

    private static final int BATCH = 500;

    /** Beyond so many prices a certificate is found again when somebody asks, rather than kept. */
    private static final long MOST_PRICES = 500_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ScenarioStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What came of a run. */
    public record Result(
            int matched,
            long rankSum,
            List<Integer> profile,
            long score,
            boolean verified,
            long millis,
            List<ScenarioPair> pairs,
            Certificate certificate) {}

    /**
     * What is kept of a run that explanations rest on.
     *
     * @param engine the number of the engine that found the pairs; 0 for those before there were numbers
     * @param certificate what proves them, or null where it was not kept
     */
    public record Kept(
            Snapshot input,
            List<ScenarioPair> pairs,
            int engine,
            @Nullable Certificate certificate) {}

    /** A scenario, what it was run on, and what it has for each mentee, held against what was said since. */
    public record Whole(ScenarioSummary summary, Snapshot input, List<Standing> standing) {}

    /** A scenario and those laid beside it, as a board draws them, with what has been decided in the round by now. */
    public record Drawn(Snapshot input, Map<ScenarioId, List<ScenarioPair>> pairs, List<Decided> decided) {}

    /**
     * What a scenario has for one mentee, and what has been said about it since.
     *
     * @param lockedTo whom the mentee is locked to by now, or null
     * @param forbidden whether the pair is forbidden by now
     * @param avoided whether one of the two wishes not to be matched with the other by now
     */
    public record Standing(ScenarioPair pair, @Nullable AccountId lockedTo, boolean forbidden, boolean avoided) {}

    /** Adds a scenario that waits to be run, under the round's next number. */
    public void add(UUID id, UUID round, Snapshot input, UUID by, Instant now) {
        jdbc.sql("insert into scenario (id, round, number, policy, objective, state, started_by, started_at,"
                        + " mentees, mentors, places)"
                        + " select ?, ?, coalesce(max(number), 0) + 1, ?, ?, 'WAITING', ?, ?, ?, ?, ?"
                        + " from scenario where round = ?")
                .params(
                        id,
                        round,
                        input.policyNumber(),
                        input.policy().objective().name(),
                        by,
                        Columns.utc(now),
                        input.mentees().size(),
                        input.mentors().size(),
                        input.mentors().stream().mapToInt(Snapshot.Mentor::free).sum(),
                        round)
                .update();
        jdbc.sql("insert into scenario_input (scenario, input) values (?, ?)")
                .params(id, MatchingDocuments.pack(MatchingDocuments.INPUT.write(input)))
                .update();
    }

    /** One scenario. */
    public Optional<ScenarioSummary> find(UUID id) {
        return jdbc.sql("select * from scenario where id = ?")
                .param(id)
                .query(ScenarioStore::summary)
                .optional();
    }

    /**
     * One scenario with what it was run on and what it has for each mentee, held against what has been decided and wished
     * since: one statement, which carries what it was run on once.
     */
    public Optional<Whole> whole(UUID id) {
        var inputs = new HashMap<ScenarioSummary, Snapshot>();
        var standing = new ArrayList<Standing>();
        jdbc.sql("""
                        select s.*, i.input, null as scenario, null as mentee, null as mentor, null as place,
                               null as pair_score, null as contributions, null as locked,
                               null as locked_to, false as forbidden, false as avoided
                        from scenario s join scenario_input i on i.scenario = s.id where s.id = :scenario
                        union all
                        (select s.*, null, p.scenario, p.mentee, p.mentor, p.place, p.score, p.contributions, p.locked,
                                (select d.mentor from matching_decision d where d.round = s.round and d.mentee = p.mentee
                                    and d.decision = 'LOCK'),
                                exists (select 1 from matching_decision d where d.round = s.round and d.mentee = p.mentee
                                    and d.mentor = p.mentor and d.decision = 'FORBID'),
                                exists (select 1 from wish w where w.round = s.round and w.account = p.mentee
                                    and w.side = 'MENTEE' and w.person = p.mentor and w.place is null)
                                or exists (select 1 from wish w where w.round = s.round and w.account = p.mentor
                                    and w.side = 'MENTOR' and w.person = p.mentee and w.place is null)
                         from scenario s join scenario_pair p on p.scenario = s.id where s.id = :scenario)
                        """).param("scenario", id).query(row -> {
            var input = row.getBytes("input");
            if (input != null) {
                inputs.put(summary(row, 0), input(input, id));
            } else {
                standing.add(standing(row));
            }
        });
        standing.sort(Comparator.comparing(one -> one.pair().mentee().value().toString()));
        return inputs.entrySet().stream()
                .findFirst()
                .map(one -> new Whole(one.getKey(), one.getValue(), List.copyOf(standing)));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var lockedTo = row.getObject("locked_to", UUID.class);
        return new Standing(
                pair(row, "pair_score"),
                lockedTo == null ? null : new AccountId(lockedTo),
                row.getBoolean("forbidden"),
                row.getBoolean("avoided"));
    }

    /** The latest scenarios of a round, the last one first. */
    public List<ScenarioSummary> of(UUID round, int most) {
        return before(round, Integer.MAX_VALUE, most);
    }

    /** The scenarios of a round before the one with this number, the last one first. */
    public List<ScenarioSummary> before(UUID round, int number, int most) {
        return jdbc.sql("select * from scenario where round = ? and number < ? order by number desc limit ?")
                .params(round, number, most)
                .query(ScenarioStore::summary)
                .list();
    }

    /** The last scenario of a round that has a result. */
    public Optional<UUID> latestDone(UUID round) {
        return jdbc.sql("select id from scenario where round = ? and state = 'DONE' order by number desc limit 1")
                .param(round)
                .query(UUID.class)
                .optional();
    }

    /**
     * What a scenario was run on, with what it and those beside it have for each mentee, and the round's decisions: one
     * statement for all.
     */
    public Drawn drawn(UUID round, UUID shown, Collection<UUID> all) {
        var inputs = new ArrayList<Snapshot>();
        var pairs = new HashMap<ScenarioId, List<ScenarioPair>>();
        var decided = new ArrayList<Decided>();
        jdbc.sql("""
                        select scenario, null as mentee, null as mentor, null as place, null as score,
                               null as contributions, null as locked, input,
                               null as decision, null as decided_by, null as decided_at
                        from scenario_input where scenario = :shown
                        union all
                        select scenario, mentee, mentor, place, score, contributions, locked, null, null, null, null
                        from scenario_pair where scenario in (:all)
                        union all
                        select null, mentee, mentor, null, null, null, null, null, decision, decided_by, decided_at
                        from matching_decision where round = :round
                        """)
                .param("round", round)
                .param("shown", shown)
                .param("all", all)
                .query(row -> {
                    var input = row.getBytes("input");
                    if (input != null) {
                        inputs.add(input(input, shown));
                    } else if (row.getString("decision") != null) {
                        decided.add(DecisionStore.decided(row));
                    } else {
                        pairs.computeIfAbsent(new ScenarioId(Columns.uuid(row, "scenario")), one -> new ArrayList<>())
                                .add(pair(row));
                    }
                });
        decided.sort(Comparator.comparing(Decided::at));
        return new Drawn(inputs.getFirst(), pairs, decided);
    }

    /** What a scenario was run on. */
    public Optional<Snapshot> input(UUID id) {
        return jdbc.sql("select input from scenario_input where scenario = ?")
                .param(id)
                .query((row, index) -> input(row.getBytes("input"), id))
                .optional();
    }

    /** What these scenarios have for each mentee, by scenario, in the order of the mentees' ids. */
    public Map<ScenarioId, List<ScenarioPair>> pairs(Collection<UUID> scenarios) {
        var found = new HashMap<ScenarioId, List<ScenarioPair>>();
        scenarios.forEach(one -> found.put(new ScenarioId(one), new ArrayList<>()));
        if (!scenarios.isEmpty()) {
            jdbc.sql("select scenario, mentee, mentor, place, score, contributions, locked from scenario_pair"
                            + " where scenario in (:scenarios) order by scenario, mentee")
                    .param("scenarios", scenarios)
                    .query(row -> {
                        found.getOrDefault(new ScenarioId(Columns.uuid(row, "scenario")), List.of())
                                .add(pair(row));
                    });
        }
        return found;
    }

    /** The run begins, or begins again after its node died; false where it has been stopped or is over. */
    public boolean begin(UUID id) {
        return jdbc.sql("update scenario set state = 'RUNNING', progress = 0"
                                + " where id = ? and state in ('WAITING', 'RUNNING')")
                        .param(id)
                        .update()
                == 1;
    }

    /** The run has come so far; false where it has been stopped. */
    public boolean progress(UUID id, int percent) {
        // Counts rows found, not rows changed: the same percentage twice is no stop.
        return jdbc.sql("update scenario set progress = ? where id = ? and state = 'RUNNING'")
                        .params(percent, id)
                        .update()
                == 1;
    }

    /** The run is over; false where it has been stopped meanwhile, and then nothing of it is kept. */
    public boolean finish(UUID id, Result result, Instant now) {
        int changed = jdbc.sql("update scenario set state = 'DONE', progress = 100, finished_at = ?, matched = ?,"
                        + " rank_sum = ?, profile = ?, score = ?, verified = ?, millis = ?"
                        + " where id = ? and state = 'RUNNING'")
                .params(
                        Columns.utc(now),
                        result.matched(),
                        result.rankSum(),
                        MatchingDocuments.PROFILE.write(result.profile()),
                        result.score(),
                        result.verified(),
                        result.millis(),
                        id)
                .update();
        if (changed == 0) {
            return false;
        }
        batch.batchUpdate(
                "insert into scenario_pair (scenario, mentee, mentor, place, score, contributions, locked)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                result.pairs(),
                BATCH,
                (statement, pair) -> bind(statement, id, pair));
        jdbc.sql("insert into scenario_proof (scenario, engine, certificate) values (?, ?, ?)")
                .params(Arrays.asList(id, Engine.VERSION, packed(result.certificate())))
                .update();
        return true;
    }

    private static byte @Nullable [] packed(Certificate certificate) {
        boolean small = !(certificate instanceof Certificate.Prices(var stages))
                || stages.stream()
                                .mapToLong(stage -> stage.menteePrice().length + stage.mentorPrice().length)
                                .sum()
                        <= MOST_PRICES;
        return small ? MatchingDocuments.pack(MatchingDocuments.CERTIFICATE.write(certificate)) : null;
    }

    /** What is kept of a run that is done. */
    public Optional<Kept> kept(UUID id) {
        return jdbc.sql("select i.input, p.engine, p.certificate from scenario s"
                        + " join scenario_input i on i.scenario = s.id"
                        + " left join scenario_proof p on p.scenario = s.id where s.id = ? and s.state = 'DONE'")
                .param(id)
                .query((row, index) -> {
                    var certificate = row.getBytes("certificate");
                    return new Kept(
                            input(row.getBytes("input"), id),
                            List.of(),
                            row.getInt("engine"),
                            certificate == null
                                    ? null
                                    : MatchingDocuments.CERTIFICATE.read(MatchingDocuments.unpack(certificate), id));
                })
                .optional()
                .map(one -> new Kept(
                        one.input(),
                        pairs(List.of(id)).getOrDefault(new ScenarioId(id), List.of()),
                        one.engine(),
                        one.certificate()));
    }

    /** The locks cannot all be kept. */
    public void impossible(UUID id, List<LockConflict> conflicts, Instant now) {
        jdbc.sql("update scenario set state = 'IMPOSSIBLE', finished_at = ?, conflicts = ?"
                        + " where id = ? and state = 'RUNNING'")
                .params(Columns.utc(now), MatchingDocuments.CONFLICTS.write(conflicts), id)
                .update();
    }

    /** The run broke. */
    public void failed(UUID id, String incident, Instant now) {
        jdbc.sql("update scenario set state = 'FAILED', finished_at = ?, incident = ?"
                        + " where id = ? and state = 'RUNNING'")
                .params(Columns.utc(now), incident, id)
                .update();
    }

    /** Stops a pending run; false where it is over already. */
    public boolean cancel(UUID id, Instant now) {
        return jdbc.sql("update scenario set state = 'CANCELLED', finished_at = ?"
                                + " where id = ? and state in ('WAITING', 'RUNNING')")
                        .params(Columns.utc(now), id)
                        .update()
                == 1;
    }

    /** Notes that mentorships were made of it. */
    public void published(UUID id, Instant now) {
        jdbc.sql("update scenario set published_at = ? where id = ?")
                .params(Columns.utc(now), id)
                .update();
    }

    private static void bind(PreparedStatement statement, UUID id, ScenarioPair pair) throws SQLException {
        statement.setObject(1, id);
        statement.setObject(2, pair.mentee().value());
        statement.setObject(3, pair.mentor() == null ? null : pair.mentor().value());
        statement.setObject(4, pair.rank());
        statement.setLong(5, pair.score());
        statement.setString(6, MatchingDocuments.CONTRIBUTIONS.write(pair.contributions()));
        statement.setBoolean(7, pair.locked());
    }

    private static ScenarioPair pair(ResultSet row) throws SQLException {
        return pair(row, "score");
    }

    private static ScenarioPair pair(ResultSet row, String score) throws SQLException {
        var mentor = row.getObject("mentor", UUID.class);
        return new ScenarioPair(
                new AccountId(Columns.uuid(row, "mentee")),
                mentor == null ? null : new AccountId(mentor),
                Columns.integerOrNull(row, "place"),
                row.getLong(score),
                MatchingDocuments.CONTRIBUTIONS.read(row.getString("contributions"), Columns.uuid(row, "scenario")),
                row.getBoolean("locked"));
    }

    private static ScenarioSummary summary(ResultSet row, int index) throws SQLException {
        return new ScenarioSummary(
                new ScenarioId(Columns.uuid(row, "id")),
                new RoundId(Columns.uuid(row, "round")),
                row.getInt("number"),
                row.getInt("policy"),
                Objective.valueOf(row.getString("objective")),
                ScenarioState.valueOf(row.getString("state")),
                row.getInt("progress"),
                new AccountId(Columns.uuid(row, "started_by")),
                Columns.instant(row, "started_at"),
                row.getInt("mentees"),
                row.getInt("mentors"),
                row.getInt("places"),
                row.getInt("matched"),
                row.getLong("rank_sum"),
                list(row, "profile", MatchingDocuments.PROFILE),
                row.getLong("score"),
                row.getBoolean("verified"),
                row.getLong("millis"),
                list(row, "conflicts", MatchingDocuments.CONFLICTS),
                row.getString("incident"),
                Columns.instantOrNull(row, "published_at"));
    }

    private static Snapshot input(byte[] packed, UUID scenario) {
        return MatchingDocuments.INPUT.read(MatchingDocuments.unpack(packed), scenario);
    }

    private static <T> List<T> list(ResultSet row, String column, DocumentFormat<List<T>> format) throws SQLException {
        var kept = row.getString(column);
        return kept == null ? List.of() : format.read(kept, Columns.uuid(row, "id"));
    }
}
