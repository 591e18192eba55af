package app.waymark.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A mentee rates, asks the mentor, and neither sees the other's number before both are given; nobody else ever does. */
@WaymarkTest
class RatingsTest {

    @Autowired
    World world;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Threads threads;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private UUID framework;
    private SkillKey listening;
    private SkillKey writing;

    @BeforeEach
    void published() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        framework = As.account(pair.coordinator(), () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        var keys = sheet(mara).skills();
        listening = keys.get(0).key();
        writing = keys.get(1).key();
    }

    @Test
    void what_a_mentee_rates_is_read_by_nobody_before_the_mentor_is_asked() {
        rate(listening, 3, "The board listened, for once.");

        assertThat(skill(mara, listening).latestOwn()).satisfies(own -> {
            assertThat(own.level()).isEqualTo(3);
            assertThat(own.words()).isEqualTo("The board listened, for once.");
        });
        assertThat(As.account(jonas, () -> theirs.shared(pair.mentorship()))).isEmpty();
        assertThat(As.account(jonas, () -> ratings.sheets()).stream()
                        .flatMap(one -> one.skills().stream())
                        .flatMap(one -> one.own().stream()))
                .isEmpty();
        assertThatThrownBy(() -> As.account(pair.coordinator(), () -> theirs.shared(pair.mentorship())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_mentor_rates_without_the_number_and_then_both_see_both() {
        rate(listening, 3, "An example");
        rate(writing, 1, "");
        assertThat(ask()).isEqualTo(new AskResult.Asked(2));

        // One turn for all of it, and neither side of it says a number.
        assertThat(As.account(jonas, () -> turns.forMe(List.of(SkillSaid.RATE), null, 9))
                        .items())
                .hasSize(1);
        var asked = Objects.requireNonNull(shared().ask());
        assertThat(shared().skills()).hasSize(2).allSatisfy(one -> {
            assertThat(one.own()).isEmpty();
            assertThat(one.asked()).isTrue();
        });
        As.account(jonas, () -> theirs.rate(asked.id(), listening.skill(), 1, "I heard you once."));
        assertThat(of(shared(), listening)).hasValueSatisfying(one -> {
            assertThat(one.own()).as("before it is sent").isEmpty();
            assertThat(one.unsent()).isNotNull();
        });
        assertThat(skill(mara, listening).theirs()).as("before it is sent").isEmpty();

        send(asked.id());

        assertThat(of(shared(), listening)).hasValueSatisfying(one -> {
            assertThat(one.latestOwn()).isNotNull().extracting(Rating::words).isEqualTo("An example");
            assertThat(one.latestTheirs()).isNotNull().extracting(Rating::level).isEqualTo(1);
        });
        assertThat(skill(mara, listening).latestTheirs())
                .isNotNull()
                .extracting(Rating::words)
                .isEqualTo("I heard you once.");
        // What was left out says nothing of the other one's number.
        assertThat(of(shared(), writing).flatMap(one -> one.own().stream().findFirst()))
                .isEmpty();
        assertThat(As.account(jonas, () -> turns.forMe(List.of(SkillSaid.RATE), null, 9))
                        .items())
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select kind from notice where recipient = ? and kind like 'skill%'",
                        String.class, mara.id().value()))
                .containsExactly("skill.rated");
    }

    @Test
    void a_rating_that_comes_later_is_again_the_mentees_alone_until_the_next_answer() {
        rate(listening, 3, "");
        ask();
        answer(listening, 2);

        rate(listening, 5, "Much better");
        assertThat(skill(mara, listening).own())
                .as("the course, also within a day, once a mentor's stands beside it")
                .extracting(Rating::level)
                .containsExactly(3, 5);
        assertThat(of(shared(), listening).orElseThrow().own())
                .extracting(Rating::level)
                .containsExactly(3);

        assertThat(ask()).isEqualTo(new AskResult.Asked(1));
        assertThat(of(shared(), listening).orElseThrow().own())
                .extracting(Rating::level)
                .containsExactly(3);
        answer(listening, 4);
        assertThat(of(shared(), listening).orElseThrow().own())
                .extracting(Rating::level)
                .containsExactly(3, 5);
        assertThat(ask()).isEqualTo(new AskResult.NothingNew());
    }

    @Test
    void what_is_chosen_again_on_one_day_is_one_rating() {
        rate(listening, 3, "");
        rate(listening, 4, "No, rather so");

        assertThat(skill(mara, listening).own()).singleElement().satisfies(one -> assertThat(one.level())
                .isEqualTo(4));
    }

    @Test
    void nothing_is_shared_any_more_once_it_is_taken_back_or_the_mentorship_has_ended() {
        rate(listening, 3, "");
        ask();
        answer(listening, 2);
        assertThat(shared().skills()).isNotEmpty();

        takeBack();
        assertThat(As.account(jonas, () -> theirs.shared(pair.mentorship()))).isEmpty();

        rate(writing, 2, "");
        ask();
        As.account(jonas, () -> mentorships.end(pair.mentorship(), ""));
        assertThatThrownBy(() -> As.account(jonas, () -> theirs.shared(pair.mentorship())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(jonas, () -> turns.forMe(List.of(SkillSaid.RATE), null, 9))
                        .items())
                .isEmpty();
        assertThat(As.account(mara, () -> ask0())).isInstanceOf(AskResult.NotRunning.class);
        // What was said of the mentee stays with the mentee.
        assertThat(skill(mara, listening).theirs()).hasSize(1);
    }

    @Test
    void another_mentor_and_another_programme_are_not_asked_and_cannot_answer() {
        var other = world.pair("Far", "Away");
        rate(listening, 3, "");
        assertThat(As.account(mara, () -> ratings.ask(framework, other.mentorship())))
                .isInstanceOf(AskResult.NotRunning.class);
        ask();
        var asked = Objects.requireNonNull(shared().ask());
        for (var stranger : List.of(other.mentor(), pair.coordinator(), mara)) {
            assertThatThrownBy(() -> As.account(stranger, () -> theirs.rate(asked.id(), listening.skill(), 1, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(As.account(other.mentee(), () -> ratings.rate(listening, 2, "")))
                .isInstanceOf(RateResult.Gone.class);
    }

    @Test
    void a_new_version_keeps_ratings_and_what_is_gone_stays_readable() {
        rate(listening, 3, "Said of what is gone");
        As.account(pair.coordinator(), () -> {
            var one = frameworks.of(pair.programme()).getFirst();
            var content = one.content();
            var groups = content.groups().stream()
                    .map(group -> new Group(group.key(), group.name(), kept(group)))
                    .toList();
            var saved = (Saved)
                    frameworks.change(one.id(), one.edition(), new FrameworkContent(content.name(), groups, List.of()));
            return frameworks.publish(one.id(), saved.edition(), "");
        });

        assertThat(skill(mara, listening)).satisfies(gone -> {
            assertThat(gone.gone()).isTrue();
            assertThat(gone.name().in(java.util.Locale.ENGLISH)).isEqualTo("Listening");
            assertThat(gone.latestOwn()).isNotNull().extracting(Rating::words).isEqualTo("Said of what is gone");
        });
        assertThat(As.account(mara, () -> ratings.rate(listening, 4, ""))).isInstanceOf(RateResult.Gone.class);
    }

    @Test
    void the_two_talk_about_a_skill_as_long_as_it_is_shared() {
        rate(listening, 3, "");
        ask();
        answer(listening, 1);
        var sheet = Objects.requireNonNull(sheet(mara).id());
        var part = "skill:" + listening.skill();
        assertThat(As.account(mara, () -> threads.start("skills", sheet, part, null, "Why a 1?")))
                .isInstanceOf(PostResult.Posted.class);
        assertThat(As.account(jonas, () -> threads.about("skills", sheet, false, null, 9))
                        .items())
                .hasSize(1);

        takeBack();
        assertThatThrownBy(() -> As.account(jonas, () -> threads.about("skills", sheet, false, null, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(pair.coordinator(), () -> threads.about("skills", sheet, false, null, 9)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Skill> kept(Group group) {
        return group.skills().stream()
                .filter(one -> !one.key().equals(listening.skill()))
                .toList();
    }

    private void rate(SkillKey key, int level, String words) {
        assertThat(As.account(mara, () -> ratings.rate(key, level, words))).isInstanceOf(RateResult.Kept.class);
    }

    private AskResult ask() {
        return As.account(mara, this::ask0);
    }

    private AskResult ask0() {
        return ratings.ask(framework, pair.mentorship());
    }

    private void takeBack() {
        As.account(mara, () -> {
            ratings.takeBack(framework);
            return framework;
        });
    }

    private void answer(SkillKey key, int level) {
        var asked = Objects.requireNonNull(shared().ask());
        As.account(jonas, () -> theirs.rate(asked.id(), key.skill(), level, ""));
        send(asked.id());
    }

    private void send(UUID ask) {
        As.account(jonas, () -> {
            theirs.send(ask);
            return ask;
        });
    }

    private SkillSheet shared() {
        return As.account(jonas, () -> theirs.shared(pair.mentorship())).getFirst();
    }

    private static Optional<RatedSkill> of(SkillSheet sheet, SkillKey key) {
        return sheet.skills().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private SkillSheet sheet(Actor who) {
        return As.account(who, () -> ratings.sheets()).getFirst();
    }

    private RatedSkill skill(Actor who, SkillKey key) {
        return of(sheet(who), key).orElseThrow();
    }
}
