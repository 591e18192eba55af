package app.waymark.availability.internal;

import app.waymark.availability.Absence;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is away, and until when. */
@Component
public class AbsenceRows {

    private final JdbcTemplate jdbc;

    AbsenceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(AccountId person, Absence absence) {}

    /** What this person said; empty where that is nothing. */
    public Optional<Absence> find(AccountId person) {
        return jdbc
                .query(
                        "select from_day, back_day from absence where person = ?",
                        (row, number) -> new Absence(
                                row.getObject("from_day", LocalDate.class), row.getObject("back_day", LocalDate.class)),
                        person.value())
                .stream()
                .findFirst();
    }

    /** Keeps this in the place of what was said before. */
    public void say(AccountId person, Absence absence, Instant from, Instant back, boolean begun, Instant now) {
        jdbc.update(
                "replace into absence (person, from_day, back_day, from_at, back_at, begun, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                person.value(),
                absence.from(),
                absence.backOn(),
                at(from),
                at(back),
                begun,
                at(now));
    }

    /** They are back; false where they were not away. */
    public boolean forget(AccountId person) {
        return jdbc.update("delete from absence where person = ?", person.value()) > 0;
    }

    /** What these people said. */
    public Portion<Map<AccountId, Absence>> toFind(Collection<AccountId> people) {
        if (people.isEmpty()) {
            return Portion.known(Map.of());
        }
        return Portion.<Of>rows(
                        List.of("person", "from_day", "back_day"),
                        "select person, from_day, back_day from absence where person in (" + HoursRows.marks(people)
                                + ") limit 200",
                        row -> new Of(
                                AccountId.of(row.getString("person")),
                                new Absence(
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("back_day", LocalDate.class))),
                        HoursRows.values(people))
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Of::person, Of::absence)));
    }

    /** Who goes now, and has not gone. */
    Map<AccountId, Absence> going(Instant now, int most) {
        return due("not begun and from_at <= ? order by from_at", now, most);
    }

    /** Who is back now. */
    Map<AccountId, Absence> back(Instant now, int most) {
        return due("back_at <= ? order by back_at", now, most);
    }

    private Map<AccountId, Absence> due(String which, Instant now, int most) {
        return jdbc
                .query(
                        "select person, from_day, back_day from absence where " + which + " limit " + most
                                + " for update",
                        (row, number) -> new Of(
                                AccountId.of(row.getString("person")),
                                new Absence(
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("back_day", LocalDate.class))),
                        at(now))
                .stream()
                .collect(Collectors.toMap(Of::person, Of::absence));
    }

    /** They have gone. */
    void begun(AccountId person) {
        jdbc.update("update absence set begun = true where person = ?", person.value());
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
