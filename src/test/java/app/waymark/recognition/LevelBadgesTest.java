package app.waymark.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.file.Files;
import app.waymark.goal.Evidence;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.notification.Inbox;
import app.waymark.program.Programmes;
import app.waymark.recognition.BadgeVerdict.Genuine;
import app.waymark.recognition.BadgeVerdict.NoLongerKept;
import app.waymark.recognition.BadgeVerdict.Revoked;
import app.waymark.shared.Actor;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.Phrase;
import app.waymark.skill.RateResult;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillKey;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** A badge for a level: reached where both say so, asked for by the mentee, decided by a coordinator who is neither. */
@WaymarkTest
class LevelBadgesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEYS = "http://localhost:8080/badges/keys/";
    private static final String NOWHERE = "192.0.2.19";

    @Autowired
    LevelBadges levels;

    @Autowired
    AskedBadges asked;

    @Autowired
    ProgrammeBadges programmes;

    @Autowired
    Badges badges;

    @Autowired
    BadgeVerification verification;

    @Autowired
    PortfolioOffers offers;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Programmes administration;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    PersonalRecords records;

    @Autowired
    GoalEditing editing;

    @Autowired
    StepRecords goalRecords;

    @Autowired
    Inbox inbox;

    @Autowired
    Files files;

    @Autowired
    Turns turns;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private Actor clara;
    private SkillKey listening;

    @BeforeEach
    void a_framework_of_a_programme_that_gives_badges_for_levels() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        clara = pair.coordinator();
        var framework = As.account(clara, () -> {
            var made = (Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        listening = As.account(mara, () -> ratings.sheets()).stream()
                .filter(sheet -> sheet.framework().equals(framework))
                .findFirst()
                .orElseThrow()
                .skills()
                .getFirst()
                .key();
        give(true);
    }

    @Test
    void a_level_is_reached_where_both_say_so_and_the_lower_of_the_two_is_the_level() {
        rate(3);
        assertThat(offered()).as("nobody but she herself says so").isEmpty();
        ask(pair.mentorship());
        var open = openAsk(pair.mentorship(), jonas);
        As.account(jonas, () -> theirs.rate(open, listening.skill(), 4, "Calm in conflict"));
        assertThat(offered()).as("what is not sent is not said").isEmpty();

        As.account(jonas, () -> theirs.send(open));

        assertThat(offered()).singleElement().satisfies(one -> {
            assertThat(one.level().level()).isEqualTo(3);
            assertThat(one.level().mentor()).isEqualTo(jonas.id());
            assertThat(one.level().name().in(Locale.ENGLISH)).isEqualTo("Listening");
            assertThat(one.level().meaning()).isEqualTo(meaning(3));
        });
        assertThat(offeredTo(jonas)).isEmpty();
        assertThat(offeredTo(clara)).isEmpty();
        rate(0);
        assertThat(offered()).as("no level is none").isEmpty();
    }

    @Test
    void of_several_mentors_the_one_who_says_most_is_named() {
        rated(pair.mentorship(), jonas, 4, 2);
        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));
        var rita = world.account("Rita Sow");
        world.join(clara, pair.round(), "mentor", 2, rita);
        var second = world.match(clara, pair.round(), rita, mara);
        rated(second, rita, 4, 4);

        assertThat(offered()).singleElement().satisfies(one -> {
            assertThat(one.level().level()).isEqualTo(4);
            assertThat(one.level().mentor()).isEqualTo(rita.id());
        });
        asks(4);
        // The other one going down changes nothing of what is asked on this one's word; her own does.
        rate(3);
        assertThat(states()).containsExactly("LAPSED");
    }

    @Test
    void nothing_is_offered_or_taken_where_the_programme_gives_no_such_badge() {
        rated(pair.mentorship(), jonas, 3, 3);
        give(false);

        assertThat(offered()).isEmpty();
        assertThat(tryAsk(3)).isEqualTo(new LevelAskResult.Gone());
        give(true);
        asks(3);
        give(false);
        assertThat(award(clara)).isEqualTo(new BadgeResult.NotNow());
        assertThat(As.account(clara, () -> asked.decline(asked(), "We give none any more")))
                .isEqualTo(new BadgeResult.Done());
    }

    @Test
    void the_coordinator_sees_this_skill_and_level_and_what_was_added_and_nothing_else_of_the_ratings() {
        rated(pair.mentorship(), jonas, 3, 5);
        var all = As.account(mara, () -> ratings.sheets()).getFirst().skills();
        As.account(mara, () -> ratings.rate(all.get(1).key(), 1, "I hate writing"));
        asks(3);

        var page = As.account(clara, () -> asked.page(pair.programme(), 50));

        assertThat(page.asked().items()).singleElement().satisfies(one -> {
            assertThat(one.mentee()).isEqualTo(mara.id());
            assertThat(one.ask().mentor()).isEqualTo(jonas.id());
            assertThat(one.ask().words()).isEqualTo("I led four retros");
            assertThat(one.ask().level().level()).isEqualTo(3);
            assertThat(one.declined()).isNull();
        });
        assertThat(page.toString())
                .doesNotContain("I hate writing", "Calm in conflict", "An example of hers")
                .doesNotContain("level=5");
        assertThat(waiting(clara)).singleElement().asString().contains("Listening", "level=3");
        assertThat(waiting(jonas)).isEmpty();
        assertThat(As.account(mara, () -> turns.forOthers(null, 50)).items()).hasSize(1);
    }

    @Test
    void an_awarded_badge_is_like_the_others_and_says_what_the_level_means() throws Exception {
        rated(pair.mentorship(), jonas, 3, 4);
        asks(3);
        assertThat(award(clara)).isEqualTo(new BadgeResult.Done());

        assertThat(waiting(clara)).isEmpty();
        assertThat(mine(mara)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(BadgeKind.LEVEL);
            assertThat(one.state()).isEqualTo(BadgeState.OFFERED);
            assertThat(one.words().name()).isEqualTo("Skill: Listening, level 3");
        });
        assertThat(news(mara)).anyMatch(text -> text.contains("Well done, Mara"));
        var file = accepted();
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(file.credential());
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(verification
                        .key(UUID.fromString(jws.getKeyIdHeaderValue().substring(KEYS.length())))
                        .orElseThrow())
                .getKey());
        assertThat(jws.verifySignature()).isTrue();
        var credential = JSON.readTree(jws.getPayload());
        OpenBadgeShape.check(credential);
        var achievement = credential.path("credentialSubject").path("achievement");
        assertThat(achievement.path("achievementType").asString()).isEqualTo("Competency");
        assertThat(achievement.path("criteria").path("narrative").asString())
                .contains("Level 3 of 5 in “Listening”", meaning(3).in(Locale.ENGLISH));
        assertThat(jws.getPayload()).doesNotContain("Jonas", "four retros", "Well done");
        assertThat(verify(file.picture())).isInstanceOfSatisfying(Genuine.class, genuine -> {
            assertThat(genuine.said().what()).isEqualTo("Skill: Listening, level 3");
            assertThat(genuine.said().criteria()).contains(meaning(3).in(Locale.ENGLISH));
        });
        assertThat(As.account(mara, () -> offers.page(PortfolioKind.BADGE, null, 50))
                        .items())
                .extracting(PortfolioOffer::title)
                .containsExactly("Skill: Listening, level 3");
        assertThat(offered()).as("there is a badge for it").isEmpty();
        assertThat(tryAsk(3)).isEqualTo(new LevelAskResult.HasIt());
    }

    @Test
    void two_people_with_the_same_level_have_the_same_achievement_and_another_level_is_another() throws Exception {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        award(clara);
        var first = achievement(accepted().credential());
        rated(pair.mentorship(), jonas, 4, 4);
        asks(4);
        award(clara);
        assertThat(achievement(accepted().credential())).isNotEqualTo(first);

        var noor = world.account("Noor Aziz");
        world.join(clara, pair.round(), "mentee", 0, noor);
        var other = world.match(clara, pair.round(), jonas, noor);
        mara = noor;
        rated(other, jonas, 3, 3);
        asks(3);
        award(clara);
        assertThat(achievement(accepted().credential())).isEqualTo(first);
    }

    @Test
    void a_thousand_badges_of_which_one_byte_was_changed_are_all_refused() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        award(clara);
        var token = accepted().credential();
        var random = new Random(20_261_129);
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= +/%\u0001";
        var bytes = token.getBytes(StandardCharsets.US_ASCII);
        for (int change = 0; change < 1_000; change++) {
            int at = change < 64 ? bytes.length - 1 - change % 4 : random.nextInt(bytes.length);
            byte other;
            do {
                other = (byte) letters.charAt(random.nextInt(letters.length()));
            } while (other == bytes[at]);
            var changed = bytes.clone();
            changed[at] = other;
            var from = "10.2." + change / 50 + "." + change % 50;
            assertThat(verification.verify(new String(changed, StandardCharsets.US_ASCII), "", from))
                    .as("byte %s as %s", at, (char) other)
                    .isNotInstanceOf(Genuine.class);
        }
        assertThat(verify(token)).isInstanceOf(Genuine.class);
    }

    @Test
    void it_is_asked_for_once_at_a_time_and_two_presses_at_once_are_one() throws Exception {
        rated(pair.mentorship(), jonas, 3, 3);

        var both = atOnce(
                () -> As.account(mara, () -> levels.ask(listening, 3, "One", List.of())),
                () -> As.account(mara, () -> levels.ask(listening, 3, "Other", List.of())));

        assertThat(both).containsExactlyInAnyOrder(new LevelAskResult.Asked(), new LevelAskResult.Waits());
        assertThat(tryAsk(3)).isEqualTo(new LevelAskResult.Waits());
        assertThat(waiting(clara)).hasSize(1);
    }

    @Test
    void of_two_coordinators_who_decide_at_once_one_decides() throws Exception {
        var cora = coordinator("Cora Beck");
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        assertThat(waiting(cora)).hasSize(1);

        var both = atOnce(
                () -> As.account(clara, () -> asked.award(ask, "")),
                () -> As.account(cora, () -> asked.decline(ask, "Not yet")));

        assertThat(both).containsExactlyInAnyOrder(new BadgeResult.Done(), new BadgeResult.NotNow());
        assertThat(waiting(clara)).isEmpty();
        assertThat(waiting(cora)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from badge where kind = 'LEVEL'", Integer.class))
                .isEqualTo(states().contains("AWARDED") ? 1 : 0);
    }

    @Test
    void what_is_declined_is_said_why_and_can_be_asked_for_again_after_two_weeks() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        assertThat(As.account(clara, () -> asked.decline(asked(), " "))).isEqualTo(new BadgeResult.Incomplete());

        assertThat(As.account(clara, () -> asked.decline(asked(), "Show me one more retro")))
                .isEqualTo(new BadgeResult.Done());

        assertThat(news(mara)).anyMatch(text -> text.contains("Show me one more retro"));
        assertThat(offered()).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEqualTo("Show me one more retro");
            assertThat(one.words()).as("to begin with").isEqualTo("I led four retros");
            assertThat(one.notBefore()).isNotNull();
        });
        assertThat(tryAsk(3)).isInstanceOf(LevelAskResult.NotBefore.class);
        jdbc.update("update badge_ask set decided_at = decided_at - interval 15 day");
        asks(3);
        assertThat(As.account(clara, () -> asked.asked(pair.programme(), null, 50))
                        .items()
                        .getFirst()
                        .declined())
                .isNotNull()
                .extracting(AskedBadge.Declined::answer)
                .isEqualTo("Show me one more retro");
        assertThatThrownBy(() -> As.account(clara, () -> asked.decline(UUID.randomUUID(), "Whatever")))
                .as("what is not there")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_level_that_is_corrected_downwards_meanwhile_is_not_decided_any_more_and_one_that_goes_up_is() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        rated(pair.mentorship(), jonas, 4, 4);
        assertThat(states()).as("both say more: level 3 is reached still").containsExactly("ASKED");

        rated(pair.mentorship(), jonas, 4, 2);

        assertThat(states()).containsExactly("LAPSED");
        assertThat(waiting(clara)).isEmpty();
        assertThat(news(mara)).anyMatch(text -> text.contains("badge-lapsed") && text.contains("Listening"));
        assertThat(As.account(clara, () -> asked.award(ask, ""))).isEqualTo(new BadgeResult.NotNow());
        assertThat(offered())
                .singleElement()
                .satisfies(one -> assertThat(one.level().level()).isEqualTo(2));
        assertThat(tryAsk(3)).as("what she saw before").isEqualTo(new LevelAskResult.Gone());
        asks(2);
    }

    @Test
    void a_correction_that_nobody_heard_of_is_noticed_when_it_is_awarded() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        jdbc.update(
                "update skill_rating set level = 2 where author = ?", jonas.id().value());

        assertThat(award(clara)).isEqualTo(new BadgeResult.Lapsed());
        assertThat(states()).containsExactly("LAPSED");
        assertThat(mine(mara)).isEmpty();
    }

    @Test
    void a_badge_that_was_awarded_stays_when_the_level_is_corrected_later_and_can_be_taken_back() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        award(clara);
        rated(pair.mentorship(), jonas, 1, 1);
        var file = accepted();
        assertThat(verify(file.credential())).isInstanceOf(Genuine.class);
        var given =
                As.account(clara, () -> asked.given(pair.programme(), null, 50)).items();
        assertThat(given).singleElement().extracting(GivenBadge::person).isEqualTo(mara.id());

        assertThat(As.account(clara, () -> programmes.revoke(given.getFirst().id(), "By mistake")))
                .isEqualTo(new BadgeResult.Done());

        assertThat(verify(file.credential())).isInstanceOf(Revoked.class);
        rated(pair.mentorship(), jonas, 3, 3);
        assertThat(tryAsk(3)).as("not at once").isInstanceOf(LevelAskResult.NotBefore.class);
    }

    @Test
    void a_framework_that_is_published_anew_changes_nothing_of_what_was_said_in_its_old_words() {
        rated(pair.mentorship(), jonas, 3, 3);
        var words = meaning(3);
        asks(3);
        rewritten();
        rate(3);
        assertThat(states()).containsExactly("ASKED");
        award(clara);
        assertThat(mine(mara).getFirst().words().criteria())
                .contains(words.in(Locale.ENGLISH))
                .doesNotContain("Quite another meaning");
    }

    @Test
    void a_skill_that_is_gone_from_its_framework_was_reached_all_the_same() {
        rated(pair.mentorship(), jonas, 3, 3);
        var framework = listening.framework();
        As.account(clara, () -> {
            var found = frameworks.of(pair.programme()).stream()
                    .filter(one -> one.id().equals(framework))
                    .findFirst()
                    .orElseThrow();
            var groups = found.content().groups().stream()
                    .map(group -> new FrameworkContent.Group(
                            group.key(),
                            group.name(),
                            group.skills().stream()
                                    .filter(skill -> !skill.key().equals(listening.skill()))
                                    .toList()))
                    .toList();
            var saved = (Saved) frameworks.change(
                    framework,
                    found.edition(),
                    new FrameworkContent(found.content().name(), groups, List.of()));
            frameworks.publish(framework, saved.edition(), "Less");
        });

        asks(3);
        assertThat(award(clara)).isEqualTo(new BadgeResult.Done());
    }

    @Test
    void the_end_of_the_mentorship_takes_nothing_of_it_away() {
        rated(pair.mentorship(), jonas, 3, 3);
        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));

        asks(3);

        assertThat(award(clara)).isEqualTo(new BadgeResult.Done());
    }

    @Test
    void what_somebody_asked_for_ends_with_their_account_and_is_nobodys_turn() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        var root = root();
        As.account(root, () -> accounts.close(mara.id()));

        assertThat(states()).containsExactly("WITHDRAWN");
        assertThat(waiting(clara)).isEmpty();
        assertThat(As.account(clara, () -> asked.award(ask, ""))).isEqualTo(new BadgeResult.NotNow());
    }

    @Test
    void a_mentor_whose_account_is_closed_has_said_what_they_said() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var root = root();
        As.account(root, () -> accounts.close(jonas.id()));
        As.account(root, () -> records.forget(jonas.id()));

        assertThat(award(clara)).isEqualTo(new BadgeResult.Done());
    }

    @Test
    void who_is_forgotten_takes_what_they_asked_for_and_what_the_badge_says_along() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        award(clara);
        var file = accepted();
        rated(pair.mentorship(), jonas, 4, 4);
        asks(4);
        var told = new String(As.account(mara, () -> records.mine()), StandardCharsets.UTF_8);
        assertThat(told).contains("I led four retros", "Well done, Mara");
        var root = root();
        As.account(root, () -> accounts.close(mara.id()));
        As.account(root, () -> records.forget(mara.id()));

        assertThat(verify(file.credential())).isInstanceOf(NoLongerKept.class);
        assertThat(states()).isEmpty();
        assertThat(jdbc.queryForList("select concat(name, criteria) from badge", String.class))
                .containsExactly("……");
    }

    @Test
    void who_rated_or_asks_does_not_decide_and_without_anybody_else_nothing_can_be_asked() {
        As.account(root(), () -> administration.appoint(pair.programme(), jonas.id()));
        As.account(root(), () -> administration.appoint(pair.programme(), mara.id()));
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        for (var own : List.of(jonas, mara)) {
            assertThat(As.account(own, () -> asked.page(pair.programme(), 50))
                            .asked()
                            .items())
                    .isEmpty();
            assertThat(As.account(own, () -> asked.award(ask, ""))).isEqualTo(new BadgeResult.NotNow());
            assertThat(As.account(own, () -> asked.decline(ask, "No"))).isEqualTo(new BadgeResult.NotNow());
            assertThat(waiting(own)).isEmpty();
        }
        As.account(mara, () -> levels.withdraw(ask));
        As.account(root(), () -> administration.dismiss(pair.programme(), clara.id()));

        assertThat(tryAsk(3)).isEqualTo(new LevelAskResult.NobodyDecides());
    }

    @Test
    void who_coordinates_from_now_on_decides_too_and_who_does_no_more_does_not() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        var cora = coordinator("Cora Beck");
        assertThat(waiting(cora)).hasSize(1);
        As.account(root(), () -> administration.dismiss(pair.programme(), clara.id()));

        assertThat(waiting(clara)).isEmpty();
        assertThatThrownBy(() -> As.account(clara, () -> asked.award(ask, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(award(cora)).isEqualTo(new BadgeResult.Done());
    }

    @Test
    void nobody_else_asks_decides_or_takes_back() {
        rated(pair.mentorship(), jonas, 3, 3);
        asks(3);
        var ask = asked();
        var noor = world.account("Noor Aziz");
        world.join(clara, pair.round(), "mentee", 0, noor);
        var elsewhere = world.pair("Amir Dar", "Thu Nguyen");
        for (var other : List.of(noor, jonas, elsewhere.mentor(), elsewhere.mentee())) {
            assertThat(As.account(other, () -> levels.ask(listening, 3, "", List.of())))
                    .isEqualTo(new LevelAskResult.Gone());
            assertThat(As.account(other, () -> levels.withdraw(ask))).isFalse();
            assertThatThrownBy(() -> As.account(other, () -> asked.award(ask, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var other : List.of(noor, jonas, mara, elsewhere.coordinator())) {
            assertThatThrownBy(() -> As.account(other, () -> asked.page(pair.programme(), 50)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(other, () -> asked.decline(ask, "No")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(states()).containsExactly("ASKED");
        assertThat(As.account(mara, () -> levels.withdraw(ask))).isTrue();
        assertThat(As.account(mara, () -> levels.withdraw(ask))).as("twice").isFalse();
        assertThat(waiting(clara)).isEmpty();
    }

    @Test
    void what_came_of_ones_steps_goes_along_as_a_copy_that_coordinators_read_until_they_decided() {
        var planned = Step.of("Ask three people", null);
        var goal = goalOfTheGap(planned);
        var step = planned.id();
        var note = added(As.account(mara, () -> goalRecords.note(goal, step, "Recorded the talk")));
        var file = added(As.account(
                mara,
                () -> goalRecords.file(
                        goal,
                        step,
                        "notes.txt",
                        new ByteArrayResource("Three rehearsals".getBytes(StandardCharsets.UTF_8)))));
        rated(pair.mentorship(), jonas, 3, 3);
        assertThat(As.account(mara, () -> levels.evidence(listening)))
                .extracting(own -> own.evidence().id())
                .containsExactly(file.id(), note.id());
        assertThat(As.account(jonas, () -> levels.evidence(listening))).isEmpty();

        assertThat(As.account(
                        mara, () -> levels.ask(listening, 3, "", List.of(note.id(), file.id(), UUID.randomUUID()))))
                .isEqualTo(new LevelAskResult.Asked());
        As.account(mara, () -> goalRecords.remove(goal, file.id()));

        var pieces = As.account(clara, () -> asked.asked(pair.programme(), null, 50))
                .items()
                .getFirst()
                .pieces();
        assertThat(pieces).extracting(AskedBadge.Piece::text).containsExactly("notes.txt", "Recorded the talk");
        var copy = Objects.requireNonNull(pieces.getFirst().file());
        assertThat(As.account(clara, () -> files.part(copy, 0)).map(part -> new String(part, StandardCharsets.UTF_8)))
                .contains("Three rehearsals");
        for (var other : List.of(jonas, world.pair("Amir Dar", "Thu Nguyen").coordinator())) {
            assertThatThrownBy(() -> As.account(other, () -> files.find(copy)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        award(clara);
        assertThatThrownBy(() -> As.account(clara, () -> files.find(copy))).isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(mara, () -> files.find(copy))).isPresent();
    }

    @Test
    void what_is_too_long_or_too_much_is_refused_as_it_is() {
        rated(pair.mentorship(), jonas, 3, 3);
        assertThat(As.account(mara, () -> levels.ask(listening, 3, "x".repeat(2_001), List.of())))
                .isEqualTo(new LevelAskResult.TooLong(2_001, 2_000));
        var many = java.util.stream.Stream.generate(UUID::randomUUID).limit(11).toList();
        assertThat(As.account(mara, () -> levels.ask(listening, 3, "", many)))
                .isEqualTo(new LevelAskResult.TooMany(10));
        assertThat(states()).isEmpty();
    }

    /** A goal of hers that was made of the gap, with its step. */
    private GoalId goalOfTheGap(Step step) {
        var goal = As.account(
                mara, () -> ((GoalSaveResult.Saved) editing.create(GoalEdit.of(GoalContent.titled("Listen better")
                                .withWhy("To understand")
                                .withPlan(List.of(step), List.of()))))
                        .goal());
        jdbc.update(
                "insert into goal_skill (goal, framework, skill, level) values (?, ?, ?, 3)",
                goal.value(),
                listening.framework(),
                listening.skill());
        return goal;
    }

    private static Evidence added(EvidenceResult result) {
        return ((EvidenceResult.Added) result).evidence();
    }

    private void rewritten() {
        var framework = listening.framework();
        As.account(clara, () -> {
            var found = frameworks.of(pair.programme()).stream()
                    .filter(one -> one.id().equals(framework))
                    .findFirst()
                    .orElseThrow();
            var groups = found.content().groups().stream()
                    .map(group -> new FrameworkContent.Group(
                            group.key(),
                            group.name(),
                            group.skills().stream()
                                    .map(skill -> new FrameworkContent.Skill(
                                            skill.key(),
                                            skill.name(),
                                            skill.description(),
                                            java.util.Collections.nCopies(6, Phrase.of("en", "Quite another meaning")),
                                            skill.origin()))
                                    .toList()))
                    .toList();
            var saved = (Saved) frameworks.change(
                    framework,
                    found.edition(),
                    new FrameworkContent(found.content().name(), groups, List.of()));
            frameworks.publish(framework, saved.edition(), "New words");
        });
    }

    private Phrase meaning(int level) {
        return As.account(mara, () -> ratings.sheets()).getFirst().skills().stream()
                .filter(one -> one.key().equals(listening))
                .findFirst()
                .orElseThrow()
                .levels()
                .get(level);
    }

    private void give(boolean given) {
        As.account(clara, () -> {
            var terms = Objects.requireNonNull(
                    programmes.page(pair.programme(), null, 1).terms().get(BadgeKind.LEVEL));
            return programmes.say(
                    pair.programme(), BadgeKind.LEVEL, new BadgeTerms(given, terms.english(), terms.german()));
        });
    }

    private Actor coordinator(String name) {
        var one = world.account(name);
        As.account(root(), () -> administration.appoint(pair.programme(), one.id()));
        return one;
    }

    private Actor root() {
        return world.person("Robin " + UUID.randomUUID(), Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true);
    }

    private void rate(int level) {
        assertThat(As.account(mara, () -> ratings.rate(listening, level, "An example of hers")))
                .isInstanceOf(RateResult.Kept.class);
    }

    private void ask(MentorshipId in) {
        As.account(mara, () -> ratings.ask(listening.framework(), in));
    }

    private UUID openAsk(MentorshipId in, Actor mentor) {
        return Objects.requireNonNull(
                        As.account(mentor, () -> theirs.shared(in)).getFirst().ask())
                .id();
    }

    /** She says this of herself, and the mentor that. */
    private void rated(MentorshipId in, Actor mentor, int own, int seen) {
        rate(own);
        ask(in);
        var open = openAsk(in, mentor);
        As.account(mentor, () -> {
            theirs.rate(open, listening.skill(), seen, "Calm in conflict");
            theirs.send(open);
        });
    }

    private List<LevelOffer> offered() {
        return offeredTo(mara);
    }

    private List<LevelOffer> offeredTo(Actor who) {
        return As.account(who, () -> levels.mine()).offers();
    }

    private LevelAskResult tryAsk(int level) {
        return As.account(mara, () -> levels.ask(listening, level, "I led four retros", List.of()));
    }

    private void asks(int level) {
        assertThat(tryAsk(level)).isEqualTo(new LevelAskResult.Asked());
    }

    private UUID asked() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from badge_ask where waits", (row, number) -> row.getObject(1, UUID.class)));
    }

    private BadgeResult award(Actor who) {
        var ask = asked();
        return As.account(who, () -> asked.award(ask, "Well done, Mara"));
    }

    private List<@Nullable String> states() {
        return jdbc.queryForList("select state from badge_ask order by asked_at", String.class);
    }

    private List<String> waiting(Actor who) {
        return As.account(who, () -> turns.forMe(List.of(RecognitionSaid.BadgeAsked.KIND), null, 50)).items().stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> news(Actor who) {
        return As.account(who, () -> inbox.mine(null, 50)).items().stream()
                .map(Object::toString)
                .toList();
    }

    private List<OwnBadge> mine(Actor who) {
        return As.account(who, () -> badges.mine());
    }

    /** The latest of hers, accepted. */
    private BadgeFile accepted() {
        var id = mine(mara).getFirst().id();
        assertThat(As.account(mara, () -> badges.accept(id, true))).isEqualTo(new BadgeResult.Done());
        return As.account(mara, () -> badges.file(id)).orElseThrow();
    }

    private static String achievement(String token) {
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("credentialSubject")
                .path("achievement")
                .path("id")
                .asString();
    }

    private BadgeVerdict verify(String shown) {
        return verification.verify(shown, "", NOWHERE);
    }

    private static <T> List<T> atOnce(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        var ready = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.<T>submit(() -> {
                ready.await();
                return one.call();
            });
            var second = both.<T>submit(() -> {
                ready.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
