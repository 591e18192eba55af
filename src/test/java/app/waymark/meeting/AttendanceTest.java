package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.internal.MetAsking;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** "Did you meet?" */
class AttendanceTest extends MeetingTest {

    @Autowired
    MetAsking asking;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Turns turns;

    private void ask(Instant when) {
        WaymarkClock.at(when, () -> {
            SystemActor.run(asking::tick);
            return when;
        });
    }

    private List<String> waits(Actor who) {
        return As.account(who, () -> turns.forMe(null, 10).items()).stream()
                .map(Waiting::kind)
                .toList();
    }

    private MeetingResult says(Actor who, MeetingId meeting, boolean met, @Nullable How how) {
        return WaymarkClock.at(at(2), () -> As.account(who, () -> attendance.answer(meeting, met, how)));
    }

    private MeetingState state(MeetingId meeting) {
        return As.account(mara, () -> meetings.get(meeting)).state();
    }

    @Test
    void both_are_asked_once_when_it_is_over_and_each_answers_for_themselves() {
        var meeting = booked(at(0));
        ask(at(0.5));
        assertThat(waits(mara)).as("it is not over").isEmpty();

        ask(at(1));
        ask(at(1.2));
        assertThat(waits(mara)).containsExactly("meeting.met");
        assertThat(waits(jonas)).containsExactly("meeting.met");
        assertThat(jdbc.queryForList("select kind from mail where kind = 'meeting.met'"))
                .as("each is told by mail")
                .hasSize(2);

        says(mara, meeting, true, null);
        assertThat(waits(mara)).isEmpty();
        assertThat(waits(jonas)).as("it is for each to say").containsExactly("meeting.met");
        says(jonas, meeting, true, null);
        assertThat(waits(jonas)).isEmpty();
        ask(at(3));
        assertThat(waits(mara)).isEmpty();
    }

    @Test
    void who_has_said_so_already_is_not_asked() {
        var meeting = booked(at(0));
        WaymarkClock.at(at(0.8), () -> As.account(jonas, () -> attendance.answer(meeting, true, null)));

        ask(at(1));

        assertThat(waits(jonas)).isEmpty();
        assertThat(waits(mara)).containsExactly("meeting.met");
    }

    @Test
    void nobody_is_asked_about_what_was_called_off_moved_later_proposed_or_long_ago() {
        var off = booked(at(0));
        As.account(mara, () -> bookings.cancel(off, ""));
        var moved = booked(at(2));
        As.account(mara, () -> bookings.offerOthers(moved, LENGTH, List.of(at(30))));
        As.account(jonas, () -> bookings.pick(moved, at(30)));
        proposed(jonas, pair, at(4));

        ask(at(5));
        assertThat(waits(jonas)).isEmpty();
        ask(at(31));
        assertThat(waits(jonas)).as("after its new time").containsExactly("meeting.met");

        booked(at(48));
        jdbc.update("update turn set closed_at = now() where kind = 'meeting.met'");
        ask(at(48 + 24 * 5));
        assertThat(waits(jonas)).doesNotContain("meeting.met");
    }

    @Test
    void it_took_place_where_either_says_so_and_not_where_nobody_does() {
        var meeting = booked(at(0));

        says(mara, meeting, false, null);
        assertThat(state(meeting)).isEqualTo(MeetingState.MISSED);
        says(jonas, meeting, true, null);
        assertThat(state(meeting)).isEqualTo(MeetingState.DONE);
        says(jonas, meeting, false, null);
        assertThat(state(meeting)).isEqualTo(MeetingState.MISSED);
        assertThat(As.account(mara, () -> meetings.past(null, 5)).items()).isEmpty();
        WaymarkClock.at(at(2), () -> assertThat(
                        As.account(mara, () -> meetings.past(null, 5)).items())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(MeetingState.MISSED)));
    }

    @Test
    void how_it_was_is_kept_of_a_meeting_that_took_place_and_the_other_does_not_see_it() {
        var meeting = booked(at(0));

        says(mara, meeting, true, How.HARD);

        assertThat(As.account(mara, () -> meetings.get(meeting)).after()).isEqualTo(new AfterMeeting(true, How.HARD));
        assertThat(As.account(jonas, () -> meetings.get(meeting)).after()).isEqualTo(AfterMeeting.NOTHING);
        says(mara, meeting, false, How.HARD);
        assertThat(As.account(mara, () -> meetings.get(meeting)).after()).isEqualTo(new AfterMeeting(false, null));
    }

    @Test
    void nothing_is_said_before_the_end_nor_of_what_was_called_off_nor_after_the_mentorship() {
        var meeting = booked(at(0));
        assertThat(As.account(mara, () -> attendance.answer(meeting, true, null)))
                .isEqualTo(new MeetingResult.TooEarly());
        var off = booked(at(1));
        As.account(mara, () -> bookings.cancel(off, ""));
        assertThat(says(mara, off, true, null)).isEqualTo(new MeetingResult.Closed());
        ask(at(1));
        WaymarkClock.at(at(1.5), () -> As.account(mara, () -> mentorships.end(pair, "")));
        assertThat(says(mara, meeting, true, null)).isEqualTo(new MeetingResult.Closed());
        assertThat(waits(mara)).isEmpty();
        assertThat(waits(jonas)).isEmpty();
    }

    @Test
    void nobody_else_says_anything_of_it() {
        var meeting = booked(at(0));
        for (var one : List.of(coordinator, world.account("Eva Holm"))) {
            assertThatThrownBy(() -> says(one, meeting, true, null)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(state(meeting)).isEqualTo(MeetingState.CONFIRMED);
    }
}
