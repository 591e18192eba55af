package app.waymark.meeting.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who wants to be told when there are times for the two of a mentorship that have none together. */
@Component
public class TimeWatches {

    private final JdbcTemplate jdbc;

    TimeWatches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One wish to be told.
     *
     * @param person who is told
     * @param other whose time it is about
     * @param length how long they wanted to meet
     */
    record Watch(MentorshipId mentorship, AccountId person, AccountId other, Duration length) {}

    /** Whether this one of the two waits to be told. */
    Portion<Boolean> toFind(MentorshipId mentorship, AccountId person) {
        return Portion.rows(
                        List.of("minutes"),
                        "select minutes from time_watch where mentorship = ? and person = ?",
                        row -> row.getInt("minutes"),
                        mentorship.value(),
                        person.value())
                .map(found -> !found.isEmpty());
    }

    /** They want to be told, of times of this length; once, however often they say so. */
    public void begin(MentorshipId mentorship, AccountId person, AccountId other, Duration length, Instant now) {
        jdbc.update(
                "insert into time_watch (mentorship, person, other, minutes, since) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update minutes = values(minutes)",
                mentorship.value(),
                person.value(),
                other.value(),
                length.toMinutes(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** They need not be told any more; false where they did not want to be. */
    public boolean end(MentorshipId mentorship, AccountId person) {
        return jdbc.update(
                        "delete from time_watch where mentorship = ? and person = ?",
                        mentorship.value(),
                        person.value())
                > 0;
    }

    /** Neither of the two need be told any more. */
    void end(UUID mentorship) {
        jdbc.update("delete from time_watch where mentorship = ?", mentorship);
    }

    /** The next of all, in the order of their keys. */
    List<Watch> next(@Nullable Watch after, int most) {
        var sql = "select mentorship, person, other, minutes from time_watch"
                + (after == null ? "" : " where mentorship > ? or (mentorship = ? and person > ?)")
                + " order by mentorship, person limit " + most;
        var from = after == null
                ? new Object[0]
                : new Object[] {
                    after.mentorship().value(),
                    after.mentorship().value(),
                    after.person().value()
                };
        return jdbc.query(
                sql,
                (row, number) -> new Watch(
                        new MentorshipId(row.getObject("mentorship", UUID.class)),
                        new AccountId(row.getObject("person", UUID.class)),
                        new AccountId(row.getObject("other", UUID.class)),
                        Duration.ofMinutes(row.getInt("minutes"))),
                from);
    }
}
