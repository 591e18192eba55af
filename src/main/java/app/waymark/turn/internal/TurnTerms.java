package app.waymark.turn.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.AskedFor;
import app.waymark.turn.Ask;
import app.waymark.turn.ExpectedWait;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Under which terms turns are handed: how long they may stand in a programme, and whether their holder is away. */
@Component
public class TurnTerms {

    private final JdbcTemplate jdbc;

    TurnTerms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The terms of some people and programmes. */
    public record Terms(Map<AccountId, LocalDate> away, Map<UUID, Map<AskedFor, Patience>> programmes) {

        /** How long this may stand. */
        public Patience patience(Ask ask) {
            var programme = ask.programme();
            return programme == null
                    ? ask.patience()
                    : programmes
                            .getOrDefault(programme, Map.of())
                            .getOrDefault(ask.said().askedFor(), ask.patience());
        }

        /** When whoever it is asked of is back; null for who is there. */
        public @Nullable LocalDate backOn(Ask ask) {
            return away.get(ask.holder());
        }
    }

    /** The terms of these asks, in one statement. */
    public Terms of(Collection<Ask> asks) {
        var holders = asks.stream().map(ask -> ask.holder().value()).distinct().toList();
        var programmes = asks.stream()
                .map(Ask::programme)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var away = new HashMap<AccountId, LocalDate>();
        var said = new HashMap<UUID, Map<AskedFor, Patience>>();
        if (!holders.isEmpty()) {
            var sql = "select person as id, back_day, null as asked, null as first_days, null as second_days,"
                    + " null as third_days, null as told_days from turn_away where person in (" + marks(holders) + ")";
            if (!programmes.isEmpty()) {
                sql += " union all select programme, null, asked, first_days, second_days, third_days, told_days"
                        + " from turn_patience where programme in (" + marks(programmes) + ")";
            }
            jdbc.query(
                    sql,
                    row -> {
                        var id = UUID.fromString(row.getString("id"));
                        var asked = row.getString("asked");
                        if (asked == null) {
                            away.put(new AccountId(id), row.getObject("back_day", LocalDate.class));
                        } else {
                            said.computeIfAbsent(id, one -> new EnumMap<>(AskedFor.class))
                                    .put(AskedFor.valueOf(asked), patience(row));
                        }
                    },
                    Stream.concat(holders.stream(), programmes.stream()).toArray());
        }
        return new Terms(away, said);
    }

    private static String marks(List<?> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Patience patience(ResultSet row) throws SQLException {
        var nudges = new ArrayList<Integer>();
        for (var column : List.of("first_days", "second_days", "third_days")) {
            int days = row.getInt(column);
            if (!row.wasNull()) {
                nudges.add(days);
            }
        }
        int told = row.getInt("told_days");
        return new Patience(nudges, row.wasNull() ? null : told);
    }

    /** How many reviews wait for this person, and how many they gave since a moment. */
    public TurnLedger.Queue queue(AccountId person, Instant since) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select (select count(*) from turn where holder = ? and timed and closed_at is null),"
                        + " (select count(*) from turn where holder = ? and timed and done and closed_at >= ?)",
                (row, number) -> new TurnLedger.Queue(row.getInt(1), row.getInt(2)),
                person.value(),
                person.value(),
                LocalDateTime.ofInstant(since, ZoneOffset.UTC)));
    }

    /** How long the last reviews of this person took that were asked of them, the latest first; time away is none of it. */
    public List<Duration> answers(AccountId person) {
        return jdbc.query(
                "select greatest(0, timestampdiff(second, since, closed_at) - stopped_seconds) from turn"
                        + " where holder = ? and done = true and timed = true order by closed_at desc limit "
                        + ExpectedWait.MOST,
                (row, number) -> Duration.ofSeconds(row.getLong(1)),
                person.value());
    }

    /** What a programme says of each; what it says nothing about is missing. */
    public Map<AskedFor, Patience> of(UUID programme) {
        var found = new EnumMap<AskedFor, Patience>(AskedFor.class);
        jdbc.query(
                "select asked, first_days, second_days, third_days, told_days from turn_patience where programme = ?",
                row -> {
                    found.put(AskedFor.valueOf(row.getString("asked")), patience(row));
                },
                programme);
        return found;
    }

    /** From now on a programme says this of it. */
    public void say(UUID programme, AskedFor asked, Patience patience) {
        var nudges = patience.nudges();
        jdbc.update(
                "replace into turn_patience (programme, asked, first_days, second_days, third_days, told_days)"
                        + " values (?, ?, ?, ?, ?, ?)",
                programme,
                asked.name(),
                nudges.size() > 0 ? nudges.get(0) : null,
                nudges.size() > 1 ? nudges.get(1) : null,
                nudges.size() > 2 ? nudges.get(2) : null,
                patience.told());
    }

    /** It says nothing of it any more: it is as everywhere. */
    public void unsay(UUID programme, AskedFor asked) {
        jdbc.update("delete from turn_patience where programme = ? and asked = ?", programme, asked.name());
    }

    /** Somebody is away until this day. */
    public void away(AccountId person, LocalDate backOn) {
        jdbc.update("replace into turn_away (person, back_day) values (?, ?)", person.value(), backOn);
    }

    /** They are back, or were never away. */
    public boolean back(AccountId person) {
        return jdbc.update("delete from turn_away where person = ?", person.value()) > 0;
    }
}
