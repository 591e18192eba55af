package app.waymark.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.model.LockConflict;
import app.waymark.engine.model.Objective;
import app.waymark.matching.PublishResult.Obstacle;
import app.waymark.matching.PublishResult.Reason;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.report.RoundPairs;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A round of three mentors with four places and four mentees, as its coordinator matches it. */
@WaymarkTest
class MatchingTest {

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    Policies policies;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Decisions decisions;

    @Autowired
    Explanations explanations;

    @Autowired
    Publishing publishing;

    @Autowired
    Wishes wishes;

    @Autowired
    Participants participants;

    @Autowired
    Mentorships mentorships;

    @Autowired
    RoundPairs roundPairs;

    @Autowired
    Programmes programmes;

    @Autowired
    Turns turns;

    @Autowired
    Queue queue;

    Rounds rounds;
    Actor clara;
    RoundId round;
    Actor ilse;
    Actor jonas;
    Actor rita;
    Actor amir;
    Actor noor;
    Actor lena;
    Actor ben;

    @BeforeEach
    void aRound() {
        rounds = new Rounds(context);
        clara = rounds.person("Clara Vance");
        round = rounds.small(clara);
        ilse = rounds.of("Ilse Kramer");
        jonas = rounds.of("Jonas Berg");
        rita = rounds.of("Rita Sow");
        amir = rounds.of("Amir Haddad");
        noor = rounds.of("Noor Aziz");
        lena = rounds.of("Lena Vogt");
        ben = rounds.of("Ben Ortiz");
        As.account(clara);
    }

    @Test
    void the_first_run_matches_everybody_by_what_they_seek_and_offer_and_says_so() {
        assertThat(scenarios.board(round, null, null).round().state()).isEqualTo(RoundState.OPEN);
        var id = run();

        var done = rounds.scenario(id);
        assertThat(done.letter()).isEqualTo("A");
        assertThat(done.matched()).isEqualTo(4);
        assertThat(done.verified()).isTrue();
        assertThat(mentorOf(id, amir)).isEqualTo(ilse);
        assertThat(mentorOf(id, lena)).isEqualTo(ilse);
        assertThat(mentorOf(id, ben)).isEqualTo(rita);
        assertThat(scenarios.board(round, null, null).round().state()).isEqualTo(RoundState.MATCHING);
        assertThat(explanations.explain(id, amir.id(), null).join())
                .isInstanceOfSatisfying(Explanation.Pair.class, pair -> {
                    assertThat(pair.mentor()).isEqualTo(ilse.id());
                    assertThat(pair.appraisal().score()).isEqualTo(20);
                });
    }

    @Test
    void a_locked_pair_is_in_every_run_and_a_forbidden_one_in_none() {
        decisions.decide(round, amir.id(), jonas.id(), Decision.LOCK);
        decisions.decide(round, ben.id(), rita.id(), Decision.FORBID);
        var id = run();

        assertThat(mentorOf(id, amir)).isEqualTo(jonas);
        assertThat(mentorOf(id, ben)).isNotEqualTo(rita);
        var seat = scenarios.board(round, id, null).mentors().stream()
                .flatMap(mentor -> mentor.seats().stream())
                .filter(one -> one.mentee().equals(amir.id()))
                .findFirst()
                .orElseThrow();
        assertThat(seat.decision()).isEqualTo(Decision.LOCK);

        decisions.lift(round, amir.id(), jonas.id());
        assertThat(mentorOf(run(), amir)).isEqualTo(ilse);
    }

    @Test
    void locks_that_contradict_the_places_end_in_words_and_not_in_a_result() {
        decisions.decide(round, amir.id(), rita.id(), Decision.LOCK);
        decisions.decide(round, ben.id(), rita.id(), Decision.LOCK);
        var id = run();

        assertThat(rounds.scenario(id).state()).isEqualTo(ScenarioState.IMPOSSIBLE);
        assertThat(rounds.scenario(id).conflicts())
                .hasOnlyElementsOfType(LockConflict.OverCapacity.class)
                .isNotEmpty();
        assertThat(scenarios.board(round, id, null).shown()).isNull();
    }

    @Test
    void a_mentee_is_locked_to_one_mentor_at_most() {
        decisions.decide(round, amir.id(), jonas.id(), Decision.LOCK);
        decisions.decide(round, amir.id(), rita.id(), Decision.LOCK);

        assertThat(scenarios.board(round, null, null).decisions())
                .singleElement()
                .satisfies(one -> assertThat(one.mentor()).isEqualTo(rita.id()));
    }

