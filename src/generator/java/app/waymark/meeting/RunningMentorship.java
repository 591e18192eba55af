package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running mentorships written straight into the tables, for tries that need a pair and no story of how it came to be. */
final class RunningMentorship {

    private RunningMentorship() {}

    /** The two in a round of a programme of their own. */
    static MentorshipId of(JdbcTemplate jdbc, AccountId mentor, AccountId mentee) {
        var programme = UUID.randomUUID();
        var round = UUID.randomUUID();
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, ?, utc_timestamp(6), 0)",
                programme,
                "Programme " + programme);
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-09-01', '2030-03-31', 'RUNNING', 0)",
                round,
                programme);
        return in(jdbc, programme, round, mentor, mentee);
    }

    /** The two in this round. */
    static MentorshipId in(JdbcTemplate jdbc, UUID programme, UUID round, AccountId mentor, AccountId mentee) {
        var mentorship = UUID.randomUUID();
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, utc_timestamp(6), utc_timestamp(6), 0)",
                mentorship,
                round,
                programme,
                mentor.value(),
                mentee.value());
        return new MentorshipId(mentorship);
    }
}
