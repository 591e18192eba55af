package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalOrigin;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Invitations;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nobody is asked any longer for what was answered, or what cannot be answered any more: whatever ends a question of a
 * match, of times, of other times or of something to do.
 */
class TurnsOfMeetingsTest extends MeetingTest {

    @Autowired
    Mentorships mentorships;

    @Autowired
    Invitations invitations;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgrammeEnding ending;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    GoalBeginnings beginnings;

    @Autowired
    GoalEditing editing;

    private int people;
    private int hours;

    @Test
    void the_question_whether_to_be_matched_ends_with_each_answer_and_with_all_that_makes_it_void() {
        ends(
                "mentorship.answer",
                this::proposal,
                id -> {
                    As.account(mentee(id), () -> mentorships.accept(id));
                    assertThat(open("mentorship.answer", null))
                            .as("the other one is asked still")
                            .isEqualTo(1);
                    As.account(jonas, () -> mentorships.accept(id));
                },
                id -> As.account(jonas, () -> mentorships.decline(id, "")),
                id -> As.account(mentee(id), () -> mentorships.decline(id, "No time")),
                id -> As.account(coordinator, () -> mentorships.end(id, "A mistake")),
                id -> As.account(mentee(id), () -> invitations.leave(round, true, "")),
                id -> As.account(
                        administrator(), () -> accounts.close(mentee(id).id())),
                id -> endProgramme());
    }

    @Test
    void the_question_which_time_suits_ends_with_each_answer_and_with_all_that_makes_it_void() {
        ends(
                "meeting.pick",
                () -> {
                    hours += 50;
                    return proposed(jonas, pair, at(hours), at(hours + 5));
                },
                id -> As.account(mara, () -> bookings.pick(id, at(hours + 5))),
                id -> As.account(mara, () -> bookings.decline(id, "Travelling")),
                id -> As.account(jonas, () -> bookings.decline(id, "")),
                id -> As.account(mara, () -> bookings.cancel(id, "")),
                id -> As.account(jonas, () -> bookings.cancel(id, "")),
                id -> {
                    As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(hours + 9))));
                    assertThat(open("meeting.pick", mara))
                            .as("it is the other's turn")
                            .isZero();
                    As.account(jonas, () -> bookings.pick(id, at(hours + 9)));
                },
                id -> As.account(jonas, () -> mentorships.end(pair, "")));
    }

    @Test
    void the_question_whether_to_move_ends_with_each_answer_and_with_all_that_makes_it_void() {
        ends(
                "meeting.move",
                () -> {
                    hours += 50;
                    var id = booked(at(hours));
                    As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(hours + 3))));
                    return id;
                },
                id -> As.account(jonas, () -> bookings.pick(id, at(hours + 3))),
                id -> As.account(jonas, () -> bookings.decline(id, "")),
                id -> As.account(mara, () -> bookings.decline(id, "")),
                id -> As.account(jonas, () -> bookings.cancel(id, "")),
                id -> {
                    As.account(jonas, () -> bookings.offerOthers(id, LENGTH, List.of(at(hours + 9))));
                    assertThat(open("meeting.move", jonas))
                            .as("it is the other's turn")
                            .isZero();
                    As.account(mara, () -> bookings.pick(id, at(hours + 9)));
                },
                id -> WaymarkClock.at(at(hours + 2), () -> As.account(mara, () -> attendance.answer(id, true, null))),
                id -> As.account(coordinator, () -> mentorships.end(pair, "")));
    }

    @Test
    void what_somebody_said_they_would_do_is_asked_until_it_is_done_dropped_or_a_goal() {
        var meeting = booked(at(0));
        ends(
                "meeting.follow-up",
                () -> {
                    As.account(
                            jonas,
                            () -> minutes.addFollowUp(
                                    meeting, "Send the slides", mara.id(), LocalDate.of(2026, 12, 1)));
                    return As.account(jonas, () -> meetings.get(meeting))
                            .followUps()
                            .getLast()
                            .id();
                },
                id -> As.account(mara, () -> minutes.tickFollowUp(meeting, id, true)),
                id -> As.account(jonas, () -> minutes.tickFollowUp(meeting, id, true)),
                id -> As.account(mara, () -> minutes.removeFollowUp(meeting, id)),
                id -> As.account(jonas, () -> minutes.removeFollowUp(meeting, id)),
                id -> As.account(
                        mara,
                        () -> editing.create(
                                GoalEdit.of(GoalContent.titled("Pass a course")),
                                new GoalOrigin(GoalOrigin.Kind.FOLLOW_UP, id.value(), null, null, ""))),
                id -> As.account(mara, () -> mentorships.end(pair, "")));
    }

    /** Asks anew before each of these, and sees that nobody is asked after it. */
    @SafeVarargs
    private <T> void ends(String kind, Supplier<T> ask, Consumer<T>... acts) {
        for (int act = 0; act < acts.length; act++) {
            var id = ask.get();
            assertThat(open(kind, null)).as("asked before act %d", act + 1).isPositive();
            acts[act].accept(id);
            assertThat(open(kind, null)).as("asked after act %d", act + 1).isZero();
        }
    }

    private long open(String kind, @Nullable Actor holder) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from turn where kind = ? and closed_at is null and (? is null or holder = ?)",
                Long.class,
                kind,
                holder == null ? null : holder.id().value(),
                holder == null ? null : holder.id().value()));
    }

    private MentorshipId proposal() {
        var mentee = world.account("Mentee " + people++);
        world.join(coordinator, round, "mentee", 0, mentee);
        return world.propose(coordinator, round, jonas.id(), mentee.id());
    }

    private Actor mentee(MentorshipId id) {
        var found = As.account(coordinator, () -> mentorships.get(id)).mentee();
        return new Actor(found, "Mentee", false, Locale.ENGLISH, ZoneId.of("UTC"));
    }

    private Actor administrator() {
        return world.person("Robin Root " + people++, Locale.ENGLISH, ZoneId.of("UTC"), true);
    }

    private void endProgramme() {
        var programme = As.account(
                coordinator,
                () -> programmes.coordinated(null, 50).items().getFirst().programme());
        As.account(coordinator, () -> ending.end(programme, "It is over"));
    }
}
