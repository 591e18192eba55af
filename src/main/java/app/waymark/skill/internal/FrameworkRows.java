package app.waymark.skill.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.FrameworkChange;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkImport;
import app.waymark.skill.FrameworkVersion;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.SkillFramework;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The frameworks of programmes as rows; what each says, and said in each version, is a versioned document. */
@Component
public class FrameworkRows {

    private static final DocumentFormat<FrameworkContent> CONTENT =
            DocumentFormat.of("Content of framework", FrameworkContent.class).build();

    private static final String READ = "select id, programme, content, edition, version, published_edition, changed_at,"
            + " changed_by, put_away_at from skill_framework where ";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    FrameworkRows(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public List<SkillFramework> of(ProgrammeId programme, int most) {
        return jdbc.query(
                READ + "programme = ? order by put_away_at is not null, created_at, id limit ?",
                FrameworkRows::row,
                programme.value(),
                most);
    }

    public Optional<SkillFramework> find(UUID id) {
        return jdbc.query(READ + "id = ?", FrameworkRows::row, id).stream().findFirst();
    }

    /** The same, locked for a change. */
    public Optional<SkillFramework> locked(UUID id) {
        return jdbc.query(READ + "id = ? for update", FrameworkRows::row, id).stream()
                .findFirst();
    }

    /** How many a programme has, a number that nobody changes until the transaction ends. */
    public int lockedCount(ProgrammeId programme) {
        var found = jdbc.queryForObject(
                "select count(*) from skill_framework where programme = ? for update",
                Integer.class,
                programme.value());
        return found == null ? 0 : found;
    }

    public void add(UUID id, ProgrammeId programme, FrameworkContent content, AccountId by, Instant now) {
        jdbc.update(
                "insert into skill_framework (id, programme, content, edition, version, published_edition, created_at,"
                        + " changed_at, changed_by) values (?, ?, ?, 1, 0, 0, ?, ?, ?)",
                id,
                programme.value(),
                CONTENT.write(content),
                utc(now),
                utc(now),
                by.value());
    }

    public void change(UUID id, FrameworkContent content, AccountId by, Instant now) {
        jdbc.update(
                "update skill_framework set content = ?, edition = edition + 1, changed_at = ?, changed_by = ?"
                        + " where id = ?",
                CONTENT.write(content),
                utc(now),
                by.value(),
                id);
    }

    /** Makes what it says now its next version. */
    public void publish(SkillFramework framework, AccountId by, String why, Instant now) {
        jdbc.update(
                "insert into skill_framework_version (framework, number, content, published_at, published_by, why)"
                        + " values (?, ?, ?, ?, ?, ?)",
                framework.id(),
                framework.version() + 1,
                CONTENT.write(framework.content()),
                utc(now),
                by.value(),
                why);
        jdbc.update(
                "update skill_framework set version = version + 1, published_edition = edition where id = ?",
                framework.id());
    }

    public void putAway(UUID id, @Nullable Instant at) {
        jdbc.update("update skill_framework set put_away_at = ? where id = ?", at == null ? null : utc(at), id);
    }

    /** What a version says; empty where there is none of this number. */
    public Optional<FrameworkContent> version(UUID id, int number) {
        return jdbc
                .query(
                        "select content from skill_framework_version where framework = ? and number = ?",
                        (row, one) -> CONTENT.read(row.getString(1), id),
                        id,
                        number)
                .stream()
                .findFirst();
    }

    /** The versions that were published of a framework of this programme, the last first. */
    public List<FrameworkVersion> versions(ProgrammeId programme, UUID id, int most) {
        return jdbc.query(
                "select v.number, v.published_at, v.published_by, v.why from skill_framework_version v"
                        + " join skill_framework f on f.id = v.framework where v.framework = ? and f.programme = ?"
                        + " order by v.number desc limit ?",
                (row, one) -> new FrameworkVersion(
                        row.getInt("number"),
                        at(row, "published_at"),
                        new AccountId(row.getObject("published_by", UUID.class)),
                        row.getString("why")),
                id,
                programme.value(),
                most);
    }

    /** The last versions of those of these programmes that are not put away. */
    public List<PublishedFramework> published(Collection<ProgrammeId> programmes, int most) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        var places = programmes.stream().map(one -> "?").collect(Collectors.joining(", "));
        var arguments = programmes.stream().<Object>map(ProgrammeId::value).collect(Collectors.toList());
        arguments.add(most);
        return jdbc.query(
                "select f.id, f.programme, v.content, v.number, v.published_at from skill_framework f"
                        + " join skill_framework_version v on v.framework = f.id and v.number = f.version"
                        + " where f.programme in (" + places + ") and f.put_away_at is null"
                        + " order by f.created_at, f.id limit ?",
                (row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new PublishedFramework(
                            id,
                            new ProgrammeId(row.getObject("programme", UUID.class)),
                            CONTENT.read(row.getString("content"), id),
                            row.getInt("number"),
                            at(row, "published_at"));
                },
                arguments.toArray());
    }

    /** What is kept of one, as it is read everywhere. */
    static FrameworkContent read(String content, UUID framework) {
        return CONTENT.read(content, framework);
    }

    /** Open pages of these people are read anew. */
    public void tell(Collection<AccountId> people) {
        people.forEach(one -> events.publishEvent(Changed.person(one)));
    }

    /** What a file says, or what is wrong with it. */
    public static FrameworkImport read(byte[] file, FrameworkContent before) {
        var read = FrameworkFile.read(file);
        var content = read.content();
        return content == null
                ? read.bad()
                : new FrameworkImport.Good(content, FrameworkChange.between(before, content));
    }

    /** A framework as a file. */
    public static byte[] write(FrameworkContent content) {
        return FrameworkFile.write(content);
    }

    private static SkillFramework row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SkillFramework(
                id,
                new ProgrammeId(row.getObject("programme", UUID.class)),
                CONTENT.read(row.getString("content"), id),
                row.getInt("edition"),
                row.getInt("version"),
                row.getInt("edition") != row.getInt("published_edition"),
                at(row, "changed_at"),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("put_away_at") != null);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
