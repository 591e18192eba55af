package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.Step;
import app.waymark.meeting.AgendaIdea.Kind;
import app.waymark.shared.Actor;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agenda proposes. */
class AgendaIdeasTest extends MeetingTest {

    @Autowired
    Threads threads;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    private List<AgendaIdea> ideas(Actor who, MeetingId meeting) {
        return As.account(who, () -> meetings.get(meeting)).ideas();
    }

    private GoalId shared(String title, Step... plan) {
        return As.account(mara, () -> {
            var goal = ((GoalSaveResult.Saved)
                            editing.create(GoalEdit.of(GoalContent.titled(title).withPlan(List.of(plan), List.of()))))
                    .goal();
            sharing.shareWith(goal, pair, false, "");
            return goal;
        });
    }

    private LocalDate meets(int daysLater) {
        return LocalDate.ofInstant(at(0), ZoneId.of("Europe/Berlin")).plusDays(daysLater);
    }

    @Test
    void what_was_promised_in_an_earlier_meeting_and_is_not_done_is_proposed() {
        var before = booked(at(0));
        As.account(jonas, () -> {
            minutes.addFollowUp(before, "Ask Eva", jonas.id(), null);
            minutes.addFollowUp(before, "Send the slides", mara.id(), meets(2));
            minutes.addFollowUp(before, "Is done", mara.id(), null);
        });
        var done = As.account(jonas, () -> meetings.get(before)).followUps().getLast();
        As.account(mara, () -> minutes.tickFollowUp(before, done.id(), true));

        var next = booked(at(5));

        assertThat(ideas(mara, next))
                .extracting(AgendaIdea::kind, AgendaIdea::words, AgendaIdea::who, AgendaIdea::day)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.PROMISED, "Ask Eva", jonas.id(), null),
                        org.assertj.core.groups.Tuple.tuple(Kind.PROMISED, "Send the slides", mara.id(), meets(2)));
        assertThat(ideas(jonas, before)).as("its own follow-ups stand below it").isEmpty();
    }

    @Test
    void steps_that_are_due_until_the_meeting_are_proposed_and_others_are_not() {
        var goal = shared(
                "Lead a team",
                Step.of("Until then", meets(0)),
                Step.of("Later", meets(1)),
                Step.of("Whenever", null),
                Step.of("Done", meets(-1)));
        var done = java.util.Objects.requireNonNull(
                jdbc.queryForObject("select id from goal_step where text = 'Done'", java.util.UUID.class));
        As.account(mara, () -> steps.tick(goal, done, true));
        As.account(
                mara,
                () -> editing.create(GoalEdit.of(GoalContent.titled("Not shared")
                        .withPlan(List.of(Step.of("Mine alone", meets(0))), List.of()))));

        var meeting = booked(at(0));

        for (var one : List.of(mara, jonas)) {
            assertThat(ideas(one, meeting)).singleElement().satisfies(idea -> {
                assertThat(idea.kind()).isEqualTo(Kind.STEP);
                assertThat(idea.words()).isEqualTo("Until then");
                assertThat(idea.goal()).isEqualTo(goal);
            });
        }
    }

    @Test
    void a_review_is_proposed_when_it_has_waited_too_long() {
        var goal = shared("Lead a team");
        var meeting = booked(at(24 * 20));
        assertThat(ideas(mara, meeting)).isEmpty();

        WaymarkClock.at(
                clock.instant().plus(Duration.ofDays(8)),
                () -> assertThat(ideas(jonas, meeting)).singleElement().satisfies(idea -> {
                    assertThat(idea.kind()).isEqualTo(Kind.REVIEW);
                    assertThat(idea.words()).isEqualTo("Lead a team");
                    assertThat(idea.who()).isEqualTo(jonas.id());
                    assertThat(idea.goal()).isEqualTo(goal);
                }));
        As.account(jonas, () -> reviews.accept(goal, 1, ""));
        assertThat(WaymarkClock.at(clock.instant().plus(Duration.ofDays(8)), () -> ideas(jonas, meeting)))
                .isEmpty();
    }

    @Test
    void a_conversation_in_which_one_waits_is_proposed_until_it_is_on_the_agenda_or_settled() {
        var goal = shared("Lead a team");
        var meeting = booked(at(0));
        var thread = As.account(jonas, () ->
                        (PostResult.Posted) threads.start(Goals.THREADS, goal.value(), null, null, "Why not in March?"))
                .thread();

        var idea = ideas(mara, meeting).getFirst();
        assertThat(idea.kind()).isEqualTo(Kind.THREAD);
        assertThat(idea.words()).isEqualTo("Why not in March?");
        assertThat(idea.who()).isEqualTo(mara.id());
        assertThat(ideas(jonas, meeting)).containsExactly(idea);

        As.account(mara, () -> minutes.addItem(meeting, "March or not", null, idea.source()));
        assertThat(ideas(jonas, meeting)).as("whatever it is called there").isEmpty();
        var item = As.account(mara, () -> meetings.get(meeting)).agenda().getLast();
        As.account(mara, () -> minutes.removeItem(meeting, item.id()));
        assertThat(ideas(jonas, meeting)).containsExactly(idea);

        As.account(jonas, () -> threads.resolve(thread));
        assertThat(ideas(mara, meeting)).isEmpty();
    }

    @Test
    void nothing_is_proposed_for_a_meeting_that_is_over_or_off_and_nothing_of_another_pair() {
        var eva = world.account("Eva Holm");
        var other = mentoredByJonas(eva);
        var theirs = proposed(eva, other, at(9));
        var past = booked(at(0));
        As.account(mara, () -> minutes.addFollowUp(past, "Send the slides", mara.id(), null));
        var off = booked(at(5));
        As.account(mara, () -> bookings.cancel(off, ""));

        assertThat(ideas(mara, off)).isEmpty();
        assertThat(ideas(jonas, theirs)).isEmpty();
        var last = booked(at(12));
        assertThat(ideas(jonas, last)).hasSize(1);
        assertThat(WaymarkClock.at(at(14), () -> ideas(jonas, last))).isEmpty();
    }
}
