package app.waymark.skill.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.Phrase;
import app.waymark.skill.WantedRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The roles that mentees want; what one put together by themselves asks for is a versioned document. */
@Component
public class WantedRows {

    private static final DocumentFormat<Content> CONTENT =
            DocumentFormat.of("Wanted role", Content.class).build();

    private final JdbcTemplate jdbc;

    WantedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a role that was put together says; nothing of a framework's own. */
    public record Content(Phrase name, List<Wanted> asks) {

        /** Of a framework's own role. */
        public static final Content THEIRS = new Content(Phrase.NOTHING, List.of());
    }

    /** A mentee's, the one that was looked at last first. */
    public Portion<List<WantedRole>> to(AccountId mentee) {
        return Portion.rows(
                List.of("wanted", "of_framework", "role", "asks", "looked_at"),
                "select id as wanted, framework as of_framework, role, content as asks, looked_at from skill_wanted_role"
                        + " where mentee = ? order by looked_at desc, id limit " + WantedRole.MOST,
                row -> {
                    var id = row.getObject("wanted", UUID.class);
                    var content = CONTENT.read(row.getString("asks"), id);
                    return new WantedRole(
                            id,
                            row.getObject("of_framework", UUID.class),
                            row.getObject("role", UUID.class),
                            content.name(),
                            content.asks(),
                            row.getObject("looked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
                },
                mentee.value());
    }

    public void add(WantedRole one, AccountId mentee) {
        jdbc.update(
                "insert into skill_wanted_role (id, mentee, framework, role, content, made_at, looked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                mentee.value(),
                one.framework(),
                one.role(),
                CONTENT.write(new Content(one.name(), one.asks())),
                utc(one.lookedAt()),
                utc(one.lookedAt()));
    }

    /** Writes one anew; false where the mentee has none of this id. */
    public boolean change(WantedRole one, AccountId mentee) {
        return jdbc.update(
                        "update skill_wanted_role set content = ?, looked_at = ? where id = ? and mentee = ?",
                        CONTENT.write(new Content(one.name(), one.asks())),
                        utc(one.lookedAt()),
                        one.id(),
                        mentee.value())
                > 0;
    }

    public void lookAt(UUID id, AccountId mentee, Instant now) {
        jdbc.update(
                "update skill_wanted_role set looked_at = ? where id = ? and mentee = ?", utc(now), id, mentee.value());
    }

    public void remove(UUID id, AccountId mentee) {
        jdbc.update("delete from skill_wanted_role where id = ? and mentee = ?", id, mentee.value());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
