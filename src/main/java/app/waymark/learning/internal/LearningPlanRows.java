package app.waymark.learning.internal;

import static app.waymark.learning.internal.ResourceRows.utc;

import app.waymark.learning.LearningEvidence;
import app.waymark.learning.LearningState;
import app.waymark.learning.OwnCertificate;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people do with what they learn from, as rows. */
@Component
public class LearningPlanRows {

    private final JdbcTemplate jdbc;
    private final SearchIndex index;

    LearningPlanRows(JdbcTemplate jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Whoever plans it finds it by other words now: of their own with the thing itself, of a programme's with the plan. */
    private void changed(UUID plan) {
        index.changed(
                FoundResources.NAME,
                jdbc.query(
                        "select resource from learning_plan where id = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        plan));
        index.changed(FoundPlans.NAME, List.of(plan));
    }

    /** A plan as a change needs it. */
    public record Row(UUID id, UUID resource, LearningState state) {}

    /** A plan of this person, locked for a change. */
    public Optional<Row> locked(UUID id, AccountId person) {
        return jdbc
                .query(
                        "select id, resource, state from learning_plan where id = ? and person = ? for update",
                        (row, number) -> new Row(
                                row.getObject("id", UUID.class),
                                row.getObject("resource", UUID.class),
                                LearningState.valueOf(row.getString("state"))),
                        id,
                        person.value())
                .stream()
                .findFirst();
    }

    /** How many this person has, a number that nobody changes until the transaction ends. */
    public int lockedCount(AccountId person) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from learning_plan where person = ? for update",
                        Integer.class,
                        person.value()),
                0);
    }

    /** Plans something, where this person has not yet. */
    public void plan(UUID id, AccountId person, UUID resource, Instant now) {
        jdbc.update(
                "insert ignore into learning_plan (id, person, resource, state, words, planned_at, changed_at)"
                        + " values (?, ?, ?, 'PLANNED', '', ?, ?)",
                id,
                person.value(),
                resource,
                utc(now),
                utc(now));
        changed(id);
    }

    /** The plan of this person for something. */
    public Optional<UUID> planOf(AccountId person, UUID resource) {
        return jdbc
                .query(
                        "select id from learning_plan where person = ? and resource = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        person.value(),
                        resource)
                .stream()
                .findFirst();
    }

    public void move(
            UUID id,
            LearningState state,
            String words,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate expiresOn,
            Instant now) {
        jdbc.update(
                "update learning_plan set state = ?, words = ?, done_on = ?, expires_on = ?, changed_at = ? where id = ?",
                state.name(),
                words,
                doneOn,
                expiresOn,
                utc(now),
                id);
        changed(id);
    }

    /** It is under way, or planned, again; what was said of it stays. */
    public void move(UUID id, LearningState state, Instant now) {
        jdbc.update(
                "update learning_plan set state = ?, done_on = null, expires_on = null, changed_at = ? where id = ?",
                state.name(),
                utc(now),
                id);
    }

    public void step(AccountId person, UUID resource, UUID goal, UUID step, Instant now) {
        jdbc.update(
                "update learning_plan set goal = ?, step = ?, changed_at = ? where person = ? and resource = ?",
                goal,
                step,
                utc(now),
                person.value(),
                resource);
    }

    public void drop(UUID id) {
        changed(id);
        jdbc.update("delete from learning_plan where id = ?", id);
    }

    /** Its owner knows that it runs out. */
    public void heard(UUID id, AccountId person) {
        jdbc.update("update learning_plan set heard_of = expires_on where id = ? and person = ?", id, person.value());
    }

    /** What runs out between two days and whose owner has not said that they know, what runs out first first. */
    public static Portion<List<OwnCertificate>> expiring(AccountId person, LocalDate from, LocalDate until, int most) {
        return Portion.rows(
                List.of("id", "title", "expires_on"),
                "select p.id, r.title, p.expires_on from learning_plan p"
                        + " join learning_resource r on r.id = p.resource where p.person = ? and p.state = 'DONE'"
                        + " and p.expires_on between ? and ? and (p.heard_of is null or p.heard_of <> p.expires_on)"
                        + " order by p.expires_on, p.id limit ?",
                row -> new OwnCertificate(
                        UUID.fromString(row.getString("id")),
                        row.getString("title"),
                        row.getObject("expires_on", LocalDate.class)),
                person.value(),
                from,
                until,
                most);
    }

    /** The files of a plan of this person, in the order in which they were added. */
    public List<LearningEvidence> evidence(UUID plan, AccountId person) {
        return jdbc.query(
                "select e.id, e.file, e.name, e.size from learning_evidence e join learning_plan p on p.id = e.plan"
                        + " where e.plan = ? and p.person = ? and e.file is not null order by e.added_at, e.id",
                (row, number) -> new LearningEvidence(
                        row.getObject("id", UUID.class),
                        row.getObject("file", UUID.class),
                        row.getString("name"),
                        row.getInt("size")),
                plan,
                person.value());
    }

    public void addEvidence(UUID id, UUID plan, String name, Instant now) {
        jdbc.update(
                "insert into learning_evidence (id, plan, file, name, size, added_at) values (?, ?, null, ?, 0, ?)",
                id,
                plan,
                name,
                utc(now));
    }

    public void keepEvidence(UUID id, UUID file, String name, int size) {
        jdbc.update("update learning_evidence set file = ?, name = ?, size = ? where id = ?", file, name, size, id);
    }

    public void removeEvidence(UUID id) {
        jdbc.update("delete from learning_evidence where id = ?", id);
    }

    /** Whose a piece of evidence is. */
    public Optional<AccountId> ownerOf(UUID evidence) {
        return jdbc
                .query(
                        "select p.person from learning_evidence e join learning_plan p on p.id = e.plan where e.id = ?",
                        (row, number) -> new AccountId(row.getObject(1, UUID.class)),
                        evidence)
                .stream()
                .findFirst();
    }

    /** Those of these pieces of evidence that there are. */
    public Set<UUID> existing(Collection<UUID> evidence) {
        return evidence.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        "select id from learning_evidence where id in (" + ResourceRows.marks(evidence.size()) + ")",
                        (row, number) -> row.getObject(1, UUID.class),
                        evidence.toArray()));
    }
}