    @Test
    void wishes_come_true_in_the_order_of_the_objective_and_are_counted_by_rank() {
        wish(noor, rita, jonas);
        wish(ben, rita, ilse);
        wish(amir, ilse);
        wish(lena, ilse);
        var proposed = policies.inForce(round);
        assertThat(proposed.policy().objective()).isEqualTo(Objective.FIRST_CHOICES);
        var id = run();

        assertThat(rounds.scenario(id).matched()).isEqualTo(4);
        assertThat(rounds.scenario(id).profile().getFirst()).isEqualTo(3);
        assertThat(mentorOf(id, amir)).isEqualTo(ilse);
        assertThat(mentorOf(id, lena)).isEqualTo(ilse);
    }

    @Test
    void who_is_avoided_is_not_matched_and_nobody_reads_it() {
        As.account(amir, () -> wishes.replace(round, Side.MENTEE, List.of(), Set.of(ilse.id()), 0));
        var id = run();

        assertThat(mentorOf(id, amir)).isNotEqualTo(ilse);
        assertThat(explanations.explain(id, amir.id(), ilse.id()).join())
                .isInstanceOfSatisfying(
                        Explanation.NotPair.class, not -> assertThat(not.why()).isInstanceOf(WhyNot.Barred.class));
    }

    @Test
    void two_scenarios_laid_side_by_side_say_who_moves() {
        var a = run();
        decisions.decide(round, amir.id(), jonas.id(), Decision.LOCK);
        var b = run();

        var board = scenarios.board(round, b, a);
        assertThat(board.compared()).isNotNull();
        assertThat(board.moved()).isEqualTo(2);
        assertThat(board.mentors().stream()
                        .flatMap(mentor -> mentor.seats().stream())
                        .filter(Board.Seat::moved)
                        .map(Board.Seat::mentee))
                .containsExactlyInAnyOrder(amir.id(), noor.id());
    }

    @Test
    void a_stopped_run_keeps_nothing_and_a_new_one_can_begin() {
        var id = scenarios.start(round).orElseThrow();
        assertThat(scenarios.start(round)).as("one at a time").isEmpty();
        scenarios.cancel(id);
        queue.runDue();

        assertThat(rounds.scenario(id).state()).isEqualTo(ScenarioState.CANCELLED);
        assertThat(rounds.pairs(id)).isEmpty();
        assertThat(scenarios.start(round)).isPresent();
    }

    @Test
    void a_run_is_made_on_the_round_as_it_was_asked_for() {
        var id = scenarios.start(round).orElseThrow();
        participants.change(round, ilse.id(), true, false, 0);
        queue.runDue();

        assertThat(rounds.scenario(id).matched()).isEqualTo(4);
        assertThat(rounds.scenario(id).places()).isEqualTo(4);
    }

    @Test
    void publishing_asks_both_sides_of_every_pair_and_a_second_time_nobody() {
        var id = run();
        assertThat(publishing.preview(id).fresh()).hasSize(4);
        assertThat(rounds.publish(id)).isEqualTo(new PublishResult.Published(4));

        assertThat(scenarios.board(round, null, null).round().state()).isEqualTo(RoundState.RUNNING);
        assertThat(As.account(amir, () -> turns.counts().total())).isOne();
        assertThat(As.account(ilse, () -> turns.counts().total())).isEqualTo(2);
        assertThat(newestOf(amir).why()).containsExactly("skills: Data");
        assertThat(rounds.publish(id)).isEqualTo(new PublishResult.Published(0));
        assertThat(publishing.preview(id).made()).isEqualTo(4);
    }

    @Test
    void nothing_is_published_when_a_capacity_was_lowered_or_somebody_left_meanwhile() {
        var id = run();
        participants.change(round, ilse.id(), true, false, 1);
        participants.change(round, ben.id(), true, false, 1);

        assertThat(rounds.publish(id))
                .isInstanceOfSatisfying(PublishResult.Changed.class, changed -> assertThat(changed.obstacles())
                        .extracting(Obstacle::reason)
                        .containsExactlyInAnyOrder(Reason.NO_PLACE, Reason.LEFT));
        assertThat(mentorships.countInRound(round)).isEmpty();
        assertThat(publishing.preview(id).obstacles()).hasSize(2);
    }

