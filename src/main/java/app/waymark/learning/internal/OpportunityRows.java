package app.waymark.learning.internal;

import static app.waymark.learning.internal.ResourceRows.utc;

import app.waymark.learning.Opportunity;
import app.waymark.learning.OpportunityDraft;
import app.waymark.program.ProgrammeId;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What there is to do inside the organisation, as rows. */
@Component
public class OpportunityRows {

    private static final String READ = "select o.*, (select group_concat(concat_ws(' ', s.framework, s.skill,"
            + " s.from_level, s.to_level) order by s.framework, s.skill separator ';')"
            + " from learning_opportunity_skill s where s.opportunity = o.id) as skills from learning_opportunity o ";

    private final JdbcTemplate jdbc;
    private final SearchIndex index;

    OpportunityRows(JdbcTemplate jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Those of these programmes that are open on this day, what ends first first. */
    public List<Opportunity> open(Collection<ProgrammeId> programmes, LocalDate today, int most) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>(List.of(today));
        programmes.forEach(one -> arguments.add(one.value()));
        return jdbc.query(
                READ + "where o.taken_at is null and o.ends_on >= ? and o.programme in ("
                        + ResourceRows.marks(programmes.size()) + ") order by o.ends_on, o.id limit " + most,
                OpportunityRows::row,
                arguments.toArray());
    }

    /** One that is open on this day, locked for a change. */
    public Optional<Opportunity> lockedOpen(UUID id, LocalDate today) {
        return jdbc
                .query(
                        READ + "where o.id = ? and o.taken_at is null and o.ends_on >= ? for update",
                        OpportunityRows::row,
                        id,
                        today)
                .stream()
                .findFirst();
    }

    /** How many of a programme are open on this day, a number that nobody changes until the transaction ends. */
    public int lockedCount(ProgrammeId programme, LocalDate today) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from learning_opportunity where programme = ? and taken_at is null"
                                + " and ends_on >= ? for update",
                        Integer.class,
                        programme.value(),
                        today),
                0);
    }

    public void add(UUID id, ProgrammeId programme, AccountId by, OpportunityDraft said, Instant now) {
        jdbc.update(
                "insert into learning_opportunity (id, programme, posted_by, kind, title, words, address, ends_on,"
                        + " posted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                programme.value(),
                by.value(),
                said.kind().name(),
                said.title(),
                said.words(),
                said.address(),
                said.endsOn(),
                utc(now));
        jdbc.batchUpdate(
                "insert into learning_opportunity_skill (opportunity, framework, skill, from_level, to_level)"
                        + " values (?, ?, ?, ?, ?)",
                said.skills().stream()
                        .map(one -> new Object[] {id, one.framework(), one.skill(), one.from(), one.to()})
                        .toList());
        index.changed(FoundOpportunities.NAME, List.of(id));
    }

    public void take(UUID id, Instant now) {
        jdbc.update("update learning_opportunity set taken_at = ? where id = ?", utc(now), id);
        index.changed(FoundOpportunities.NAME, List.of(id));
    }

    /** What somebody posted is not shown any more. */
    public void takeAllOf(AccountId person, Instant now) {
        jdbc.query(
                        "select id from learning_opportunity where posted_by = ? and taken_at is null for update",
                        (row, number) -> row.getObject(1, UUID.class),
                        person.value())
                .forEach(one -> take(one, now));
    }

    /** Those whose last day was between these two are found no more. */
    public void over(LocalDate first, LocalDate last) {
        index.changed(
                FoundOpportunities.NAME,
                jdbc.query(
                        "select id from learning_opportunity where ends_on between ? and ? and taken_at is null"
                                + " order by id limit 10000",
                        (row, number) -> row.getObject(1, UUID.class),
                        first,
                        last));
    }

    private static Opportunity row(ResultSet row, int number) throws SQLException {
        var by = row.getObject("posted_by", UUID.class);
        return new Opportunity(
                row.getObject("id", UUID.class),
                new ProgrammeId(row.getObject("programme", UUID.class)),
                by == null ? null : new AccountId(by),
                row.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new OpportunityDraft(
                        OpportunityDraft.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("address"),
                        row.getObject("ends_on", LocalDate.class),
                        ResourceRows.skills(row.getString("skills"))));
    }
}
