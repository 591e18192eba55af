package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.learning.LearningResult;
import app.waymark.learning.LearningShelf;
import app.waymark.learning.Opportunities;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What several mentors said is told apart, each by name and day; and what closes a gap stands first, with its reason. */
class SeveralMentorsTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    WantedRoles roles;

    @Autowired
    Mentorships mentorships;

    @Autowired
    SkillGaps gaps;

    @Autowired
    ProgrammeLearning learning;

    @Autowired
    OwnLearning own;

    @Autowired
    LearningShelf shelf;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private Actor rita;
    private UUID framework;
    private List<SkillKey> keys;

    @BeforeEach
    void a_framework() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        rita = world.account("Rita");
        framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        keys = As.account(mara, () -> ratings.sheets()).getFirst().skills().stream()
                .map(RatedSkill::key)
                .toList();
    }

    @Test
    void each_rating_stays_whose_it_is_and_the_difference_to_each_comes_first() {
        want(new Wanted(keys.getFirst().skill(), 5, 3));
        rated(0, 3, pair.mentorship(), pair.mentor(), 1, "Quiet in the meeting");
        As.account(mara, () -> mentorships.end(pair.mentorship(), "It was good"));
        world.join(pair.coordinator(), pair.round(), "mentor", 2, rita);
        var second = world.match(pair.coordinator(), pair.round(), rita, mara);
        rated(0, 3, second, rita, 4, "");

        var row = As.account(mara, () -> gaps.mine(null)).rows().getFirst();
        assertThat(row.skill().latestOfEach())
                .extracting(Rating::by)
                .containsExactly(rita.id(), pair.mentor().id());
        assertThat(row.skill().latestOfEach()).extracting(Rating::level).containsExactly(4, 1);

        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(shown())
                .contains(
                        "Your mentors",
                        "4 Rita, 1 Jonas",
                        "You and Rita: one level apart. You and Jonas: 2 levels apart.",
                        "Jonas, level 1 on",
                        "Quiet in the meeting",
                        "Rita: level 4 on",
                        "none of you seeing what the others said first",
                        "Rita: one level missing. Jonas: 4 levels missing.");

        open(rita);
        go(Links.skillsOf(second.value()).substring(1));
        assertThat(shown())
                .contains("You: level 4 on", "Mara and you: one level apart.")
                .doesNotContain("Jonas", "Quiet in the meeting");
    }

    @Test
    void one_mentor_is_named_in_the_head_as_before() {
        rated(0, 3, pair.mentorship(), pair.mentor(), 3, "");
        open(mara);
        go(Links.SKILLS.substring(1));
        assertThat(shown())
                .contains("You and Jonas see the same.", "neither seeing the other’s first")
                .doesNotContain("Your mentors");
    }

    @Test
    void what_closes_the_biggest_gap_stands_first_and_says_why() {
        rate(0, 1);
        rate(1, 2);
        want(new Wanted(keys.get(0).skill(), 4, 3), new Wanted(keys.get(1).skill(), 3, 1));
        offered("A small step", 1, 2, 3);
        offered("Far ahead", 0, 3, 5);
        offered("Right from there", 0, 1, 3);
        offered("Too easy", 0, 0, 1);
        offered("Of no gap", 5, 0, 5);
        assertThat(closing()).containsExactly("Right from there", "Far ahead", "A small step");

        open(mara);
        go("learning");
        assertThat(shown())
                .contains(
                        "What closes your gaps",
                        "Right from there",
                        "Closes a gap: Listening, from 1 towards the 4 that your wanted role asks for")
                .doesNotContain("Too easy", "Of no gap");
        var planned = As.account(mara, () -> shelf.closing(1))
                .getFirst()
                .resource()
                .resource()
                .id();
        As.account(mara, () -> own.plan(planned));
        assertThat(closing()).as("what is planned stands under one's own").containsExactly("Far ahead", "A small step");
        assertThat(As.account(pair.mentor(), () -> shelf.closing(5)))
                .as("gaps are one's own")
                .isEmpty();
    }

    @Test
    void an_opportunity_that_closes_a_gap_stands_before_what_ends_sooner() {
        rate(0, 1);
        want(new Wanted(keys.get(0).skill(), 4, 3));
        post("Ends tomorrow", 1, List.of());
        post("Ends later", 9, List.of(new SkillLevels(framework, keys.getFirst().skill(), 1, 3)));
        open(mara);
        go("learning/opportunities");
        var page = shown();
        assertThat(page).contains("Closes a gap: Listening");
        assertThat(page.indexOf("Ends later")).isLessThan(page.indexOf("Ends tomorrow"));
        open(pair.mentor());
        go("learning/opportunities");
        var his = shown();
        assertThat(his).doesNotContain("Closes a gap");
        assertThat(his.indexOf("Ends tomorrow")).isLessThan(his.indexOf("Ends later"));
    }

    private void post(String title, int days, List<SkillLevels> skills) {
        assertThat(As.account(
                        pair.mentor(),
                        () -> opportunities.post(
                                pair.programme(),
                                new OpportunityDraft(
                                        OpportunityDraft.Kind.PROJECT,
                                        title,
                                        "",
                                        "",
                                        LocalDate.now(clock).plusDays(days),
                                        skills))))
                .isInstanceOf(LearningResult.Saved.class);
    }

    private List<String> closing() {
        return As.account(mara, () -> shelf.closing(10)).stream()
                .map(one -> one.resource().resource().title())
                .toList();
    }

    private void offered(String title, int skill, int from, int to) {
        var draft = new ResourceDraft(
                ResourceKind.COURSE,
                title,
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(new SkillLevels(framework, keys.get(skill).skill(), from, to)));
        assertThat(As.account(pair.coordinator(), () -> learning.add(pair.programme(), draft)))
                .isInstanceOf(LearningResult.Saved.class);
    }

    private void rated(int skill, int level, MentorshipId in, Actor mentor, int seen, String words) {
        rate(skill, level);
        As.account(mara, () -> ratings.ask(framework, in));
        As.account(mentor, () -> {
            var ask = Objects.requireNonNull(theirs.shared(in).getFirst().ask()).id();
            theirs.rate(ask, keys.get(skill).skill(), seen, words);
            theirs.send(ask);
        });
    }

    private void rate(int skill, int level) {
        assertThat(As.account(mara, () -> ratings.rate(keys.get(skill), level, "")))
                .isInstanceOf(RateResult.Kept.class);
    }

    private void want(Wanted... asks) {
        assertThat(As.account(mara, () -> roles.write(null, framework, "Dream job", List.of(asks))))
                .isInstanceOf(WantedResult.Kept.class);
    }
}