    @Test
    void nothing_is_published_that_was_forbidden_or_is_avoided_since_the_run() {
        var id = run();
        decisions.decide(round, amir.id(), ilse.id(), Decision.FORBID);
        As.account(rita, () -> wishes.replace(round, Side.MENTOR, List.of(), Set.of(ben.id()), 0));

        assertThat(rounds.publish(id))
                .isInstanceOfSatisfying(PublishResult.Changed.class, changed -> assertThat(changed.obstacles())
                        .containsExactlyInAnyOrder(
                                new Obstacle(amir.id(), ilse.id(), Reason.FORBIDDEN),
                                new Obstacle(ben.id(), rita.id(), Reason.AVOIDED)));
    }

    @Test
    void a_mentee_who_parted_is_matched_again_with_somebody_else_and_standing_pairs_keep_their_places() {
        rounds.publish(run());
        var first = newestOf(amir);
        As.account(amir, () -> mentorships.decline(first.id(), "We know each other too well"));
        participants.change(round, rita.id(), true, false, 2);

        var again = run();
        assertThat(rounds.scenario(again).mentees()).isOne();
        assertThat(mentorOf(again, amir)).as("not Ilse again").isEqualTo(rita);
        assertThat(scenarios.board(round, again, null).mentors().stream()
                        .flatMap(mentor -> mentor.seats().stream())
                        .filter(Board.Seat::standing))
                .hasSize(3);
        assertThat(rounds.publish(again)).isEqualTo(new PublishResult.Published(1));
    }

    @Test
    void a_pair_that_parted_since_the_run_says_so_and_has_left_its_place() {
        rounds.publish(run());
        var again = run();
        assertThat(seats(again))
                .hasSize(4)
                .allSatisfy(seat -> assertThat(seat.over()).as("all stand").isNull());

        var theirs = newestOf(amir);
        As.account(amir, () -> mentorships.decline(theirs.id(), "We know each other too well"));

        assertThat(seats(again))
                .as("as it was run, with what became of it")
                .hasSize(4)
                .allSatisfy(seat -> assertThat(seat.over() != null)
                        .as("%s", seat)
                        .isEqualTo(seat.mentee().equals(amir.id())));
        var board = scenarios.board(round, again, null);
        assertThat(board.mentors().stream()
                        .filter(mentor -> mentor.account().equals(ilse.id()))
                        .map(Board.Mentor::taken))
                .containsExactly(1);
    }

    @Test
    void a_pair_of_the_scenario_itself_that_parted_says_so_until_the_two_are_together_again() {
        var id = run();
        rounds.publish(id);
        var theirs = newestOf(amir);
        As.account(amir, () -> mentorships.accept(theirs.id()));
        As.account(ilse, () -> mentorships.accept(theirs.id()));
        As.account(amir, () -> mentorships.end(theirs.id(), "Moved away"));
        assertThat(over(id)).containsExactly(amir.id());

        world.propose(clara, round, ilse.id(), amir.id());
        assertThat(over(id)).isEmpty();
    }

    @Test
    void a_pair_that_parted_before_the_run_and_is_locked_again_is_not_over_in_it() {
        rounds.publish(run());
        var theirs = newestOf(amir);
        As.account(amir, () -> mentorships.decline(theirs.id(), "Not now"));
        decisions.decide(round, amir.id(), ilse.id(), Decision.LOCK);
        var again = run();
        assertThat(mentorOf(again, amir)).isEqualTo(ilse);
        assertThat(over(again)).isEmpty();
    }

    private Mentorship newestOf(Actor mentee) {
        return roundPairs
                .read(round, EnumSet.allOf(MentorshipState.class), Sorted.down(RoundPairs.Order.PROPOSED), null, 50)
                .pairs()
                .items()
                .stream()
                .filter(one -> one.mentee().equals(mentee.id()))
                .findFirst()
                .map(newest -> mentorships.get(newest.id()))
                .orElseThrow();
    }

    private List<Board.Seat> seats(ScenarioId scenario) {
        return scenarios.board(round, scenario, null).mentors().stream()
                .flatMap(mentor -> mentor.seats().stream())
                .toList();
    }

    private List<AccountId> over(ScenarioId scenario) {
        return seats(scenario).stream()
                .filter(seat -> seat.over() != null)
                .map(Board.Seat::mentee)
                .toList();
    }

