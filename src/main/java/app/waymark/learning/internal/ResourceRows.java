package app.waymark.learning.internal;

import app.waymark.learning.LearningPlan;
import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningState;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.ShelfQuery;
import app.waymark.learning.SkillLevels;
import app.waymark.program.ProgrammeId;
import app.waymark.search.SearchIndex;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.SkillKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What one can learn from, as rows, with what one person does with it beside them. */
@Component
public class ResourceRows {

    /** With the skills of each in one text, so that a page of them is one statement. */
    private static final String READ = "select r.*, (select group_concat(concat_ws(' ', s.framework, s.skill,"
            + " s.from_level, s.to_level) order by s.framework, s.skill separator ';')"
            + " from learning_resource_skill s where s.resource = r.id) as skills,"
            + " p.id as plan, p.state, p.words as came_of_it, p.done_on, p.expires_on, p.goal, p.step,"
            + " (select count(*) from learning_evidence e where e.plan = p.id and e.file is not null) as files"
            + " from learning_resource r left join learning_plan p on p.resource = r.id and p.person = ? ";

    /** So many on a few skills are looked through for those that lead on best. */
    private static final int MOST_ON = 500;

    private final JdbcTemplate jdbc;
    private final SearchIndex index;

    ResourceRows(JdbcTemplate jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** It reads otherwise now, for whoever is offered it and for whoever plans it. */
    private void changed(UUID id) {
        index.changed(FoundResources.NAME, List.of(id));
        index.changed(
                FoundPlans.NAME,
                jdbc.query(
                        "select id from learning_plan where resource = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        id));
    }

    /** What these programmes offer, by title, from behind one on, with what this person does with it. */
    public List<PlannedResource> offered(
            Collection<ProgrammeId> programmes,
            AccountId reader,
            ShelfQuery query,
            boolean withdrawn,
            @Nullable Cursor after,
            int most) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>(List.of(reader.value()));
        var where = new StringBuilder("where r.programme in (" + marks(programmes.size()) + ")")
                .append(withdrawn ? " and r.withdrawn_at is not null" : " and r.withdrawn_at is null");
        programmes.forEach(one -> arguments.add(one.value()));
        if (query.kind() != null) {
            where.append(" and r.kind = ?");
            arguments.add(query.kind().name());
        }
        if (query.framework() != null && query.skill() != null) {
            where.append(" and exists (select 1 from learning_resource_skill w where w.resource = r.id"
                    + " and w.framework = ? and w.skill = ?)");
            arguments.add(query.framework());
            arguments.add(query.skill());
        }
        for (var word : query.each()) {
            where.append(" and (r.title like ? or r.words like ? or r.address like ?)");
            arguments.addAll(Collections.nCopies(3, "%" + escaped(word) + "%"));
        }
        if (after != null) {
            where.append(" and (r.title > ? or (r.title = ? and r.id > ?))");
            arguments.addAll(List.of(after.name(), after.name(), after.id()));
        }
        return jdbc.query(
                READ + where + " order by r.title, r.id limit " + most,
                (row, number) -> planned(row),
                arguments.toArray());
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What is this person's own, and what of a programme they plan, do or did: what goes on first, then the latest. */
    public List<PlannedResource> of(AccountId person, int most) {
        return jdbc.query(
                READ + "where p.id is not null or (r.added_by = ? and r.programme is null)"
                        + " order by field(coalesce(p.state, 'PLANNED'), 'UNDER_WAY', 'PLANNED', 'DONE'),"
                        + " p.done_on desc, coalesce(p.changed_at, r.changed_at) desc, r.id desc limit ?",
                (row, number) -> planned(row),
                person.value(),
                person.value(),
                most);
    }

    /** What the people of a programme handed to its coordinators, what has waited the longest first. */
    public List<LearningResource> handed(ProgrammeId programme, AccountId reader, int most) {
        return jdbc.query(
                READ + "where r.handed_to = ? and r.programme is null order by r.handed_at, r.id limit ?",
                (row, number) -> planned(row).resource(),
                reader.value(),
                programme.value(),
                most);
    }

    /**
     * What leads on somewhere between two levels of a skill: this person's own and what these programmes offer, of what is not
     * over and what they have not done; what begins nearest to where they are first.
     */
    public List<LearningResource> fitting(
            SkillLevels gap, Collection<ProgrammeId> programmes, AccountId reader, LocalDate today, int most) {
        var arguments =
                new ArrayList<Object>(List.of(reader.value(), gap.framework(), gap.skill(), gap.to(), gap.from()));
        arguments.addAll(List.of(today, reader.value()));
        programmes.forEach(one -> arguments.add(one.value()));
        arguments.addAll(List.of(gap.from(), most));
        return jdbc.query(
                READ + "join learning_resource_skill w on w.resource = r.id and w.framework = ? and w.skill = ?"
                        + " and w.from_level < ? and w.to_level > ?"
                        + " where r.withdrawn_at is null and (r.held_on is null or r.held_on >= ?)"
                        + " and (p.state is null or p.state <> 'DONE') and ((r.programme is null and r.added_by = ?)"
                        + (programmes.isEmpty() ? "" : " or r.programme in (" + marks(programmes.size()) + ")")
                        + ") order by abs(w.from_level - ?), r.title, r.id limit ?",
                (row, number) -> planned(row).resource(),
                arguments.toArray());
    }

    /** What these programmes offer on any of these skills, of what is not over and this person does not plan. */
    public List<PlannedResource> on(
            Collection<SkillKey> skills, Collection<ProgrammeId> programmes, AccountId reader, LocalDate today) {
        if (skills.isEmpty() || programmes.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>(List.of(reader.value(), today));
        programmes.forEach(one -> arguments.add(one.value()));
        skills.forEach(one -> arguments.addAll(List.of(one.framework(), one.skill())));
        return jdbc.query(
                READ + "where p.id is null and r.withdrawn_at is null and (r.held_on is null or r.held_on >= ?)"
                        + " and r.programme in (" + marks(programmes.size()) + ") and exists (select 1 from"
                        + " learning_resource_skill w where w.resource = r.id and (w.framework, w.skill) in ("
                        + String.join(", ", Collections.nCopies(skills.size(), "(?, ?)"))
                        + ")) order by r.title, r.id limit " + MOST_ON,
                (row, number) -> planned(row),
                arguments.toArray());
    }

    /** How many resources these programmes offer on each skill. */
    public List<OnSkill> counts(Collection<ProgrammeId> programmes, int most) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select s.framework, s.skill, count(*) as number from learning_resource_skill s"
                                + " join learning_resource r on r.id = s.resource where r.programme in ("
                                + marks(programmes.size()) + ") and r.withdrawn_at is null"
                                + " group by s.framework, s.skill order by number desc limit " + most,
                        (row, number) -> new OnSkill(
                                row.getObject("framework", UUID.class),
                                row.getObject("skill", UUID.class),
                                row.getInt("number")),
                        programmes.stream().map(ProgrammeId::value).toArray());
    }

    /** How many there are on a skill. */
    public record OnSkill(UUID framework, UUID skill, int number) {}

    /** One of them, with what this person does with it. */
    public Optional<PlannedResource> find(UUID id, AccountId reader) {
        return jdbc.query(READ + "where r.id = ?", (row, number) -> planned(row), reader.value(), id).stream()
                .findFirst();
    }

    /** The same, locked for a change. */
    public Optional<LearningResource> locked(UUID id) {
        jdbc.query("select id from learning_resource where id = ? for update", (row, number) -> row.getString(1), id);
        return jdbc
                .query(READ + "where r.id = ? for update", (row, number) -> planned(row), new UUID(0, 0), id)
                .stream()
                .map(PlannedResource::resource)
                .findFirst();
    }

    /** How many a programme has, a number that nobody changes until the transaction ends. */
    public int lockedCount(ProgrammeId programme) {
        return number("select count(*) from learning_resource where programme = ? for update", programme.value());
    }

    /** How many somebody has of their own. */
    public int lockedCount(AccountId person) {
        return number(
                "select count(*) from learning_resource where added_by = ? and programme is null for update",
                person.value());
    }

    private int number(String sql, UUID argument) {
        return Objects.requireNonNullElse(jdbc.queryForObject(sql, Integer.class, argument), 0);
    }

    public void add(UUID id, @Nullable ProgrammeId programme, AccountId by, ResourceDraft said, Instant now) {
        jdbc.update(
                "insert into learning_resource (id, programme, added_by, kind, title, words, address, language, lasts,"
                        + " cost, held_on, valid_months, edition, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                id,
                programme == null ? null : programme.value(),
                by.value(),
                said.kind().name(),
                said.title(),
                said.words(),
                said.address(),
                said.language(),
                said.lasts(),
                said.cost(),
                said.heldOn(),
                said.validMonths(),
                utc(now),
                utc(now));
        skills(id, said.skills());
        changed(id);
    }

    public void change(UUID id, ResourceDraft said, Instant now) {
        jdbc.update(
                "update learning_resource set kind = ?, title = ?, words = ?, address = ?, language = ?, lasts = ?,"
                        + " cost = ?, held_on = ?, valid_months = ?, edition = edition + 1, changed_at = ? where id = ?",
                said.kind().name(),
                said.title(),
                said.words(),
                said.address(),
                said.language(),
                said.lasts(),
                said.cost(),
                said.heldOn(),
                said.validMonths(),
                utc(now),
                id);
        jdbc.update("delete from learning_resource_skill where resource = ?", id);
        skills(id, said.skills());
        changed(id);
    }

    private void skills(UUID id, List<SkillLevels> skills) {
        jdbc.batchUpdate(
                "insert into learning_resource_skill (resource, framework, skill, from_level, to_level)"
                        + " values (?, ?, ?, ?, ?)",
                skills.stream()
                        .map(one -> new Object[] {id, one.framework(), one.skill(), one.from(), one.to()})
                        .toList());
    }

    public void withdraw(UUID id, @Nullable Instant at) {
        jdbc.update(
                "update learning_resource set withdrawn_at = ?, edition = edition + 1 where id = ?",
                at == null ? null : utc(at),
                id);
        changed(id);
    }

    /** It is handed to the coordinators of a programme, or to nobody any more. */
    public void hand(UUID id, @Nullable ProgrammeId to, @Nullable Instant at) {
        jdbc.update(
                "update learning_resource set handed_to = ?, handed_at = ?, edition = edition + 1 where id = ?",
                to == null ? null : to.value(),
                at == null ? null : utc(at),
                id);
        changed(id);
    }

    /** It is the programme's from now on. */
    public void adopt(UUID id, ProgrammeId programme, Instant now) {
        jdbc.update(
                "update learning_resource set programme = ?, handed_to = null, handed_at = null,"
                        + " edition = edition + 1, changed_at = ? where id = ?",
                programme.value(),
                utc(now),
                id);
        changed(id);
    }

    /** Takes one's own out, with what one did with it. */
    public void remove(UUID id) {
        changed(id);
        jdbc.update("delete from learning_plan where resource = ?", id);
        jdbc.update("delete from learning_resource where id = ?", id);
    }

    /** Nobody is asked any more to take over what this person handed to them. */
    public void handNothingOf(AccountId person) {
        var handed = jdbc.query(
                "select id from learning_resource where added_by = ? and handed_to is not null for update",
                (row, number) -> row.getObject(1, UUID.class),
                person.value());
        handed.forEach(one -> hand(one, null, null));
    }

    private static PlannedResource planned(ResultSet row) throws SQLException {
        var plan = row.getObject("plan", UUID.class);
        return new PlannedResource(
                resource(row),
                plan == null
                        ? null
                        : new LearningPlan(
                                plan,
                                LearningState.valueOf(row.getString("state")),
                                row.getString("came_of_it"),
                                row.getObject("done_on", LocalDate.class),
                                row.getObject("expires_on", LocalDate.class),
                                row.getObject("goal", UUID.class),
                                row.getObject("step", UUID.class),
                                row.getInt("files")));
    }

    private static LearningResource resource(ResultSet row) throws SQLException {
        var programme = row.getObject("programme", UUID.class);
        var addedBy = row.getObject("added_by", UUID.class);
        var handedTo = row.getObject("handed_to", UUID.class);
        var handedAt = row.getObject("handed_at", LocalDateTime.class);
        int months = row.getInt("valid_months");
        boolean forEver = row.wasNull();
        return new LearningResource(
                row.getObject("id", UUID.class),
                programme == null ? null : new ProgrammeId(programme),
                addedBy == null ? null : new AccountId(addedBy),
                handedTo == null ? null : new ProgrammeId(handedTo),
                handedAt == null ? null : handedAt.toInstant(ZoneOffset.UTC),
                row.getInt("edition"),
                row.getObject("withdrawn_at") != null,
                new ResourceDraft(
                        ResourceKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("address"),
                        row.getString("language"),
                        row.getString("lasts"),
                        row.getString("cost"),
                        row.getObject("held_on", LocalDate.class),
                        forEver ? null : months,
                        skills(row.getString("skills"))));
    }

    /** Reads what {@link #READ} puts into one text. */
    static List<SkillLevels> skills(@Nullable String all) {
        return all == null
                ? List.of()
                : Arrays.stream(all.split(";", -1))
                        .map(one -> one.split(" ", 4))
                        .map(one -> new SkillLevels(
                                UUID.fromString(one[0]),
                                UUID.fromString(one[1]),
                                Integer.parseInt(one[2]),
                                Integer.parseInt(one[3])))
                        .toList();
    }

    static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
