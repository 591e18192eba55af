package app.waymark.meeting.internal;

import app.waymark.meeting.CalendarFeeds.Kind;
import app.waymark.meeting.CalendarFeeds.OwnFeed;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who has addresses for calendars, and what stands there. */
@Component
public class FeedRows {

    private static final String KINDS = "meetings, steps, milestones, made_at";

    private final JdbcTemplate jdbc;

    FeedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose address was asked for, and what stands there. */
    public record Found(AccountId person, OwnFeed feed) {}

    /** The addresses of this person. */
    public Optional<OwnFeed> of(AccountId person) {
        return jdbc
                .query(
                        "select " + KINDS + " from calendar_feed where person = ?",
                        (row, number) -> feed(row),
                        person.value())
                .stream()
                .findFirst();
    }

    /** Whose address this is. */
    public Optional<Found> find(byte[] token, boolean busy) {
        return jdbc
                .query(
                        "select person, " + KINDS + " from calendar_feed where " + (busy ? "busy_token" : "token")
                                + " = ?",
                        (row, number) -> new Found(new AccountId(row.getObject("person", UUID.class)), feed(row)),
                        (Object) token)
                .stream()
                .findFirst();
    }

    /** Keeps these in the place of any others. */
    public void put(AccountId person, byte[] token, byte[] busy, Set<Kind> kinds, Instant now) {
        jdbc.update(
                "replace into calendar_feed (person, token, busy_token, meetings, steps, milestones, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                person.value(),
                token,
                busy,
                kinds.contains(Kind.MEETINGS),
                kinds.contains(Kind.STEPS),
                kinds.contains(Kind.MILESTONES),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Has this stand there, where this person has addresses. */
    public void choose(AccountId person, Set<Kind> kinds) {
        jdbc.update(
                "update calendar_feed set meetings = ?, steps = ?, milestones = ? where person = ?",
                kinds.contains(Kind.MEETINGS),
                kinds.contains(Kind.STEPS),
                kinds.contains(Kind.MILESTONES),
                person.value());
    }

    /** Forgets them. */
    public void end(AccountId person) {
        jdbc.update("delete from calendar_feed where person = ?", person.value());
    }

    private static OwnFeed feed(ResultSet row) throws SQLException {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (row.getBoolean(kind.name().toLowerCase(Locale.ROOT))) {
                kinds.add(kind);
            }
        }
        return new OwnFeed(kinds, row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