    @Test
    void a_policy_saved_by_another_coordinator_meanwhile_is_shown_and_not_written_over() {
        var mine = policies.edit(round).version();
        var theirs = new Policy(
                List.of(new WeightedCriterion(
                        mine.policy().criteria().getFirst().criterion(), 7)),
                mine.policy().rules(),
                mine.policy().synonyms(),
                Objective.WORST_OFF,
                true,
                false,
                false,
                Set.of());
        assertThat(policies.save(round, theirs, 0)).isInstanceOf(PolicySaved.Saved.class);

        assertThat(policies.save(round, mine.policy(), 0))
                .isInstanceOfSatisfying(
                        PolicySaved.Conflict.class,
                        conflict -> assertThat(conflict.current().policy()).isEqualTo(theirs));
        assertThat(policies.inForce(round).number()).isOne();
        assertThat(policies.inForce(round).policy()).isEqualTo(theirs);
    }

    @Test
    void a_list_of_wishes_changed_in_another_window_is_shown_and_not_written_over() {
        As.account(amir);
        wishes.replace(round, Side.MENTEE, List.of(new Wish(ilse.id(), 1)), Set.of(), 0);

        assertThat(wishes.replace(round, Side.MENTEE, List.of(new Wish(rita.id(), 1)), Set.of(), 0))
                .isInstanceOfSatisfying(
                        WishesSaved.Conflict.class,
                        conflict -> assertThat(conflict.current().wishes()).containsExactly(new Wish(ilse.id(), 1)));
    }

    @Test
    void wishes_keep_their_ties_and_are_taken_until_the_matching_is_published() {
        As.account(amir);
        var saved = (WishesSaved.Saved) wishes.replace(
                round,
                Side.MENTEE,
                List.of(new Wish(ilse.id(), 2), new Wish(jonas.id(), 2), new Wish(rita.id(), 5)),
                Set.of(),
                0);
        assertThat(saved.list().wishes())
                .containsExactlyInAnyOrder(new Wish(ilse.id(), 1), new Wish(jonas.id(), 1), new Wish(rita.id(), 2));
        assertThat(wishes.search(round, Side.MENTEE, "facilitation"))
                .extracting(WishCandidate::name)
                .containsExactly("Jonas Berg");
        // Nobody types as much; each word more costs a look at everybody.
        assertThat(wishes.search(round, Side.MENTEE, "facilitation" + " ".repeat(300) + "nobody"))
                .extracting(WishCandidate::name)
                .containsExactly("Jonas Berg");
        assertThat(wishes.replace(round, Side.MENTEE, List.of(new Wish(noor.id(), 1)), Set.of(), 1))
                .isEqualTo(new WishesSaved.NotThere(Set.of(noor.id())));

        As.account(clara, () -> rounds.publish(run()));
        assertThat(wishes.replace(round, Side.MENTEE, List.of(), Set.of(), 1)).isEqualTo(new WishesSaved.Closed());
        assertThat(wishes.page(round, Side.MENTEE).list().open()).isFalse();
    }

    @Test
    void a_search_shows_the_first_by_name_in_the_readers_alphabet_and_looks_at_everybody() {
        var many = new StringBuilder("email,name,role,capacity,skills\n");
        for (int at = 0; at < Wishes.FOUND; at++) {
            many.append("p%1$02d@example.org,Petra %1$02d,mentor,1,Law\n".formatted(at));
        }
        many.append("o@example.org,Özlem Öz,mentor,1,100% Policy\nx@example.org,Xaver Zoll,mentor,1,\"Law, Ethics\"\n")
                .append("amir.haddad@example.org,Amir Haddad,mentee,,\n");
        var other = rounds.round("Many", clara);
        rounds.people(other, clara, PeopleImport.Part.AS_WRITTEN, many.toString());
        As.account(amir);

        assertThat(wishes.search(other, Side.MENTEE, ""))
                .extracting(WishCandidate::name)
                .hasSize(Wishes.FOUND)
                .startsWith("Özlem Öz", "Petra 00")
                .doesNotContain("Petra 29", "Xaver Zoll");
        assertThat(wishes.search(other, Side.MENTEE, "XAVER zol"))
                .extracting(WishCandidate::name)
                .containsExactly("Xaver Zoll");
        assertThat(wishes.search(other, Side.MENTEE, "ozl"))
                .extracting(WishCandidate::name)
                .containsExactly("Özlem Öz");
        // What means something to the database means itself.
        assertThat(wishes.search(other, Side.MENTEE, "_")).isEmpty();
        assertThat(wishes.search(other, Side.MENTEE, "o%z")).isEmpty();
        var swedish = new Actor(amir.id(), amir.name(), false, java.util.Locale.of("sv"), amir.zone());
        As.account(swedish);
        assertThat(wishes.search(other, Side.MENTEE, ""))
                .extracting(WishCandidate::name)
                .hasSize(Wishes.FOUND)
                .startsWith("Petra 00")
                .doesNotContain("Özlem Öz");
    }

