package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Mara, mentored by Jonas, an hour apart; what tests about their meetings share. */
@WaymarkTest
@RecordApplicationEvents
abstract class MeetingTest {

    static final Duration LENGTH = Duration.ofMinutes(45);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Bookings bookings;

    @Autowired
    Minutes minutes;

    @Autowired
    Attendance attendance;

    @Autowired
    ApplicationEvents events;

    @Autowired
    World world;

    Actor coordinator;
    RoundId round;
    Actor mara;
    Actor jonas;
    MentorshipId pair;

    /** The start of an hour some days ahead: what is proposed is never in the past. */
    Instant day;

    @BeforeEach
    void two_people() {
        coordinator = world.account("Hanna Ruiz");
        round = world.round(coordinator);
        jonas = world.account("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Helsinki"));
        world.join(coordinator, round, "mentor", 40, jonas);
        mara = world.account("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
        pair = mentoredByJonas(mara);
        day = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
    }

    /** Takes somebody into the round and makes them Jonas's mentee. */
    MentorshipId mentoredByJonas(Actor mentee) {
        world.join(coordinator, round, "mentee", 0, mentee);
        return world.match(coordinator, round, jonas, mentee);
    }

    static MeetingPlan plan(String topic, String... agenda) {
        return new MeetingPlan(topic, "https://meet.example.org/m", LENGTH, List.of(agenda));
    }

    /** The instant so many hours after {@link #day}. */
    Instant at(double hours) {
        return day.plusSeconds(Math.round(hours * 3600));
    }

    /** Somebody proposes these times to the other of this pair. */
    MeetingId proposed(Actor who, MentorshipId with, Instant... starts) {
        var result = As.account(who, () -> bookings.propose(with, plan("Plan for winter", "Roadmap"), List.of(starts)));
        return ((OfferResult.Offered) result).meeting();
    }

    /** A meeting of the pair that Jonas proposed and Mara picked. */
    MeetingId booked(Instant start) {
        var id = proposed(jonas, pair, start);
        var picked = As.account(mara, () -> bookings.pick(id, start));
        if (!(picked instanceof PickResult.Booked)) {
            throw new AssertionError("Not booked: " + picked);
        }
        return id;
    }
}
