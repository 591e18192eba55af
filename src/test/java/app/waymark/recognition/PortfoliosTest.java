package app.waymark.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.learning.LearningResult;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillKey;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A portfolio has what its person chose and nothing else, and is read by whoever has a link that works. */
@WaymarkTest
class PortfoliosTest {

    private static final String NOWHERE = "192.0.2.7";
    private static final Set<PortfolioPart> ALL = EnumSet.allOf(PortfolioPart.class);

    @Autowired
    Portfolios portfolios;

    @Autowired
    PortfolioOffers offers;

    @Autowired
    PortfolioLinks links;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    OwnLearning learning;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    Moments moments;

    @Autowired
    Mentorships mentorships;

    @Autowired
    ProgrammeBadges programmes;

    @Autowired
    Badges badges;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalRecords personal;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;
    private Step step;

    @BeforeEach
    void a_goal_that_was_reached() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        jonas = pair.mentor();
        As.account(mara);
        step = Step.of("Write it", null);
        var milestone = Milestone.of("Abstract taken", null, step);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak at a conference")
                        .withWhy("To be heard")
                        .withMeasures(List.of(Measure.of("Talks", "a year", BigDecimal.ZERO, BigDecimal.TWO)))
                        .withPlan(List.of(), List.of(milestone)))))
                .goal();
        sharing.shareWith(goal, pair.mentorship(), false, "");
        steps.tick(goal, step.id(), true);
        steps.tick(goal, milestone.id(), true);
    }

    private void reach() {
        steps.reach(goal, "Ten rehearsals are enough");
    }

    @Test
    void nothing_is_in_it_before_it_is_chosen_and_what_was_not_chosen_is_not_kept() {
        reach();

        assertThat(portfolios.mine().portfolio().pieces()).isEmpty();
        assertThat(offered(PortfolioKind.GOAL)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Speak at a conference");
            assertThat(one.in()).isFalse();
        });
        done(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(Set.of(PortfolioPart.MILESTONES))));

        assertThat(content(PortfolioContent.Goal.class)).satisfies(one -> {
            assertThat(one.title()).isEqualTo("Speak at a conference");
            assertThat(one.stepsDone()).isEqualTo(1);
            assertThat(one.milestones())
                    .extracting(PortfolioContent.Dated::title)
                    .containsExactly("Abstract taken");
            assertThat(one.why()).isEmpty();
            assertThat(one.measures()).isEmpty();
            assertThat(one.words()).isEmpty();
            assertThat(one.checkIns()).isNull();
        });
        assertThat(jdbc.queryForObject("select content from portfolio_piece", String.class))
                .doesNotContain("To be heard", "Ten rehearsals", "Talks");
        assertThat(offered(PortfolioKind.GOAL).getFirst().in()).isTrue();
        assertThat(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(ALL)))
                .isEqualTo(new PortfolioResult.InAlready());
    }

    @Test
    void a_piece_stays_as_it_was_until_it_is_taken_anew_and_keeps_its_place_and_words() {
        reach();
        done(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(Set.of())));
        var piece = pieces().getFirst();
        done(portfolios.say(piece.id(), new PortfolioWords("", ""), new PortfolioWords("On stage", " My first talk ")));

        done(portfolios.takeAnew(piece.id(), PortfolioChoice.of(Set.of(PortfolioPart.WHY, PortfolioPart.LEARNED))));

        assertThat(content(PortfolioContent.Goal.class)).satisfies(one -> {
            assertThat(one.why()).isEqualTo("To be heard");
            assertThat(one.words()).isEqualTo("Ten rehearsals are enough");
        });
        assertThat(pieces().getFirst().heading()).isEqualTo("On stage");
        assertThat(pieces().getFirst().words()).isEqualTo("My first talk");
        // Whoever reopens a goal shows what was so on that day, until they take it out.
        steps.reopen(goal);
        assertThat(portfolios.takeAnew(piece.id(), PortfolioChoice.of(Set.of())))
                .isEqualTo(new PortfolioResult.Gone());
        assertThat(content(PortfolioContent.Goal.class).why()).isEqualTo("To be heard");
    }

    @Test
    void only_what_is_reached_and_ones_own_can_be_taken_in() {
        assertThat(offered(PortfolioKind.GOAL)).isEmpty();
        assertThat(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(ALL)))
                .isEqualTo(new PortfolioResult.Gone());
        reach();
        for (var other : List.of(jonas, pair.coordinator(), world.account("Thu Nguyen"))) {
            As.account(other);
            assertThat(offered(PortfolioKind.GOAL)).isEmpty();
            assertThat(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(ALL)))
                    .isEqualTo(new PortfolioResult.Gone());
            assertThat(pieces()).isEmpty();
        }
    }

    @Test
    void evidence_that_the_mentor_added_is_not_offered_and_a_file_of_ones_own_is_copied() {
        sharing.shareWith(goal, pair.mentorship(), true, "");
        added(records.note(goal, step.id(), "Recorded the talk"));
        added(records.file(goal, step.id(), "notes.txt", bytes("Three rehearsals")));
        var theirWords = As.account(jonas, () -> added(records.note(goal, step.id(), "I saw her practise")));
        As.account(mara);

        assertThat(offered(PortfolioKind.EVIDENCE))
                .extracting(PortfolioOffer::title)
                .containsExactly("notes.txt", "Recorded the talk");
        assertThat(portfolios.add(PortfolioKind.EVIDENCE, theirWords, PortfolioChoice.of(ALL)))
                .isEqualTo(new PortfolioResult.Gone());
        var file = offered(PortfolioKind.EVIDENCE).getFirst().source();
        done(portfolios.add(PortfolioKind.EVIDENCE, file, PortfolioChoice.of(Set.of())));

        // Taken out of the goal, it stays in the portfolio.
        records.remove(goal, file);
        var secret = link();
        var shown = open(secret).portfolio().pieces().getFirst().files().getFirst();
        assertThat(shown.name()).isEqualTo("notes.txt");
        assertThat(visitor(() -> links.part(secret, shown, 0)).map(part -> new String(part, StandardCharsets.UTF_8)))
                .contains("Three rehearsals");
        As.account(mara);
        done(portfolios.removeFile(pieces().getFirst().id(), shown.id()));
        assertThat(visitor(() -> links.part(secret, shown, 0))).isEmpty();
    }

    @Test
    void a_mentors_level_is_in_only_where_the_mentee_sees_it_and_chose_to_name_them_and_never_with_their_words() {
        var key = framework();
        ratings.rate(key, 3, "I led two retros");
        var skill = offered(PortfolioKind.SKILL).getFirst();
        assertThat(skill.parts()).containsExactly(PortfolioPart.OWN_RATING, PortfolioPart.EXAMPLE);
        var jonasAlone = new PortfolioChoice(Set.of(), Set.of(jonas.id()));
        assertThat(portfolios.add(PortfolioKind.SKILL, skill.source(), jonasAlone))
                .isEqualTo(new PortfolioResult.NothingChosen());
        ratings.ask(key.framework(), pair.mentorship());
        var ask = Objects.requireNonNull(ratings.sheets().getFirst().ask()).id();
        As.account(jonas, () -> theirs.rate(ask, key.skill(), 4, "Calm in conflict"));
        As.account(mara);
        assertThat(offered(PortfolioKind.SKILL).getFirst().mentors())
                .as("what is not sent is nobody’s to show")
                .isEmpty();
        assertThat(offers.mentors(skill.source())).isEmpty();

        As.account(jonas, () -> theirs.send(ask));
        As.account(mara);
        assertThat(offered(PortfolioKind.SKILL).getFirst().mentors())
                .extracting(PortfolioMentor::name, PortfolioMentor::level)
                .containsExactly(tuple("Jonas Berg", 4));
        done(portfolios.add(PortfolioKind.SKILL, skill.source(), PortfolioChoice.of(Set.of(PortfolioPart.OWN_RATING))));
        assertThat(content(PortfolioContent.Skill.class).mentors())
                .as("nobody is named who was not chosen")
                .isEmpty();

        done(portfolios.takeAnew(
                pieces().getFirst().id(), new PortfolioChoice(Set.of(PortfolioPart.OWN_RATING), Set.of(jonas.id()))));

        assertThat(content(PortfolioContent.Skill.class)).satisfies(one -> {
            assertThat(level(one.own())).isEqualTo(3);
            assertThat(one.mentors())
                    .extracting(PortfolioContent.Seen::name, PortfolioContent.Seen::level)
                    .containsExactly(tuple("Jonas Berg", 4));
        });
        assertThat(jdbc.queryForObject("select content from portfolio_piece", String.class))
                .doesNotContain("Calm in conflict", "I led two retros");
    }

    @Test
    void each_of_several_mentors_is_named_with_their_day_or_left_out_and_who_is_forgotten_is_named_no_more() {
        var key = framework();
        rated(key, jonas, pair.mentorship(), 2);
        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));
        var rita = world.account("Rita Sow");
        world.join(pair.coordinator(), pair.round(), "mentor", 2, rita);
        rated(key, rita, world.match(pair.coordinator(), pair.round(), rita, mara), 4);
        As.account(mara);
        var offer = offered(PortfolioKind.SKILL).getFirst();
        assertThat(offer.mentors())
                .extracting(PortfolioMentor::name, PortfolioMentor::level)
                .containsExactly(tuple("Rita Sow", 4), tuple("Jonas Berg", 2));

        var stranger = world.account("Sam Stranger");
        As.account(mara);
        done(portfolios.add(
                PortfolioKind.SKILL,
                offer.source(),
                new PortfolioChoice(Set.of(), Set.of(jonas.id(), rita.id(), stranger.id()))));
        assertThat(content(PortfolioContent.Skill.class).mentors())
                .extracting(PortfolioContent.Seen::name, PortfolioContent.Seen::level)
                .containsExactly(tuple("Rita Sow", 4), tuple("Jonas Berg", 2));
        var piece = pieces().getFirst().id();
        done(portfolios.takeAnew(piece, new PortfolioChoice(Set.of(), Set.of(jonas.id()))));
        assertThat(content(PortfolioContent.Skill.class).mentors())
                .extracting(PortfolioContent.Seen::name)
                .containsExactly("Jonas Berg");
        done(portfolios.takeAnew(piece, new PortfolioChoice(Set.of(), Set.of(jonas.id(), rita.id()))));

        var root = world.person("Robin Falk", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true);
        As.account(root, () -> administration.close(jonas.id()));
        As.account(root, () -> personal.forget(jonas.id()));

        As.account(mara);
        assertThat(content(PortfolioContent.Skill.class).mentors())
                .extracting(PortfolioContent.Seen::name, PortfolioContent.Seen::level)
                .containsExactly(tuple("Rita Sow", 4), tuple("", 2));
        assertThat(jdbc.queryForObject("select content from portfolio_piece", String.class))
                .doesNotContain("Jonas");
    }

    private void rated(SkillKey key, Actor mentor, MentorshipId in, int level) {
        As.account(mara, () -> {
            ratings.rate(key, 3, "");
            return ratings.ask(key.framework(), in);
        });
        As.account(mentor, () -> {
            var ask = Objects.requireNonNull(theirs.shared(in).getFirst().ask()).id();
            theirs.rate(ask, key.skill(), level, "Between the two");
            theirs.send(ask);
        });
    }

    @Test
    void certificates_badges_and_thanks_are_offered_and_a_badge_that_is_taken_back_says_so() {
        var plan = certificate();
        reach();
        moments.thankMentor(goal, goal.value(), "You asked the right question");
        moments.thankByName(goal, goal.value(), "Aunt Petra", "For the lifts");
        badge();

        var certificate = offered(PortfolioKind.CERTIFICATE).getFirst();
        assertThat(certificate.source()).isEqualTo(plan);
        done(portfolios.add(PortfolioKind.CERTIFICATE, plan, PortfolioChoice.of(Set.of(PortfolioPart.FILES))));
        offered(PortfolioKind.THANKS)
                .forEach(one -> done(portfolios.add(PortfolioKind.THANKS, one.source(), PortfolioChoice.of(Set.of()))));
        var badge = offered(PortfolioKind.BADGE).getFirst();
        done(portfolios.add(PortfolioKind.BADGE, badge.source(), PortfolioChoice.of(Set.of())));

        assertThat(pieces())
                .extracting(PortfolioPiece::kind)
                .containsExactly(
                        PortfolioKind.CERTIFICATE, PortfolioKind.THANKS, PortfolioKind.THANKS, PortfolioKind.BADGE);
        assertThat(pieces().getFirst().files())
                .extracting(PortfolioPiece.OwnFile::name)
                .containsExactly("paper.txt");
        assertThat(jdbc.queryForList("select content from portfolio_piece", String.class)
                        .toString())
                .contains("For the lifts")
                .doesNotContain("Petra", "Jonas", "came of it");
        assertThat(pieces().getLast().badge()).isEqualTo(BadgeState.ACCEPTED);
        As.account(pair.coordinator(), () -> programmes.revoke(badge.source(), "By mistake"));
        As.account(mara);
        assertThat(pieces().getLast().badge()).isEqualTo(BadgeState.REVOKED);
    }

    @Test
    void pieces_move_and_go_and_what_was_changed_elsewhere_meanwhile_is_said() {
        reach();
        moments.thankMentor(goal, goal.value(), "Thank you");
        done(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(Set.of())));
        done(portfolios.add(
                PortfolioKind.THANKS, offered(PortfolioKind.THANKS).getFirst().source(), PortfolioChoice.of(Set.of())));
        var thanks = pieces().getLast().id();

        done(portfolios.move(thanks, true));
        assertThat(pieces().getFirst().id()).isEqualTo(thanks);
        done(portfolios.move(thanks, true));
        assertThat(pieces().getFirst().id()).isEqualTo(thanks);
        var before = new PortfolioWords(mara.name(), "");
        done(portfolios.say(before, new PortfolioWords("Mara", "Facilitator")));
        assertThat(portfolios.say(before, new PortfolioWords("Other", "")))
                .isEqualTo(new PortfolioResult.Newer("Mara", "Facilitator"));
        assertThat(portfolios.say(thanks, new PortfolioWords("", ""), new PortfolioWords("x".repeat(161), "")))
                .isEqualTo(new PortfolioResult.TooLong(160));
        done(portfolios.remove(thanks));
        assertThat(pieces()).hasSize(1);
        assertThat(portfolios.remove(thanks)).isEqualTo(new PortfolioResult.Gone());
    }

    @Test
    void nobody_else_reads_or_changes_any_of_it() {
        reach();
        done(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(ALL)));
        var piece = pieces().getFirst().id();
        var secret = link();
        var made = portfolios.mine().links().getFirst().id();
        var administrator = world.person("Ada Admin", Locale.ENGLISH, ZoneOffset.UTC, true);

        for (var other : List.of(jonas, pair.coordinator(), administrator, world.account("Thu Nguyen"))) {
            As.account(other);
            assertThat(portfolios.mine().portfolio().pieces()).isEmpty();
            assertThat(portfolios.mine().links()).isEmpty();
            assertThat(portfolios.takeAnew(piece, PortfolioChoice.of(ALL))).isEqualTo(new PortfolioResult.Gone());
            assertThat(portfolios.say(piece, new PortfolioWords("", ""), new PortfolioWords("Mine", "")))
                    .isEqualTo(new PortfolioResult.Gone());
            assertThat(portfolios.move(piece, true)).isEqualTo(new PortfolioResult.Gone());
            assertThat(portfolios.remove(piece)).isEqualTo(new PortfolioResult.Gone());
            assertThat(links.renew(made, 7)).isEqualTo(new PortfolioResult.Gone());
            assertThat(links.end(made)).isEqualTo(new PortfolioResult.Gone());
        }
        assertThat(open(secret).portfolio().pieces()).singleElement().satisfies(one -> {
            assertThat(one.heading()).isEmpty();
        });
    }

    @Test
    void a_link_works_until_its_day_can_be_renewed_and_ended_and_counts_how_often_it_was_opened() {
        var secret = link();
        assertThat(open(secret).portfolio().heading()).isEqualTo("Mara Lindqvist");
        open(secret);
        As.account(mara);
        var made = portfolios.mine().links().getFirst();
        assertThat(made.note()).isEqualTo("The recruiter");
        assertThat(made.opened()).isEqualTo(2);
        assertThat(made.openedOn()).isNotNull();
        assertThat(jdbc.queryForList("select secret from portfolio_link", byte[].class)
                        .getFirst())
                .isNotEqualTo(secret.getBytes(StandardCharsets.US_ASCII));

        jdbc.update(
                "update portfolio_link set until = ?",
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofSeconds(1)), ZoneOffset.UTC));
        assertThat(shown(secret)).isEqualTo(new PortfolioShown.Over());
        As.account(mara);
        done(links.renew(made.id(), 30));
        open(secret);
        As.account(mara);
        done(links.end(made.id()));
        assertThat(shown(secret)).isEqualTo(new PortfolioShown.Over());
        As.account(mara);
        assertThat(links.renew(made.id(), 30)).isEqualTo(new PortfolioResult.Gone());
        assertThat(portfolios.mine().links()).isEmpty();
        assertThat(shown("x".repeat(43))).isEqualTo(new PortfolioShown.Unknown());
        assertThat(shown("nonsense")).isEqualTo(new PortfolioShown.Unknown());
    }

    @Test
    void with_the_account_its_links_end_and_with_its_data_everything_goes() {
        reach();
        done(portfolios.add(PortfolioKind.GOAL, goal.value(), PortfolioChoice.of(ALL)));
        var secret = link();
        var administrator = world.person("Ada Admin", Locale.ENGLISH, ZoneOffset.UTC, true);
        assertThat(new String(As.account(mara, () -> personal.mine()), StandardCharsets.UTF_8))
                .contains("The recruiter", "Speak at a conference");

        As.account(administrator, () -> administration.close(mara.id()));
        assertThat(shown(secret)).isEqualTo(new PortfolioShown.Over());
        As.account(administrator, () -> personal.forget(mara.id()));
        assertThat(shown(secret)).isEqualTo(new PortfolioShown.Unknown());
        for (var table : List.of("portfolio", "portfolio_piece", "portfolio_link")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void who_asks_too_often_waits_and_nobody_else_does() {
        var secret = link();
        int opened = 0;
        // From an address of its own: what other tests opened is counted too.
        while (opened < 500 && visitor(() -> links.open(secret, "203.0.113.5")) instanceof PortfolioShown.Open) {
            opened++;
        }
        assertThat(opened).isBetween(60, 499);
        assertThat(visitor(() -> links.open(secret, "198.51.100.1"))).isInstanceOf(PortfolioShown.Open.class);
    }

    @Test
    void a_full_portfolio_is_read_in_as_few_statements_as_an_empty_one() {
        reach();
        var few = Statements.count(() -> portfolios.mine());
        for (int one = 0; one < 20; one++) {
            moments.thankMentor(goal, goal.value(), "Thanks " + one);
        }
        offered(PortfolioKind.THANKS)
                .forEach(one -> done(portfolios.add(PortfolioKind.THANKS, one.source(), PortfolioChoice.of(Set.of()))));

        assertThat(pieces()).hasSize(20);
        assertThat(Statements.count(() -> portfolios.mine())).isEqualTo(few).isLessThanOrEqualTo(2);
    }

    @Test
    void what_is_offered_goes_on_to_its_end() {
        reach();
        for (int one = 0; one < 7; one++) {
            moments.thankMentor(goal, goal.value(), "Thanks " + one);
        }
        var all = Slice.first(
                Integer.MAX_VALUE,
                (@Nullable Cursor after, Integer size) -> offers.page(PortfolioKind.THANKS, after, 3));
        assertThat(all.items()).extracting(PortfolioOffer::title).hasSize(7).doesNotHaveDuplicates();
    }

    private UUID certificate() {
        var resource =
                ((LearningResult.Saved) learning.add(ResourceDraft.of(ResourceKind.CERTIFICATE, "Scrum Master"))).id();
        var plan = learning.mine().stream()
                .filter(one -> one.resource().id().equals(resource))
                .findFirst()
                .orElseThrow()
                .plan();
        var id = Objects.requireNonNull(plan).id();
        learning.finish(id, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5), "What came of it");
        learning.attach(id, "paper.txt", bytes("A paper"));
        return id;
    }

    private void badge() {
        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));
        var words = new BadgeWords("Mentorship finished", "Worked on goals", "To the end");
        As.account(
                pair.coordinator(),
                () -> programmes.say(pair.programme(), BadgeKind.MENTEE, new BadgeTerms(true, words, words)));
        As.account(pair.coordinator(), () -> programmes.offer(pair.mentorship(), BadgeKind.MENTEE));
        As.account(mara);
        badges.accept(badges.mine().getFirst().id(), false);
    }

    private SkillKey framework() {
        As.account(pair.coordinator(), () -> {
            var made = (FrameworkResult.Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
        });
        As.account(mara);
        return ratings.sheets().getFirst().skills().stream()
                .map(RatedSkill::key)
                .findFirst()
                .orElseThrow();
    }

    private <T> T visitor(Supplier<T> work) {
        As.visitor();
        return work.get();
    }

    private static int level(PortfolioContent.@Nullable Rated rated) {
        return rated == null ? -1 : rated.level();
    }

    private String link() {
        As.account(mara);
        return ((PortfolioLinks.Made.Link) links.make("The recruiter", 90)).secret();
    }

    private PortfolioShown shown(String secret) {
        return visitor(() -> links.open(secret, NOWHERE));
    }

    private PortfolioShown.Open open(String secret) {
        return (PortfolioShown.Open) shown(secret);
    }

    private List<PortfolioPiece> pieces() {
        return portfolios.mine().portfolio().pieces();
    }

    private <T extends PortfolioContent> T content(Class<T> kind) {
        return kind.cast(pieces().getFirst().content());
    }

    private List<PortfolioOffer> offered(PortfolioKind kind) {
        return offers.page(kind, null, 50).items();
    }

    private static UUID added(EvidenceResult result) {
        return ((EvidenceResult.Added) result).evidence().id();
    }

    private static ByteArrayResource bytes(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void done(PortfolioResult result) {
        assertThat(result).isEqualTo(new PortfolioResult.Done());
    }
}
