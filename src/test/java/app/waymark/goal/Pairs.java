package app.waymark.goal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A programme with a running round and the people in it, written straight into the tables. */
public final class Pairs {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    public final UUID programme;
    public final UUID round;

    public Pairs(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.programme = Uuid7.next(clock);
        this.round = Uuid7.next(clock);
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, ?, utc_timestamp(6), 0)",
                programme.toString(),
                "Programme " + programme);
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-09-01', '2027-03-31', 'RUNNING', 0)",
                round.toString(),
                programme.toString());
    }

    /** Somebody with this name, who reads English in Berlin. */
    public Actor person(String name) {
        return new Actor(new AccountId(Uuid7.next(clock)), name, false, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }

    /** Somebody who coordinates this programme. */
    public Actor coordinator(String name) {
        var person = person(name);
        jdbc.update(
                "insert into coordinator (programme, account, since) values (?, ?, utc_timestamp(6))",
                programme.toString(),
                person.id().toString());
        return person;
    }

    /** Makes these two a pair that has begun. */
    public MentorshipId active(Actor mentor, Actor mentee) {
        var id = Uuid7.next(clock);
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, utc_timestamp(6), utc_timestamp(6), 0)",
                id.toString(),
                round.toString(),
                programme.toString(),
                mentor.id().toString(),
                mentee.id().toString());
        return new MentorshipId(id);
    }
}
