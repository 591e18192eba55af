package app.waymark.report.internal;

import app.waymark.program.InvitationState;
import app.waymark.report.RoundPeople.Part;
import app.waymark.report.RoundPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Slice.Cursor;
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

    // Names are in the order of a dictionary, in English and German alike: Öztürk among the O, whatever the table's
    // collation.
    // Whoever has not said yes is known by what the programme's import says of them alone.
    private static final String PEOPLE = """
            select * from (
                select i.account, if(p.id is null, i.name, a.name) collate utf8mb4_uca1400_ai_ci as name, a.email, i.state,
                       i.times_asked > 0 as asked,
                       coalesce(p.mentor, i.mentor) as mentor, coalesce(p.mentee, i.mentee) as mentee,
                       if(p.id is null, i.capacity, p.capacity) as capacity,
                       if(p.id is null, 0, (select count(*) from mentorship m where m.round = p.round
                           and m.mentor = p.account and m.state in ('PROPOSED', 'ACTIVE'))) as mentees,
                       p.id is not null and exists (select 1 from mentorship m where m.round = p.round
                           and m.mentee = p.account and m.state in ('PROPOSED', 'ACTIVE')) as matched
                from invitation i
                join account a on a.id = i.account
                left join participant p on p.round = i.round and p.account = i.account
                where i.round = :round and i.state <> 'WITHDRAWN') one
            where (:search = '' or one.name like :like or one.email like :like)
              and (:part = 'EVERYBODY'
                   or (:part = 'MENTORS' and one.mentor)
                   or (:part = 'MENTEES' and one.mentee)
                   or (:part = 'UNMATCHED' and one.mentee and one.state = 'JOINED' and not one.matched)
                   or (:part = 'INVITED' and one.state = 'WAITING'))
              and (:afterName is null or one.name > :afterName
                   or (one.name = :afterName and one.account > :afterAccount))
            order by one.name, one.account
            limit :limit
            """;

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many people of a round, by name, from after this one on. */
    public List<RoundPerson> read(UUID round, Part part, String search, @Nullable Cursor after, int limit) {
        return jdbc.sql(PEOPLE)
                .param("round", round.toString())
                .param("search", search)
                .param(
                        "like",
                        "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("part", part.name())
                .param("afterName", after == null ? null : after.name())
                .param("afterAccount", after == null ? null : after.id().toString())
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
                (Integer) row.getObject("capacity"),
                row.getInt("mentees"),
                row.getBoolean("matched"),
                InvitationState.valueOf(row.getString("state")),
                row.getBoolean("asked"));
    }
}
