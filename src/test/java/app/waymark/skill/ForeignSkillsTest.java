package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.learning.LearningResult;
import app.waymark.learning.LearningShelf;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.ShelfQuery;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Doors of skills once something is shared behind them: for whoever is not meant, and for each of the two who tries the other's. */
@WaymarkTest
class ForeignSkillsTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    SkillGaps gaps;

    @Autowired
    Standings standings;

    @Autowired
    SharedStandings shared;

    @Autowired
    Mentorships mentorships;

    @Autowired
    ProgrammeLearning learning;

    @Autowired
    LearningShelf shelf;

    @Autowired
    OwnLearning own;

    @Autowired
    WantedRoles roles;

    private World.Pair pair;
    private UUID sheet;
    private SkillKey skill;

    @BeforeEach
    void a_skill_that_is_rated_and_asked_about() {
        pair = world.pair("Jonas", "Mara");
        var framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        skill = As.account(pair.mentee(), () -> ratings.sheets())
                .getFirst()
                .skills()
                .getFirst()
                .key();
        sheet = As.account(pair.mentee(), () -> {
            ratings.rate(skill, 3, "Said to one alone");
            ratings.ask(framework, pair.mentorship());
            return Objects.requireNonNull(ratings.sheets().getFirst().id());
        });
    }

    @Test
    void what_a_mentor_has_not_sent_its_mentee_reads_by_no_door() {
        As.account(pair.mentor(), () -> {
            var ask = Objects.requireNonNull(
                    theirs.shared(pair.mentorship()).getFirst().ask());
            theirs.rate(ask.id(), skill.skill(), 1, "Not sent yet");
        });
        assertThatThrownBy(() -> As.account(pair.mentee(), () -> gaps.of(pair.mentorship(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(pair.mentee(), () -> ratings.talked(sheet)).toString())
                .doesNotContain("Not sent yet");
    }

    @Test
    void what_two_talk_about_nobody_else_reads_and_the_mentor_no_longer_once_it_is_over() {
        As.account(pair.mentor(), () -> {
            var ask = Objects.requireNonNull(
                    theirs.shared(pair.mentorship()).getFirst().ask());
            theirs.rate(ask.id(), skill.skill(), 1, "Sent");
            theirs.send(ask.id());
        });
        assertThat(As.account(pair.mentor(), () -> ratings.talked(sheet))).isPresent();
        var far = world.pair("Far", "Away");
        var root = world.person("Root", Locale.ENGLISH, pair.mentee().zone(), true);
        for (Actor other : List.of(far.mentor(), far.mentee(), far.coordinator(), pair.coordinator(), root)) {
            assertThat(As.account(other, () -> ratings.talked(sheet)))
                    .as(other.name())
                    .isEmpty();
            assertThatThrownBy(() -> As.account(other, () -> gaps.of(pair.mentorship(), null)))
                    .as(other.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), "It was good"));
        assertThat(As.account(pair.mentor(), () -> ratings.talked(sheet)))
                .as("a former mentor")
                .isEmpty();
    }

    @Test
    void a_former_mentor_reads_no_gap_though_nothing_was_taken_back() {
        assertThat(As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null)))
                .isNotNull();
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), "It was good"));
        assertThatThrownBy(() -> As.account(pair.mentor(), () -> gaps.of(pair.mentorship(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_mentor_who_rates_themselves_asks_nobody_in_a_mentorship_in_which_they_are_the_mentor() {
        As.account(pair.mentor(), () -> {
            assertThat(ratings.rate(skill, 4, "")).isInstanceOf(RateResult.Kept.class);
            assertThat(ratings.ask(skill.framework(), pair.mentorship())).isInstanceOf(AskResult.NotRunning.class);
        });
    }

    @Test
    void a_mentor_of_another_programme_is_not_asked_about_the_skills_of_this_one() {
        var far = world.account("Clara Far");
        var round = world.round(far);
        world.join(far, round, "mentor", 1, pair.mentor());
        world.join(far, round, "mentee", 1, pair.mentee());
        var elsewhere = world.match(far, round, pair.mentor(), pair.mentee());
        assertThat(As.account(pair.mentee(), () -> ratings.ask(skill.framework(), elsewhere)))
                .isInstanceOf(AskResult.NotRunning.class);
    }

    @Test
    void nobody_changes_looks_at_or_removes_a_role_that_somebody_else_wants() {
        var asks = List.of(new FrameworkContent.Wanted(skill.skill(), 4, 3));
        var first = wanted(asks);
        var second = wanted(asks);
        var taken = As.account(pair.mentor(), () -> {
            roles.lookAt(first);
            roles.remove(second);
            return (WantedResult.Kept) roles.write(first, skill.framework(), "Taken over", asks);
        });
        assertThat(taken.id()).isNotEqualTo(first);
        assertThat(As.account(pair.mentee(), () -> gaps.mine(null)).roles())
                .extracting(WantedRole::id)
                .containsExactly(second, first);
        assertThat(As.account(pair.mentee(), () -> gaps.mine(null)).roles())
                .allSatisfy(one -> assertThat(one.name().in(Locale.ENGLISH)).isEqualTo("Dream job"));
    }

    private UUID wanted(List<FrameworkContent.Wanted> asks) {
        return ((WantedResult.Kept)
                        As.account(pair.mentee(), () -> roles.write(null, skill.framework(), "Dream job", asks)))
                .id();
    }

    @Test
    void a_coordinator_of_another_programme_who_names_their_own_changes_nothing_of_this_one() {
        var far = world.pair("Far", "Away");
        var ours = ((LearningResult.Saved) As.account(
                        pair.coordinator(),
                        () -> learning.add(pair.programme(), ResourceDraft.of(ResourceKind.BOOK, "Quiet"))))
                .id();
        var handed = ((LearningResult.Saved)
                        As.account(pair.mentee(), () -> own.add(ResourceDraft.of(ResourceKind.BOOK, "My own"))))
                .id();
        As.account(pair.mentee(), () -> own.hand(handed, pair.programme()));
        var kept = ((LearningResult.Saved)
                        As.account(pair.mentee(), () -> own.add(ResourceDraft.of(ResourceKind.BOOK, "For myself"))))
                .id();
        As.account(far.coordinator(), () -> {
            assertThat(learning.change(far.programme(), ours, 1, ResourceDraft.of(ResourceKind.BOOK, "Theirs")))
                    .isInstanceOf(LearningResult.Gone.class);
            assertThat(learning.withdraw(far.programme(), ours, true)).isInstanceOf(LearningResult.Gone.class);
            assertThat(learning.settle(far.programme(), handed, true)).isInstanceOf(LearningResult.Gone.class);
        });
        As.account(pair.coordinator(), () -> {
            assertThat(learning.settle(pair.programme(), kept, true))
                    .as("what nobody handed over")
                    .isInstanceOf(LearningResult.Gone.class);
            assertThat(learning.change(pair.programme(), handed, 1, ResourceDraft.of(ResourceKind.BOOK, "Changed")))
                    .as("what is not adopted yet is its person's")
                    .isInstanceOf(LearningResult.Gone.class);
        });
    }

    @Test
    void nobody_but_the_mentor_adds_a_word_not_even_whose_it_is() {
        var entry = As.account(pair.mentee(), () -> {
            var said = (StandingResult.Saved) standings.write(StandingPart.STRENGTHS, null, 0, "I listen", "");
            standings.show(List.of(StandingPart.STRENGTHS), pair.mentorship());
            return said.entry();
        });
        assertThatThrownBy(() -> As.account(
                        pair.mentee(), () -> shared.add(pair.mentorship(), entry, "", "As if it were the mentor's")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_shelf_is_read_by_who_takes_part_and_a_coordinator_has_a_page_of_their_own() {
        As.account(
                pair.coordinator(), () -> learning.add(pair.programme(), ResourceDraft.of(ResourceKind.BOOK, "Quiet")));
        assertThat(As.account(pair.mentee(), () -> shelf.read(ShelfQuery.ALL, null, 9))
                        .resources()
                        .items())
                .hasSize(1);
        assertThat(As.account(pair.coordinator(), () -> shelf.read(ShelfQuery.ALL, null, 9))
                        .resources()
                        .items())
                .isEmpty();
    }
}
