package app.waymark.availability.internal;

import app.waymark.availability.CalendarFault;
import app.waymark.availability.OwnCalendar;
import app.waymark.availability.OwnCalendarId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.TimeWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Calendars and their busy times as rows. */
@Component
public class OwnCalendarRows {

    /** A calendar that is to be read. */
    record Due(
            OwnCalendarId id,
            AccountId person,
            CalendarAddress address,
            @Nullable Instant readAt,
            @Nullable String entityTag,
            @Nullable String lastModified) {}

    private static final int MOST_WINDOWS = 5_000;

    private final JdbcTemplate jdbc;

    OwnCalendarRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** This person's calendars, with how much of each is still to come. */
    public List<OwnCalendar> of(AccountId person, Instant now) {
        return jdbc.query(
                "select id, name, address, reached_at, unread, fault, failing_since, (select count(*) from own_calendar_busy b"
                        + " where b.calendar = c.id and b.ends_at > ?) as coming from own_calendar c where person = ?"
                        + " order by added_at, id limit 100",
                (row, number) -> calendar(row),
                utc(now),
                person.value());
    }

    private static OwnCalendar calendar(ResultSet row) throws SQLException {
        var fault = row.getString("fault");
        return new OwnCalendar(
                new OwnCalendarId(UUID.fromString(row.getString("id"))),
                row.getString("name"),
                CalendarAddress.of(row.getString("address"))
                        .map(CalendarAddress::host)
                        .orElse(""),
                instant(row, "reached_at"),
                row.getInt("coming"),
                row.getInt("unread"),
                fault == null ? null : CalendarFault.valueOf(fault),
                instant(row, "failing_since"));
    }

    /** The addresses of this person's calendars; locks them, so that what is counted stays counted. */
    public Set<String> addresses(AccountId person) {
        return jdbc
                .queryForList(
                        "select address from own_calendar where person = ? for update", String.class, person.value())
                .stream()
                .collect(Collectors.toSet());
    }

    /** Adds a calendar that has not been read yet. */
    public void add(OwnCalendarId id, AccountId person, String name, CalendarAddress address, Instant now) {
        jdbc.update(
                "insert into own_calendar (id, person, name, address, added_at, due_at, events, unread) values (?, ?, ?, ?, ?, ?, 0, 0)",
                id.value(),
                person.value(),
                name,
                address.toString(),
                utc(now),
                utc(now));
    }

    /** Removes a calendar of this person's. */
    public boolean remove(OwnCalendarId id, AccountId person) {
        return jdbc.update("delete from own_calendar where id = ? and person = ?", id.value(), person.value()) > 0;
    }

    /** Makes a calendar of this person's due. */
    public boolean hurry(OwnCalendarId id, AccountId person, Instant now) {
        return jdbc.update(
                                "update own_calendar set due_at = least(due_at, ?) where id = ? and person = ?",
                                utc(now),
                                id.value(),
                                person.value())
                        >= 0
                && mine(id, person);
    }

    private boolean mine(OwnCalendarId id, AccountId person) {
        return !jdbc.queryForList("select 1 from own_calendar where id = ? and person = ?", id.value(), person.value())
                .isEmpty();
    }

    /** When this person is busy by all calendars within this window. */
    public List<TimeWindow> busy(AccountId person, TimeWindow window) {
        return jdbc.query(
                "select b.starts_at, b.ends_at from own_calendar c join own_calendar_busy b on b.calendar = c.id"
                        + " where c.person = ? and b.starts_at < ? and b.ends_at > ? order by b.starts_at limit "
                        + MOST_WINDOWS,
                (row, number) -> new TimeWindow(required(row, "starts_at"), required(row, "ends_at")),
                person.value(),
                utc(window.end()),
                utc(window.start()));
    }

