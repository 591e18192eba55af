package app.waymark.report.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.report.RoundPersonPage.About;
import app.waymark.report.RoundPersonPage.Arrived;
import app.waymark.report.RoundPersonPage.Happened;
import app.waymark.report.RoundPersonPage.Mailed;
import app.waymark.report.RoundPersonPage.Waits;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what there is about one person of a round across the modules' tables; whoever calls it has decided for whom. */
@Component
public class PersonRows {

    private static final String OWN =
            "(select m.id from mentorship m where m.round = ? and (m.mentor = ? or m.mentee = ?))";

    PersonRows() {}

    /** How much waits for them in each of their mentorships. */
    public Portion<List<Waits>> waits(UUID round, UUID person) {
        return Portion.rows(
                List.of("mentorship", "number", "since"),
                "select t.mentorship, count(*) as number, min(t.since) as since from turn t"
                        + " where t.holder = ? and t.closed_at is null and t.mentorship in " + OWN
                        + " group by t.mentorship order by min(t.since), t.mentorship limit 200",
                row -> new Waits(
                        new MentorshipId(UUID.fromString(row.getString("mentorship"))),
                        row.getInt("number"),
                        at(row, "since")),
                person.toString(),
                round.toString(),
                person.toString(),
                person.toString());
    }

    /** The mails about their invitation and their mentorships. */
    public Portion<List<Mailed>> mails(UUID round, UUID person, int most) {
        return Portion.rows(
                List.of("created_at", "kind", "state"),
                "select * from (select l.created_at, l.id, 'PART' as kind, l.state from mail l"
                        + " join invitation i on i.id = l.about and i.round = ? and i.account = ? where l.recipient = ?"
                        + " union all select l.created_at, l.id, 'MENTORSHIP', l.state from mail l"
                        + " where l.recipient = ? and l.about in " + OWN
                        + ") mails order by created_at desc, id desc limit ?",
                row -> new Mailed(
                        at(row, "created_at"), About.valueOf(row.getString("kind")), arrived(row.getString("state"))),
                round.toString(),
                person.toString(),
                person.toString(),
                person.toString(),
                round.toString(),
                person.toString(),
                person.toString(),
                most);
    }

    private static Arrived arrived(String state) {
        return switch (state) {
            case "SENT" -> Arrived.SENT;
            case "WAITING" -> Arrived.WAITING;
            case "FAILED" -> Arrived.FAILED;
            default -> Arrived.NOT_SENT;
        };
    }

    /** What the trail says of their part, of their mentorships, and of what they did with the round themselves. */
    public Portion<List<Happened>> trail(UUID round, UUID person, int most) {
        return Portion.rows(
                List.of("at", "verb", "who"),
                "select e.at, e.verb, a.name as who from (select id, at, verb, actor from audit_entry"
                        + " where object_type = 'participant' and object_id = (select p.id from participant p"
                        + " where p.round = ? and p.account = ?)"
                        + " union all select id, at, verb, actor from audit_entry where object_type = 'mentorship'"
                        + " and object_id in " + OWN
                        + " union all select id, at, verb, actor from audit_entry where object_type = 'round'"
                        + " and object_id = ? and actor = ? and verb in ('invitation.accepted', 'invitation.declined',"
                        + " 'round.left')) e left join account a on a.id = e.actor order by e.at desc, e.id desc limit ?",
                row -> new Happened(at(row, "at"), row.getString("verb"), row.getString("who")),
                round.toString(),
                person.toString(),
                round.toString(),
                person.toString(),
                person.toString(),
                round.toString(),
                person.toString(),
                most);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }
}
