package app.waymark.availability.internal;

import app.waymark.availability.OwnAvailability.Mine;
import app.waymark.availability.OwnHours;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.document.DocumentFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** People's hours, each a document. */
@Component
public class HoursRows {

    /** How hours are kept. */
    static final DocumentFormat<OwnHours> FORMAT =
            DocumentFormat.of("hours of", OwnHours.class).build();

    private final JdbcTemplate jdbc;

    HoursRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person said; empty where that is nothing. */
    public Optional<Mine> find(AccountId person) {
        return jdbc
                .query(
                        "select document, edition from own_hours where person = ?",
                        (row, number) ->
                                new Mine(FORMAT.read(row.getString("document"), person), row.getInt("edition")),
                        person.value())
                .stream()
                .findFirst();
    }

    /** Keeps this in the place of that edition; who comes second has lost a race, and looks again. */
    public void keep(AccountId person, OwnHours hours, int edition, Instant now) {
        var document = FORMAT.write(hours);
        var at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        int kept = edition == 0
                ? jdbc.update(
                        "insert ignore into own_hours (person, document, edition, changed_at) values (?, ?, 1, ?)",
                        person.value(),
                        document,
                        at)
                : jdbc.update(
                        "update own_hours set document = ?, edition = edition + 1, changed_at = ? where person = ? and edition = ?",
                        document,
                        at,
                        person.value(),
                        edition);
        if (kept == 0) {
            throw new OptimisticLockingFailureException("Hours were changed at the same time");
        }
    }

    /** What these people said; who said nothing is left out. */
    public Portion<Map<AccountId, OwnHours>> toFind(Collection<AccountId> people) {
        return Portion.<Said>rows(
                        List.of("person", "document"),
                        "select person, document from own_hours where person in (" + marks(people) + ") limit 100",
                        row -> said(AccountId.of(row.getString("person")), row.getString("document")),
                        values(people))
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Said::person, Said::hours)));
    }

    private record Said(AccountId person, OwnHours hours) {}

    private static Said said(AccountId person, String document) {
        return new Said(person, FORMAT.read(document, person));
    }

    /** Counts a booking of these people, which parts two that are made at once; always in the same order. */
    public void claim(Collection<AccountId> people) {
        jdbc.update(
                "update own_hours set bookings = bookings + 1 where person in (" + marks(people) + ") order by person",
                values(people));
    }

    static String marks(Collection<AccountId> people) {
        return String.join(", ", Collections.nCopies(people.size(), "?"));
    }

    static Object[] values(Collection<AccountId> people) {
        return people.stream().map(AccountId::value).toArray();
    }
}