    /** When these people are busy by all calendars within this window. */
    public Portion<Map<AccountId, List<TimeWindow>>> toBusy(Collection<AccountId> people, TimeWindow window) {
        var arguments = new ArrayList<Object>(List.of(HoursRows.values(people)));
        arguments.addAll(List.of(utc(window.end()), utc(window.start())));
        return Portion.<Busy>rows(
                        List.of("person", "starts_at", "ends_at"),
                        "select c.person, b.starts_at, b.ends_at from own_calendar c join own_calendar_busy b on b.calendar = c.id"
                                + " where c.person in (" + HoursRows.marks(people)
                                + ") and b.starts_at < ? and b.ends_at > ? order by b.starts_at limit "
                                + 4 * MOST_WINDOWS,
                        row -> new Busy(
                                AccountId.of(row.getString("person")),
                                new TimeWindow(required(row, "starts_at"), required(row, "ends_at"))),
                        arguments.toArray())
                .map(all -> all.stream()
                        .collect(Collectors.groupingBy(
                                Busy::person, Collectors.mapping(Busy::window, Collectors.toList()))));
    }

    private record Busy(AccountId person, TimeWindow window) {}

    /** Those that are due, the longest waiting first. */
    List<OwnCalendarId> due(Instant now, int most) {
        return jdbc.query(
                "select id from own_calendar where due_at <= ? order by due_at limit ?",
                (row, number) -> new OwnCalendarId(UUID.fromString(row.getString("id"))),
                utc(now),
                most);
    }

    /** Takes a calendar that is due, for whoever comes first; it is due again then, whatever becomes of this try. */
    Optional<Due> claim(OwnCalendarId id, Instant now, Instant again) {
        if (jdbc.update(
                        "update own_calendar set due_at = ? where id = ? and due_at <= ?",
                        utc(again),
                        id.value(),
                        utc(now))
                == 0) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select person, address, read_at, entity_tag, last_modified from own_calendar where id = ?",
                        (row, number) ->
                                CalendarAddress.of(row.getString("address")).map(address -> due(id, address, row)),
                        id.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Due due(OwnCalendarId id, CalendarAddress address, ResultSet row) {
        try {
            return new Due(
                    id,
                    AccountId.of(row.getString("person")),
                    address,
                    instant(row, "read_at"),
                    row.getString("entity_tag"),
                    row.getString("last_modified"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** It was read: these are its busy times now, in the place of all there were. */
    void read(OwnCalendarId id, Reached.Read read, Instant now) {
        int there = jdbc.update(
                "update own_calendar set reached_at = ?, read_at = ?, entity_tag = ?, last_modified = ?, events = ?, unread = ?,"
                        + " fault = null, failing_since = null where id = ?",
                utc(now),
                utc(now),
                read.entityTag(),
                read.lastModified(),
                read.busy().events(),
                read.busy().unread(),
                id.value());
        if (there == 0) {
            return; // Removed meanwhile.
        }
        jdbc.update("delete from own_calendar_busy where calendar = ?", id.value());
        jdbc.batchUpdate(
                "insert into own_calendar_busy (calendar, starts_at, ends_at) values (?, ?, ?)",
                read.busy().windows().stream().limit(MOST_WINDOWS).toList(),
                500,
                (statement, window) -> {
                    statement.setObject(1, id.value());
                    statement.setObject(2, utc(window.start()));
                    statement.setObject(3, utc(window.end()));
                });
    }

    /** It was reached and is as it was. */
    void unchanged(OwnCalendarId id, Instant now) {
        jdbc.update(
                "update own_calendar set reached_at = ?, fault = null, failing_since = null where id = ?",
                utc(now),
                id.value());
    }

    /** It could not be read: what was read last goes on counting. */
    void failed(OwnCalendarId id, CalendarFault fault, Instant now) {
        jdbc.update(
                "update own_calendar set fault = ?, failing_since = coalesce(failing_since, ?) where id = ?",
                fault.name(),
                utc(now),
                id.value());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
