package app.waymark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.TaughtSkill;
import app.waymark.program.Invitations;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.Phrase;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.RoundSkillsResult;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillsForMatching;
import app.waymark.skill.SoughtSkill;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What mentors offer of what mentees lack feeds the match, for those who agreed, and is told to those they agreed to. */
@WaymarkTest
class SkillsInMatchingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    RoundSkills skills;

    @Autowired
    SkillsForMatching matching;

    @Autowired
    Policies policies;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Explanations explanations;

    @Autowired
    Publishing publishing;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Invitations invitations;

    @Autowired
    Wishes wishes;

    @Autowired
    Queue queue;

    private Rounds rounds;
    private Actor clara;
    private RoundId round;
    private Actor ilse;
    private Actor jonas;
    private Actor amir;
    private Actor ben;
    private List<UUID> known;

    @BeforeEach
    void aRoundWithAFramework() {
        rounds = new Rounds(context);
        clara = rounds.person("Clara Vance");
        round = rounds.small(clara);
        ilse = rounds.of("Ilse Kramer");
        jonas = rounds.of("Jonas Berg");
        amir = rounds.of("Amir Haddad");
        ben = rounds.of("Ben Ortiz");
        known = As.account(clara, () -> {
            RoundSummary summary = scenarios.board(round, null, null).round();
            var made = (FrameworkResult.Saved) frameworks.add(summary.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return List.copyOf(frameworks.general().skills().keySet());
        });
    }

    @Test
    void who_lacks_what_a_mentor_offers_is_matched_with_them_and_the_explanation_names_skill_and_levels() {
        offer(jonas, 0, 4);
        offer(ilse, 1, 5);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        var id = run();

        var told = pair(id, amir);
        assertThat(told.mentor()).isEqualTo(jonas.id());
        assertThat(points(told)).isEqualTo(20);
        assertThat(finding(told))
                .isEqualTo(new Finding.Skills(
                        List.of(new Finding.Taught(known.get(0).toString(), 2, 4, 4)), 1));
        assertThat(told.names().find(known.get(0).toString(), Locale.ENGLISH)).contains(name(0, "en"));
        assertThat(told.names().find(known.get(0).toString(), Locale.GERMAN)).contains(name(0, "de"));
        assertThat(rounds.scenario(id).verified()).isTrue();
    }

    @Test
    void a_mentee_who_did_not_agree_is_compared_by_nothing_and_matched_all_the_same() {
        offer(jonas, 0, 4);
        agree(ben, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        var id = run();

        var told = pair(id, amir);
        assertThat(points(told)).isZero();
        assertThat(finding(told)).isEqualTo(new Finding.NotKnown(true, SkillAttributes.SOUGHT, ""));
        assertThat(pair(id, ben).mentor()).isEqualTo(jonas.id());
    }

    @Test
    void what_was_taken_back_is_named_to_nobody_any_more_and_counts_in_no_later_run() {
        offer(jonas, 0, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        var before = run();
        As.account(amir, () -> skills.takeBack(round));

        var told = pair(before, amir);
        assertThat(points(told)).isEqualTo(20);
        assertThat(finding(told)).isEqualTo(new Finding.Withheld());
        assertThat(told.names().find(known.get(0).toString(), Locale.ENGLISH)).isEmpty();
        assertThat(proposal(before, amir).skills()).isEmpty();
        assertThat(points(pair(run(), amir))).isZero();
    }

    @Test
    void a_skill_that_was_taken_off_the_list_since_the_run_is_not_named_and_the_others_are() {
        offer(jonas, 0, 4, 1, 4);
        agree(
                amir,
                new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3),
                new SoughtSkill(known.get(1), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        var id = run();
        As.account(amir, () -> skills.agree(round, 1, List.of(new SoughtSkill(known.get(1), Phrase.NOTHING, 2, 4, 3))));

        assertThat(finding(pair(id, amir)))
                .isEqualTo(new Finding.Skills(
                        List.of(new Finding.Taught(known.get(1).toString(), 2, 4, 4)), 2));
        assertThat(proposal(id, amir).skills())
                .extracting(one -> one.in(Locale.ENGLISH))
                .containsExactly(name(1, "en"));
    }

    @Test
    void a_skill_that_the_mentor_offers_no_more_is_not_named_to_the_mentee_either() {
        offer(jonas, 0, 4, 1, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        var id = run();
        As.account(jonas, () -> skills.offer(round, 1, List.of(new OfferedSkill(known.get(1), Phrase.NOTHING, 4))));

        assertThat(finding(pair(id, amir))).isEqualTo(new Finding.Skills(List.of(), 1));
        assertThat(proposal(id, amir).skills()).isEmpty();
    }

    @Test
    void what_a_mentor_offers_no_more_at_all_counts_in_no_later_run() {
        offer(jonas, 0, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        onlySkills();
        assertThat(points(pair(run(), amir))).isEqualTo(20);
        As.account(jonas, () -> skills.offer(round, 1, List.of()));

        assertThat(SystemActor.call(() -> matching.ofRound(round)).offered()).isEmpty();
        assertThat(points(pair(run(), amir))).isZero();
    }

    @Test
    void the_proposal_names_the_skills_in_both_languages_without_levels_and_keeps_them() {
        offer(jonas, 0, 4);
        agree(
                amir,
                new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3),
                new SoughtSkill(known.get(2), Phrase.NOTHING, 1, 5, 3));
        onlySkills();
        var id = run();

        var proposal = proposal(id, amir);
        assertThat(proposal.skills())
                .containsExactly(new TaughtSkill(Map.of("en", name(0, "en"), "de", name(0, "de"))));
        assertThat(proposal.why()).noneMatch(why -> why.contains("2") || why.contains("4"));
        assertThat(As.account(clara, () -> rounds.publish(id))).isInstanceOf(PublishResult.Published.class);
        As.account(amir, () -> skills.takeBack(round));
        As.account(clara, () -> assertThat(mentorships.openInRound(round))
                .filteredOn(made -> made.mentee().equals(amir.id()))
                .singleElement()
                .satisfies(made -> assertThat(made.skills()).isEqualTo(proposal.skills())));
    }

    @Test
    void a_confidential_criterion_is_told_to_neither_of_the_two() {
        offer(jonas, 0, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        save(Set.of("skills"));
        assertThat(proposal(run(), amir).skills()).isEmpty();
    }

    @Test
    void enough_people_with_skills_make_them_the_proposed_criterion_in_place_of_words() {
        As.account(clara, () -> assertThat(policies.inForce(round).policy().criteria())
                .extracting(one -> one.criterion())
                .anyMatch(Criterion.ShareOfSought.class::isInstance)
                .noneMatch(Criterion.SkillsTaught.class::isInstance));
        offer(jonas, 0, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        As.account(clara, () -> {
            assertThat(policies.inForce(round).policy().criteria())
                    .extracting(one -> one.criterion())
                    .anyMatch(Criterion.SkillsTaught.class::isInstance)
                    .noneMatch(Criterion.ShareOfSought.class::isInstance);
            var editing = policies.edit(round);
            assertThat(editing.menteesWithSkills()).isEqualTo(1);
            assertThat(editing.mentorsWithSkills()).isEqualTo(1);
            assertThat(editing.menteeAttributes()).doesNotContain(SkillAttributes.SOUGHT);
        });
    }

    @Test
    void whoever_leaves_takes_their_skills_along() {
        offer(jonas, 0, 4);
        agree(amir, new SoughtSkill(known.get(0), Phrase.NOTHING, 2, 4, 3));
        As.account(jonas, () -> invitations.leave(round, true, ""));
        As.account(amir, () -> invitations.leave(round, true, ""));
        var left = SystemActor.call(() -> matching.ofRound(round));
        assertThat(left.sought()).isEmpty();
        assertThat(left.offered()).isEmpty();
    }

    @Test
    void a_mentor_to_be_wished_for_says_their_skills_by_name() {
        As.account(amir, () -> assertThat(
                        wishes.search(round, Side.MENTEE, "jonas").getFirst().skills())
                .contains("Facilitation"));
        offer(jonas, 0, 4, 1, 2);
        As.account(amir, () -> assertThat(
                        wishes.search(round, Side.MENTEE, "jonas").getFirst().skills())
                .isEqualTo(name(0, "en") + ", " + name(1, "en")));
    }

    @Test
    void the_board_says_what_a_mentor_offers_at_present_by_name_in_their_order_before_and_after_a_run() {
        offer(jonas, 2, 4, 0, 3);
        agree(amir, new SoughtSkill(known.get(1), Phrase.NOTHING, 2, 4, 3));
        assertThat(onBoard(jonas)).containsExactly(name(2, "en"), name(0, "en"));
        onlySkills();
        run();
        assertThat(onBoard(jonas)).containsExactly(name(2, "en"), name(0, "en"));
        assertThat(onBoard(ilse)).as("who offers nothing").isEmpty();
        As.account(clara, () -> assertThat(scenarios.board(round, null, null).mentors())
                .as("what a mentee seeks is told with a pair alone")
                .noneMatch(one -> one.skills().stream()
                        .anyMatch(skill -> skill.in(Locale.ENGLISH).equals(name(1, "en")))));

        As.account(jonas, () -> skills.offer(round, 1, List.of(new OfferedSkill(known.get(0), Phrase.NOTHING, 4))));
        assertThat(onBoard(jonas)).as("the run had both").containsExactly(name(0, "en"));
        As.account(jonas, () -> invitations.leave(round, true, ""));
        assertThat(onBoard(jonas)).as("who left offers nothing").isEmpty();
    }

    private List<String> onBoard(Actor mentor) {
        return As.account(clara, () -> scenarios.board(round, null, null)).mentors().stream()
                .filter(one -> one.account().equals(mentor.id()))
                .flatMap(one -> one.skills().stream())
                .map(one -> one.in(Locale.ENGLISH))
                .toList();
    }

    private void offer(Actor who, int... skillsAndLevels) {
        var offered = IntStream.range(0, skillsAndLevels.length / 2)
                .mapToObj(at -> new OfferedSkill(
                        known.get(skillsAndLevels[2 * at]), Phrase.NOTHING, skillsAndLevels[2 * at + 1]))
                .toList();
        assertThat(As.account(who, () -> skills.offer(round, 0, offered))).isEqualTo(new RoundSkillsResult.Kept(1));
    }

    private void agree(Actor who, SoughtSkill... sought) {
        assertThat(As.account(who, () -> skills.agree(round, 0, List.of(sought))))
                .isEqualTo(new RoundSkillsResult.Kept(1));
    }

    private String name(int skill, String language) {
        var all = As.account(clara, () -> frameworks.general()).skills();
        var name = Objects.requireNonNull(all.get(known.get(skill))).name();
        return Objects.requireNonNull(name.words().get(language));
    }

    private void onlySkills() {
        save(Set.of());
    }

    private void save(Set<String> confidential) {
        As.account(
                clara,
                () -> policies.save(
                        round,
                        new Policy(
                                List.of(new WeightedCriterion(
                                        new Criterion.SkillsTaught(
                                                "skills", SkillAttributes.SOUGHT, SkillAttributes.OFFERED, 20, 1),
                                        1)),
                                List.of(),
                                Map.of(),
                                Objective.SCORE,
                                true,
                                false,
                                true,
                                confidential),
                        0));
    }

    private ScenarioId run() {
        return As.account(clara, () -> {
            var id = scenarios.start(round).orElseThrow();
            queue.runDue();
            return id;
        });
    }

    private Explanation.Pair pair(ScenarioId scenario, Actor mentee) {
        return (Explanation.Pair) As.account(
                clara, () -> explanations.explain(scenario, mentee.id(), null).join());
    }

    private Proposal proposal(ScenarioId scenario, Actor mentee) {
        return As.account(clara, () -> publishing.preview(scenario)).fresh().stream()
                .filter(one -> one.mentee().equals(mentee.id()))
                .findFirst()
                .orElseThrow();
    }

    private static long points(Explanation.Pair told) {
        return told.appraisal().score();
    }

    private static Finding finding(Explanation.Pair told) {
        return told.appraisal().contributions().stream()
                .map(Contribution::finding)
                .findFirst()
                .orElseThrow();
    }
}
