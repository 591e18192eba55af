package app.waymark.goal.bench;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A running mentorship written straight into the tables, for programs that need a pair and no story of how it came to be. */
final class RunningPair {

    private RunningPair() {}

    /** The two in a round of a programme of their own. */
    static MentorshipId of(JdbcTemplate jdbc, Actor mentor, Actor mentee) {
        var programme = UUID.randomUUID();
        var round = UUID.randomUUID();
        var mentorship = UUID.randomUUID();
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, ?, utc_timestamp(6), 0)",
                programme,
                "Programme " + programme);
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-09-01', '2030-03-31', 'RUNNING', 0)",
                round,
                programme);
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, utc_timestamp(6), utc_timestamp(6), 0)",
                mentorship,
                round,
                programme,
                mentor.id().value(),
                mentee.id().value());
        return new MentorshipId(mentorship);
    }
}
