package app.waymark.meeting.internal;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where people, and the pairs of programmes, meet by video. */
@Component
public class VideoRows {

    private final JdbcTemplate jdbc;

    VideoRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's standing link, or empty. */
    public String of(AccountId person) {
        return first("select link from meeting_video_link where person = ?", person.value());
    }

    /** A programme's template, or empty. */
    public String of(UUID programme) {
        return first("select template from meeting_video_room where programme = ?", programme);
    }

    private String first(String sql, UUID of) {
        return jdbc.queryForList(sql, String.class, of).stream().findFirst().orElse("");
    }

    /** Somebody's link is this from now on; empty takes it away. */
    public void write(AccountId person, String link) {
        if (link.isEmpty()) {
            jdbc.update("delete from meeting_video_link where person = ?", person.value());
            return;
        }
        jdbc.update(
                "insert into meeting_video_link (person, link) values (?, ?) on duplicate key update link = values(link)",
                person.value(),
                link);
    }

    /** A programme's template is this from now on; empty takes it away. */
    public void write(UUID programme, String template, AccountId by, Instant now) {
        if (template.isEmpty()) {
            jdbc.update("delete from meeting_video_room where programme = ?", programme);
            return;
        }
        jdbc.update(
                "insert into meeting_video_room (programme, template, changed_at, changed_by) values (?, ?, ?, ?)"
                        + " on duplicate key update template = values(template), changed_at = values(changed_at),"
                        + " changed_by = values(changed_by)",
                programme,
                template,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by.value());
    }
}
