package app.waymark.account.internal;

import app.waymark.account.NewAccount;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Adds a thousand accounts in one round trip's time. */
@Component
public class AccountBatch {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AccountBatch(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds those whose address is new and leaves the others as they are; returns the ids tried, of which the added ones
     * are in the table. The unique key decides and no look beforehand, so two imports at once make nobody twice.
     */
    public Set<UUID> addMissing(Collection<NewAccount> people) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var rows = people.stream()
                .map(person -> new Object[] {
                    Uuid7.next(clock),
                    person.email().value(),
                    person.name(),
                    person.locale().getLanguage(),
                    person.zone().getId(),
                    now
                })
                .toList();
        jdbc.batchUpdate(
                "insert ignore into account (id, email, name, language, zone, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                rows);
        return rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
    }

    /** Removes those of these accounts that nobody ever came into or was invited to, and says how many. */
    public int removeUntouched(Collection<UUID> ids) {
        return java.util.Arrays.stream(jdbc.batchUpdate(
                        "delete from account where id = ? and password_hash is null and signed_in_at is null"
                                + " and invited_at is null and closed_at is null and administrator = false",
                        ids.stream().map(id -> new Object[] {id}).toList()))
                .filter(count -> count > 0)
                .sum();
    }
}
