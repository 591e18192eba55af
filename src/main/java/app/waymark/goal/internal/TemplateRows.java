package app.waymark.goal.internal;

import app.waymark.goal.GoalTemplate;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.TemplateContent;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.document.DocumentFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The templates of programmes as rows; what each says is a versioned document. */
@Component
public class TemplateRows {

    static final DocumentFormat<TemplateContent> CONTENT =
            DocumentFormat.of("Content of template", TemplateContent.class).build();

    /** What a coordinator types and has not saved, with the content in it. */
    public static final DocumentFormat<GoalTemplates.Kept> KEPT =
            DocumentFormat.of("Draft of template", GoalTemplates.Kept.class).build();

    private static final String READ =
            "select id, programme, content, edition, changed_at, changed_by, put_away_at from goal_template where ";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    TemplateRows(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public List<GoalTemplate> of(ProgrammeId programme, int most) {
        return jdbc.query(
                READ + "programme = ? order by put_away_at is not null, created_at, id limit ?",
                TemplateRows::row,
                programme.value(),
                most);
    }

    /** Those of these programmes that are not put away. */
    public List<GoalTemplate> offered(Collection<ProgrammeId> programmes, int most) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        var places = programmes.stream().map(one -> "?").collect(Collectors.joining(", "));
        var arguments = programmes.stream().<Object>map(ProgrammeId::value).collect(Collectors.toList());
        arguments.add(most);
        return jdbc.query(
                READ + "programme in (" + places + ") and put_away_at is null order by created_at, id limit ?",
                TemplateRows::row,
                arguments.toArray());
    }

    public Optional<GoalTemplate> find(UUID id) {
        return jdbc.query(READ + "id = ?", TemplateRows::row, id).stream().findFirst();
    }

    /** The same, locked for a change. */
    public Optional<GoalTemplate> locked(UUID id) {
        return jdbc.query(READ + "id = ? for update", TemplateRows::row, id).stream()
                .findFirst();
    }

    /** How many a programme has, a number that nobody changes until the transaction ends. */
    public int lockedCount(ProgrammeId programme) {
        var found = jdbc.queryForObject(
                "select count(*) from goal_template where programme = ? for update", Integer.class, programme.value());
        return found == null ? 0 : found;
    }

    public void add(UUID id, ProgrammeId programme, TemplateContent content, AccountId by, Instant now) {
        jdbc.update(
                "insert into goal_template (id, programme, content, edition, created_at, changed_at, changed_by)"
                        + " values (?, ?, ?, 1, ?, ?, ?)",
                id,
                programme.value(),
                CONTENT.write(content),
                VisionRows.utc(now),
                VisionRows.utc(now),
                by.value());
    }

    public void change(UUID id, TemplateContent content, AccountId by, Instant now) {
        jdbc.update(
                "update goal_template set content = ?, edition = edition + 1, changed_at = ?, changed_by = ? where id = ?",
                CONTENT.write(content),
                VisionRows.utc(now),
                by.value(),
                id);
    }

    public void putAway(UUID id, @Nullable Instant at) {
        jdbc.update(
                "update goal_template set put_away_at = ? where id = ?", at == null ? null : VisionRows.utc(at), id);
    }

    /** Open pages of these people are read anew. */
    public void tell(Collection<AccountId> people) {
        people.forEach(one -> events.publishEvent(Changed.person(one)));
    }

    private static GoalTemplate row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new GoalTemplate(
                id,
                new ProgrammeId(row.getObject("programme", UUID.class)),
                CONTENT.read(row.getString("content"), id),
                row.getInt("edition"),
                VisionRows.at(row, "changed_at"),
                new AccountId(row.getObject("changed_by", UUID.class)),
                row.getObject("put_away_at") != null);
    }
}
