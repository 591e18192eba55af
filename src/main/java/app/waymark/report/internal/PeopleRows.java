package app.waymark.report.internal;

import app.waymark.program.InvitationState;
import app.waymark.report.RoundPeople.Order;
import app.waymark.report.RoundPeople.Part;
import app.waymark.report.RoundPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Portion;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people across the modules' tables in one statement; the place for such a join is here and nowhere else. */
@Component
public class PeopleRows {

    // Whoever has not said yes is known by what the programme's import says of them alone.
    private static final String KNOWN = """
                select i.account, if(p.id is null, i.name, a.name) as name, a.email, i.state,
                       i.asked_at,
                       coalesce(p.mentor, i.mentor) as mentor, coalesce(p.mentee, i.mentee) as mentee,
                       if(p.id is null, i.capacity, p.capacity) as capacity,
                       if(p.id is null, 0, (select count(*) from mentorship m where m.round = p.round
                           and m.mentor = p.account and m.state in ('PROPOSED', 'ACTIVE'))) as mentees,
                       p.id is not null and exists (select 1 from mentorship m where m.round = p.round
                           and m.mentee = p.account and m.state in ('PROPOSED', 'ACTIVE')) as matched
                from invitation i
                join account a on a.id = i.account
                left join participant p on p.round = i.round and p.account = i.account
                where i.state <> 'WITHDRAWN' and i.round = """;

    private static final String PEOPLE = "select * from (select known.*, %s as sort_key from (" + KNOWN + """
             :round) known) one
            where (:search = '' or one.name like :like or one.email like :like)
              and (:part = 'EVERYBODY'
                   or (:part = 'MENTORS' and one.mentor)
                   or (:part = 'MENTEES' and one.mentee)
                   or (:part = 'UNMATCHED' and one.mentee and one.state = 'JOINED' and not one.matched)
                   or (:part = 'INVITED' and one.state = 'WAITING'))
            """;

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a round's people, in this order, from after this row on. */
    public Slice<RoundPerson> read(
            UUID round,
            Part part,
            String search,
            Sorted<Order> sorted,
            Locale language,
            @Nullable Cursor after,
            int size) {
        record Keyed(RoundPerson person, String key) {}
        var rows = jdbc.sql(PEOPLE.formatted(key(sorted.by(), Alphabet.collation(language)))
                        + sorted.sql("one.sort_key", "one.account"))
                .param("round", round.toString())
                .param("search", search)
                .param(
                        "like",
                        "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("part", part.name())
                .param("after", after == null ? null : after.name())
                .param("afterId", after == null ? null : after.id().toString())
                .param("limit", size + 1)
                .query((row, number) -> new Keyed(person(row), row.getString("sort_key")))
                .list();
        return Slice.of(
                        rows,
                        size,
                        last -> Cursor.named(last.key(), last.person().account().value()))
                .map(Keyed::person);
    }

    /** One of them; empty where the round has nobody like that. */
    public Portion<Optional<RoundPerson>> toFind(UUID round, UUID account) {
        return Portion.<RoundPerson>rows(
                        List.of(
                                "account",
                                "name",
                                "email",
                                "state",
                                "asked_at",
                                "mentors",
                                "mentored",
                                "capacity",
                                "mentees",
                                "matched"),
                        // Read beside pairs, in which a mentor is somebody.
                        "select known.*, known.mentor as mentors, known.mentee as mentored from (" + KNOWN
                                + "? and i.account = ?) known limit 1",
                        row -> person(row, "mentors", "mentored"),
                        round.toString(),
                        account.toString())
                .map(found -> found.stream().findFirst());
    }

    /** Each is one text, and ends in the name where many are equal in it. */
    private static String key(Order order, String collation) {
        return switch (order) {
            case NAME -> "known.name collate " + collation;
            case EMAIL -> "known.email collate " + collation;
            case PART -> "concat(if(known.mentor, 0, 1), if(known.mentee, 1, 0), ' ', known.name) collate " + collation;
            case STATE ->
                "concat(field(known.state, 'WAITING', 'JOINED', 'DECLINED', 'LEFT'), if(known.asked_at is null, 0, 1),"
                        + " if(known.mentee, 0, 1), if(known.matched, 1, 0), ' ', known.name) collate " + collation;
        };
    }

    private static RoundPerson person(ResultSet row) throws SQLException {
        return person(row, "mentor", "mentee");
    }

    private static RoundPerson person(ResultSet row, String mentor, String mentee) throws SQLException {
        return new RoundPerson(
                AccountId.of(row.getString("account")),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                row.getBoolean(mentor),
                row.getBoolean(mentee),
                row.getString("capacity") == null ? null : row.getInt("capacity"),
                row.getInt("mentees"),
                row.getBoolean("matched"),
                InvitationState.valueOf(row.getString("state")),
                asked(row));
    }

    private static @Nullable Instant asked(ResultSet row) throws SQLException {
        var at = row.getObject("asked_at", LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