    @Test
    void what_is_personal_is_compared_but_not_told_to_the_pair() {
        var other = rounds.round("Identities", clara);
        rounds.people(other, clara, PeopleImport.Part.AS_WRITTEN, """
                email,name,role,capacity,profession,characteristics,identity to match
                una@example.org,Una,mentor,1,Policy,"Gay, Non-binary",
                vito@example.org,Vito,mentor,1,Law,Transgender,
                wim@example.org,Wim,mentee,,Policy,,Non-binary
                xenia@example.org,Xenia,mentee,,Law,,Gay
                """);
        var policy = policies.inForce(other).policy();
        assertThat(policy.confidential()).containsExactly("identity to match");

        var id = scenarios.start(other).orElseThrow();
        queue.runDue();
        assertThat(publishing.preview(id).fresh())
                .allSatisfy(one -> assertThat(one.why()).allMatch(why -> why.startsWith("profession")));
    }

    @Test
    void nobody_but_the_rounds_own_coordinators_sees_or_does_anything() {
        var id = run();
        var elsewhere = rounds.person("Olga Other");
        rounds.round("Elsewhere", elsewhere);
        var attempts = new ArrayList<Runnable>();
        attempts.add(() -> policies.inForce(round));
        attempts.add(() -> policies.edit(round));
        attempts.add(() -> policies.save(
                round,
                new Policy(List.of(), List.of(), java.util.Map.of(), Objective.SCORE, false, false, false, Set.of()),
                0));
        attempts.add(() -> policies.effect(
                round,
                new Policy(List.of(), List.of(), java.util.Map.of(), Objective.SCORE, false, false, false, Set.of())));
        attempts.add(() -> decisions.decide(round, amir.id(), ilse.id(), Decision.LOCK));
        attempts.add(() -> decisions.lift(round, amir.id(), ilse.id()));
        attempts.add(() -> scenarios.start(round));
        attempts.add(() -> scenarios.cancel(id));
        attempts.add(() -> scenarios.list(round));
        attempts.add(() -> scenarios.board(round, null, null));
        attempts.add(() -> explanations.explain(id, amir.id(), null));
        attempts.add(() -> publishing.preview(id));
        attempts.add(() -> publishing.publish(id, List.of()));
        for (var person : List.of(elsewhere, amir, ilse)) {
            As.account(person);
            for (var attempt : attempts) {
                assertThatThrownBy(attempt::run).as(person.name()).isInstanceOf(AccessDeniedException.class);
            }
        }
        As.account(elsewhere);
        assertThatThrownBy(() -> wishes.page(round, Side.MENTEE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wishes.search(round, Side.MENTEE, "")).isInstanceOf(AccessDeniedException.class);
        As.account(amir);
        // Who is no mentor of the round has no list as one.
        assertThat(wishes.page(round, Side.MENTOR).list().side()).isEqualTo(Side.MENTEE);
        assertThatThrownBy(() -> wishes.search(round, Side.MENTOR, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_board_asks_for_six_statements_at_most_with_and_without_a_scenario() {
        assertThat(Statements.of(() -> scenarios.board(round, null, null)).statements())
                .hasSizeLessThanOrEqualTo(6);
        var a = run();
        var b = run();
        assertThat(Statements.of(() -> scenarios.board(round, b, a)).statements())
                .hasSizeLessThanOrEqualTo(6);
        // With what was changed and not saved, one more than the board without a scenario.
        assertThat(Statements.of(() -> policies.edit(round)).statements()).hasSizeLessThanOrEqualTo(6);
    }

    private void wish(Actor who, Actor... whom) {
        var list = new ArrayList<Wish>();
        for (var one : whom) {
            list.add(new Wish(one.id(), list.size() + 1));
        }
        As.account(who, () -> assertThat(wishes.replace(round, Side.MENTEE, list, Set.of(), 0))
                .isInstanceOf(WishesSaved.Saved.class));
    }

    private ScenarioId run() {
        var id = scenarios.start(round).orElseThrow();
        queue.runDue();
        return id;
    }

    private Actor mentorOf(ScenarioId id, Actor mentee) {
        var mentor = rounds.pairs(id).stream()
                .filter(one -> one.mentee().equals(mentee.id()))
                .findFirst()
                .orElseThrow()
                .mentor();
        return List.of(ilse, jonas, rita).stream()
                .filter(one -> one.id().equals(mentor))
                .findFirst()
                .orElse(mentee);
    }
}
