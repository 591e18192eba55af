package app.waymark.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.Pairs;
import app.waymark.mentorship.AnswerResult.Closed;
import app.waymark.mentorship.AnswerResult.Done;
import app.waymark.mentorship.AnswerResult.TooLong;
import app.waymark.mentorship.ProposeAllResult.Proposed;
import app.waymark.mentorship.ProposeAllResult.Reason.AlreadyMatched;
import app.waymark.mentorship.ProposeAllResult.Reason.NoPlace;
import app.waymark.mentorship.ProposeAllResult.Reason.NotTakingPart;
import app.waymark.mentorship.ProposeAllResult.Refused;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
@RecordApplicationEvents
class MentorshipsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipAccess access;

    @Autowired
    Turns turns;

    @Autowired
    Programmes programmes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

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
        assertThat(turns.both(10, 1).mine().items()).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Mentorships.ANSWER);
            assertThat(turn.asker()).isEqualTo(mara.id());
            assertThat(turn.path()).isEqualTo("/mentorships/" + id);
        });
        assertThat(mentorships.accept(id)).isInstanceOfSatisfying(Done.class, done -> assertThat(
                        done.mentorship().state())
                .isEqualTo(MentorshipState.PROPOSED));
        assertThat(turns.counts().total()).isZero();
        As.account(mara);
        assertThat(turns.counts().total()).isEqualTo(1);
        mentorships.accept(id);
        assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.ACTIVE);
        assertThat(turns.counts().total()).isZero();
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
        assertThat(turns.counts().total()).isZero();
        assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.DECLINED);
        assertThat(mentorships.get(id).reason()).isEqualTo("No time until spring");
        assertThat(mentorships.accept(id)).isInstanceOf(Closed.class);
        As.account(clara);
        assertThat(proposeAll(jonas, amir)).isInstanceOf(Proposed.class);
    }

    @Test
    void whoever_mentors_many_reaches_all_of_them_and_the_one_who_mentors_them() {
        var pairs = new Pairs(jdbc, clock);
        var mentor = pairs.person("Ruth");
        var hers = pairs.active(pairs.person("Ilse"), mentor);
        var many = Stream.generate(() -> pairs.active(mentor, pairs.person("Mentee")))
                .limit(205)
                .toList();

        As.account(mentor);
        assertThat(access.mineAsMentee()).extracting(Mentorship::id).containsExactly(hers);
        var mine = access.mineActive(6);
        assertThat(mine.asMentee().items()).extracting(Mentorship::id).containsExactly(hers);
        assertThat(mine.asMentor().items()).hasSize(6);
        var all = new ArrayList<>(mine.asMentor().items());
        var next = mine.asMentor().next();
        while (next != null) {
            var page = access.mineAs(true, next, 50);
            all.addAll(page.items());
            next = page.next();
        }
        assertThat(all).extracting(Mentorship::id).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void either_side_or_the_coordinator_ends_a_mentorship_and_the_mentee_can_be_matched_again() {
        for (var ending : List.of(jonas, mara, clara)) {
            var id = world.match(clara, round, jonas, mara);
            As.account(ending, () -> mentorships.end(id, "It has run its course"));
            As.account(mara);
            assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.ENDED);
            assertThat(mentorships.get(id).endedBy()).isEqualTo(ending.id());
            assertThat(access.mineActive(5).asMentor().items()).isEmpty();
            assertThat(access.mineActive(5).asMentee().items()).isEmpty();
        }
    }

    @Test
    void a_mentor_has_no_more_mentees_than_places_and_a_mentee_one_mentor_a_round() {
        var id = propose(jonas, mara);
        var ilse = world.account("Ilse");
        world.join(clara, round, "mentor", 1, ilse);

        assertThat(refusal(jonas, amir)).isEqualTo(new NoPlace(1));
        assertThat(refusal(ilse, mara)).isEqualTo(new AlreadyMatched(id));
        assertThat(refusal(mara, amir)).isEqualTo(new NotTakingPart());
        assertThat(refusal(jonas, world.account("Nobody"))).isEqualTo(new NotTakingPart());
        assertThat(refusal(ilse, ilse)).isEqualTo(new NotTakingPart());
        // The pair that there is already is no reason to refuse, and is not asked again.
        assertThat(proposeAll(jonas, mara)).isEqualTo(new Proposed(List.of()));
    }

    @Test
    void one_pair_that_cannot_be_keeps_all_from_being_asked() {
        As.account(clara);
        var both =
                List.of(new Proposal(jonas.id(), mara.id(), List.of()), new Proposal(jonas.id(), amir.id(), List.of()));
        assertThat(mentorships.proposeAll(round, both)).isInstanceOf(Refused.class);
        assertThat(mentorships.openInRound(round)).isEmpty();
    }

    @Test
    void coordinators_who_give_away_the_last_place_at_once_give_it_away_once() throws Exception {
        for (int time = 0; time < 10; time++) {
            var barrier = new CyclicBarrier(2);
            var racing = Stream.of(mara, amir)
                    .<Callable<ProposeAllResult>>map(mentee -> () -> {
                        barrier.await();
                        return proposeAll(jonas, mentee);
                    })
                    .toList();
            List<ProposeAllResult> results = new ArrayList<>();
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var result : pool.invokeAll(racing)) {
                    results.add(result.get());
                }
            }
            assertThat(results).hasAtLeastOneElementOfType(Proposed.class).hasAtLeastOneElementOfType(Refused.class);
            As.account(
                    clara, () -> mentorships.openInRound(round).forEach(one -> mentorships.end(one.id(), "Once more")));
        }
    }

    @Test
    void a_place_that_was_given_away_after_publishing_began_to_read_is_not_given_away_again() {
        var transaction = new TransactionTemplate(transactions);

        // What publishing reads before it proposes fixes what it sees, and with that, how many places it would count.
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    As.account(clara, () -> mentorships.openInRound(round));
                    CompletableFuture.supplyAsync(() -> proposeAll(jonas, amir)).join();
                    proposeAll(jonas, mara);
                }))
                .hasRootCauseInstanceOf(SQLException.class);
        As.account(clara);
        assertThat(mentorships.openInRound(round))
                .singleElement()
                .extracting(Mentorship::mentee)
                .isEqualTo(amir.id());
    }

    @Test
    void a_decline_reaches_the_other_and_every_coordinator_with_its_reason() {
        var second = world.account("Second Coordinator");
        var programme = As.account(
                clara, () -> programmes.coordinated(null, 50).items().getFirst().programme());
        SystemActor.run(() -> programmes.appoint(programme, second.id()));
        var id = propose(jonas, mara);

        As.account(jonas, () -> mentorships.decline(id, "I move away"));

        assertThat(events.stream(News.class).filter(news -> news.kind().equals("mentorship.declined")))
                .extracting(News::recipient)
                .containsExactlyInAnyOrder(mara.id(), clara.id(), second.id());
    }

    @Test
    void a_reason_that_is_too_long_is_refused_and_nothing_of_it_kept() {
        var id = propose(jonas, mara);
        var long1 = "x".repeat(Mentorships.MOST_REASON + 1);
        As.account(jonas);

        assertThat(mentorships.decline(id, long1)).isEqualTo(new TooLong(1_001, Mentorships.MOST_REASON));
        assertThat(mentorships.end(id, long1)).isEqualTo(new TooLong(1_001, Mentorships.MOST_REASON));
        assertThat(mentorships.get(id).state()).isEqualTo(MentorshipState.PROPOSED);
        assertThat(mentorships.decline(id, "  " + long1.substring(1) + "  ")).isInstanceOf(Done.class);
        assertThat(mentorships.get(id).reason()).isEqualTo(long1.substring(1));
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
        assertThatThrownBy(() -> mentorships.proposeAll(round, List.of(new Proposal(jonas.id(), amir.id(), List.of()))))
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
        assertThat(turns.both(10, 1).mine().items()).extracting(Waiting::holder).containsExactly(mara.id());
        assertThat(turns.both(1, 10).others().items())
                .extracting(Waiting::holder)
                .containsExactly(jonas.id());
    }

    private MentorshipId propose(Actor mentor, Actor mentee) {
        return world.propose(clara, round, mentor.id(), mentee.id(), "Both like trees");
    }

    private ProposeAllResult proposeAll(Actor mentor, Actor mentee) {
        return As.account(
                clara, () -> mentorships.proposeAll(round, List.of(new Proposal(mentor.id(), mentee.id(), List.of()))));
    }

    private ProposeAllResult.Reason refusal(Actor mentor, Actor mentee) {
        return ((Refused) proposeAll(mentor, mentee)).refusals().getFirst().because();
    }
}
