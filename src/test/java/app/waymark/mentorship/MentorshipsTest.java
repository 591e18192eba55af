package app.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.AnswerResult.Closed;
import app.waymark.mentorship.AnswerResult.Done;
import app.waymark.mentorship.ProposeResult.AlreadyMatched;
import app.waymark.mentorship.ProposeResult.NoPlace;
import app.waymark.mentorship.ProposeResult.NotTakingPart;
import app.waymark.mentorship.ProposeResult.Proposed;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@WaymarkTest
class MentorshipsTest {

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipAccess access;

    @Autowired
    Turns turns;

    @Autowired
    World world;

    Actor clara;
    Actor jonas;
    Actor mara;
    Actor amir;
    RoundId round;

    @BeforeEach
    void a_round_with_a_mentor_who_takes_one_and_two_mentees() {
        clara = world.account("Clara");
        jonas = world.account("Jonas");
        mara = world.account("Mara");
        amir = world.account("Amir");
        round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara, amir);
    }

    @Test
    void a_proposed_mentorship_waits_for_both_and_starts_when_both_have_accepted() {
        var id = propose(jonas, mara);
        As.account(jonas);
        assertThat(turns.forMe(null, 10).items()).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Mentorships.ANSWER);
            assertThat(turn.asker()).isEqualTo(mara.id());
            assertThat(turn.path()).isEqualTo("/mentorships/" + id);
        });
        assertThat(mentorships.accept(id)).isInstanceOfSatisfying(Done.class, done -> assertThat(
                        done.mentorship().state())
                .isEqualTo(MentorshipState.PROPOSED));
        assertThat(turns.count()).isZero();
        As.account(mara);
        assertThat(turns.count()).isEqualTo(1);
        mentorships.accept(id);
        assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.ACTIVE);
        assertThat(turns.count()).isZero();
        assertThat(access.mineAsMentee()).singleElement().satisfies(mine -> {
            assertThat(mine.mentor()).isEqualTo(jonas.id());
            assertThat(mine.mentee()).isEqualTo(mara.id());
        });
    }

    @Test
    void a_declined_mentorship_keeps_the_reason_frees_the_place_and_asks_nobody_any_more() {
        var id = propose(jonas, mara);
        As.account(jonas, () -> mentorships.decline(id, "  No time until spring  "));
        As.account(mara);
        assertThat(turns.count()).isZero();
        assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.DECLINED);
        assertThat(mentorships.get(id).reason()).isEqualTo("No time until spring");
        assertThat(mentorships.accept(id)).isInstanceOf(Closed.class);
        As.account(clara);
        assertThat(mentorships.propose(round, jonas.id(), amir.id(), List.of())).isInstanceOf(Proposed.class);
    }

    @Test
    void either_side_or_the_coordinator_ends_a_mentorship_and_the_mentee_can_be_matched_again() {
        for (var ending : List.of(jonas, mara, clara)) {
            var id = world.match(clara, round, jonas, mara);
            As.account(ending, () -> mentorships.end(id, "It has run its course"));
            As.account(mara);
            assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.ENDED);
            assertThat(mentorships.get(id).endedBy()).isEqualTo(ending.id());
            assertThat(access.mineActive()).isEmpty();
        }
    }

    @Test
    void a_mentor_has_no_more_mentees_than_places_and_a_mentee_one_mentor_a_round() {
        var id = propose(jonas, mara);
        As.account(clara);
        assertThat(mentorships.propose(round, jonas.id(), amir.id(), List.of())).isEqualTo(new NoPlace(1));
        assertThat(mentorships.propose(round, jonas.id(), mara.id(), List.of())).isEqualTo(new AlreadyMatched(id));
        assertThat(mentorships.propose(round, mara.id(), amir.id(), List.of())).isInstanceOf(NotTakingPart.class);
        assertThat(mentorships.propose(
                        round, jonas.id(), world.account("Nobody").id(), List.of()))
                .isInstanceOf(NotTakingPart.class);
    }

    @Test
    void two_coordinators_who_give_away_the_last_place_at_once_give_it_away_once() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<ProposeResult> first =
                    () -> As.account(clara, () -> mentorships.propose(round, jonas.id(), mara.id(), List.of()));
            Callable<ProposeResult> second =
                    () -> As.account(clara, () -> mentorships.propose(round, jonas.id(), amir.id(), List.of()));
            var results = pool.invokeAll(List.of(first, second));
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .hasAtLeastOneElementOfType(Proposed.class)
                    .hasAtLeastOneElementOfType(NoPlace.class);
        }
    }

    @Test
    void nobody_but_the_two_and_their_coordinator_reads_or_changes_a_mentorship() {
        var id = propose(jonas, mara);
        var other = world.pair("Ilse", "Noor");
        for (var stranger : List.of(amir, other.mentor(), other.mentee(), other.coordinator())) {
            As.account(stranger);
            assertThatThrownBy(() -> mentorships.get(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> mentorships.accept(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> mentorships.decline(id, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> mentorships.end(id, "")).isInstanceOf(AccessDeniedException.class);
            assertThat(access.own(id)).isEmpty();
        }
        As.account(other.coordinator());
        assertThatThrownBy(() -> mentorships.propose(round, jonas.id(), amir.id(), List.of()))
                .isInstanceOf(AccessDeniedException.class);
        As.account(clara);
        assertThatThrownBy(() -> mentorships.accept(id)).isInstanceOf(AccessDeniedException.class);
        As.visitor();
        assertThatThrownBy(() -> mentorships.get(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_ledger_lists_what_waits_oldest_first_and_from_both_sides() {
        propose(jonas, mara);
        As.account(mara);
        assertThat(turns.forMe(null, 10).items()).extracting(Waiting::holder).containsExactly(mara.id());
        assertThat(turns.forOthers(null, 10).items())
                .extracting(Waiting::holder)
                .containsExactly(jonas.id());
    }

    private MentorshipId propose(Actor mentor, Actor mentee) {
        var result = As.account(
                clara, () -> mentorships.propose(round, mentor.id(), mentee.id(), List.of("Both like trees")));
        return ((Proposed) result).mentorship();
    }
}
