package app.waymark.program.internal;

import app.waymark.account.AccountRenamed;
import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.search.Candidate;
import app.waymark.search.Findable;
import app.waymark.search.FindableKind;
import app.waymark.search.FindableText;
import app.waymark.search.SearchIndex;
import app.waymark.search.ShownFind;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The people of a programme's rounds are found by its coordinators, by name; everybody's name stands there once for all of them. */
@Component
public class FoundParticipants implements Findable {

    private static final String SELECT =
            "select p.id as part, p.account as who, p.round as part_round, r.name as round_name,"
                    + " r.programme as part_of, p.joined_at as joined_at from participant p join round r on r.id = p.round"
                    + " where p.id in (%s)%s";

    private static final List<String> COLUMNS =
            List.of("part", "who", "part_round", "round_name", "part_of", "joined_at");

    private final Accounts accounts;
    private final SearchIndex index;
    private final JdbcTemplate jdbc;

    FoundParticipants(Accounts accounts, SearchIndex index, JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.index = index;
        this.jdbc = jdbc;
    }

    /** These took part from now on, or do so no longer. */
    void changed(Collection<ParticipantEntity> participants) {
        index.changed(
                name(), participants.stream().map(ParticipantEntity::getId).toList());
    }

    @EventListener
    void on(AccountRenamed renamed) {
        index.changed(
                name(),
                jdbc.query(
                        "select id from participant where account = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        renamed.account().value()));
    }

    private record Row(UUID id, AccountId who, UUID round, String roundName, UUID programme, Instant joinedAt) {}

    @Override
    public String name() {
        return "participant";
    }

    @Override
    public List<UUID> units(@Nullable UUID after, int most) {
        return jdbc.query(
                "select id from participant where id > ? order by id limit ?",
                (row, number) -> row.getObject(1, UUID.class),
                after == null ? new UUID(0, 0) : after,
                most);
    }

    @Override
    public Portion<Set<UUID>> shelves(AccountId reader) {
        return Portion.<UUID>rows(
                        List.of("coordinated"),
                        "select programme as coordinated from coordinator where account = ?",
                        row -> row.getObject("coordinated", UUID.class),
                        reader.value())
                .map(Set::copyOf);
    }

    @Override
    public List<FindableText> texts(Collection<UUID> units) {
        var rows = jdbc.query(SELECT.formatted(marks(units), ""), (row, number) -> row(row), units.toArray());
        var names = accounts.find(rows.stream().map(Row::who).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> names.containsKey(row.who()))
                .map(row -> new FindableText(
                        row.id(),
                        FindableKind.PERSON,
                        row.id(),
                        row.programme(),
                        row.id(),
                        row.who().value(),
                        row.joinedAt(),
                        Objects.requireNonNull(names.get(row.who())).name(),
                        ""))
                .toList();
    }

    @Override
    public Portion<List<ShownFind>> show(AccountId reader, Collection<Candidate> candidates) {
        var arguments =
                new ArrayList<Object>(candidates.stream().map(Candidate::thing).toList());
        arguments.add(reader.value());
        var people = accounts.toFind(candidates.stream()
                .map(Candidate::person)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        return Portion.rows(
                        COLUMNS,
                        SELECT.formatted(
                                marks(candidates),
                                " and exists (select 1 from coordinator c where c.programme = r.programme and c.account = ?)"),
                        FoundParticipants::row,
                        arguments.toArray())
                .with(people, FoundParticipants::shown);
    }

    private static List<ShownFind> shown(List<Row> rows, Map<AccountId, AccountSummary> names) {
        return rows.stream()
                .filter(row -> names.containsKey(row.who()))
                .map(row ->
                        shown(row, Objects.requireNonNull(names.get(row.who())).name()))
                .toList();
    }

    private static ShownFind shown(Row row, String name) {
        return new ShownFind(
                FindableKind.PERSON, row.id(), name, row.roundName(), Links.people(row.round(), name), row.who());
    }

    private static String marks(Collection<?> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("part", UUID.class),
                new AccountId(row.getObject("who", UUID.class)),
                row.getObject("part_round", UUID.class),
                row.getString("round_name"),
                row.getObject("part_of", UUID.class),
                row.getObject("joined_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
