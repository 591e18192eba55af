package app.waymark.report.internal;

import app.waymark.report.RoundPeople.After;
import app.waymark.report.RoundPeople.Part;
import app.waymark.report.RoundPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people across the modules' tables in one statement; the place for such a join is here and nowhere else. */
@Component
public class PeopleRows {

    private static final String PEOPLE = """
            select p.account, a.name, a.email, p.mentor, p.mentee, p.capacity,
                   a.password_hash is not null as signed_up, a.invited_at is not null as invited,
                   (select count(*) from mentorship m where m.round = p.round and m.mentor = p.account
                       and m.state in ('PROPOSED', 'ACTIVE')) as mentees,
                   exists (select 1 from mentorship m where m.round = p.round and m.mentee = p.account
                       and m.state in ('PROPOSED', 'ACTIVE')) as matched
            from participant p join account a on a.id = p.account
            where p.round = :round
              and (:search = '' or a.name like :like or a.email like :like)
              and (:part = 'EVERYBODY' or (:part = 'MENTORS' and p.mentor) or (:part <> 'MENTORS' and p.mentee))
              and (:part <> 'UNMATCHED' or not exists (select 1 from mentorship m where m.round = p.round
                       and m.mentee = p.account and m.state in ('PROPOSED', 'ACTIVE')))
              and (:afterName is null or a.name > :afterName or (a.name = :afterName and p.account > :afterAccount))
            order by a.name, p.account
            limit :limit
            """;

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many people of a round, by name, from after this one on. */
    public List<RoundPerson> read(UUID round, Part part, String search, @Nullable After after, int limit) {
        return jdbc.sql(PEOPLE)
                .param("round", round.toString())
                .param("search", search)
                .param(
                        "like",
                        "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("part", part.name())
                .param("afterName", after == null ? null : after.name())
                .param("afterAccount", after == null ? null : after.account().toString())
                .param("limit", limit)
                .query((row, number) -> person(row))
                .list();
    }

    private static RoundPerson person(ResultSet row) throws SQLException {
        return new RoundPerson(
                AccountId.of(row.getString("account")),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                row.getBoolean("mentor"),
                row.getBoolean("mentee"),
                row.getInt("capacity"),
                row.getInt("mentees"),
                row.getBoolean("matched"),
                row.getBoolean("signed_up"),
                row.getBoolean("invited"));
    }
}
