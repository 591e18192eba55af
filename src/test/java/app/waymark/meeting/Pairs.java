package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts people, a programme and mentorships in place for tests about meetings, past the services that make them. */
public final class Pairs {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final UUID programme;
    private final UUID round;

    public Pairs(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        programme = Uuid7.next(clock);
        round = Uuid7.next(clock);
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, 'Autumn', ?, 0)", programme, now());
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-01-01', '2027-12-31', 'RUNNING', 0)",
                round,
                programme);
    }

    /** Somebody with an account. */
    public Actor person(String name, String zone) {
        return person(name, zone, Locale.ENGLISH);
    }

    /** Somebody with an account who reads this language. */
    public Actor person(String name, String zone, Locale language) {
        var id = Uuid7.next(clock);
        jdbc.update(
                "insert into account (id, email, name, language, zone, administrator, created_at, epoch, version)"
                        + " values (?, ?, ?, ?, ?, false, ?, 0, 0)",
                id,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@example.org",
                name,
                language.getLanguage(),
                zone,
                now());
        return new Actor(new AccountId(id), name, false, language, ZoneId.of(zone));
    }

    /** These two in an active mentorship. */
    public MentorshipId pair(Actor mentor, Actor mentee) {
        var id = Uuid7.next(clock);
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, ?, ?, 0)",
                id,
                round,
                programme,
                mentor.id().value(),
                mentee.id().value(),
                now(),
                now());
        return new MentorshipId(id);
    }

    /** Lets this person coordinate the programme of all these pairs. */
    public void coordinates(Actor person) {
        jdbc.update(
                "insert into coordinator (programme, account, since) values (?, ?, ?)",
                programme,
                person.id().value(),
                now());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
