package app.waymark.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.learning.LearningResult.Saved;
import app.waymark.learning.LearningResult.Wrong;
import app.waymark.learning.internal.LearningFiles;
import app.waymark.shared.Actor;
import app.waymark.shared.Portions;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.SkillFrameworks;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What people learn from: what a programme suggests, what is theirs, and what there is to do in the organisation. */
@WaymarkTest
class LearningTest {

    @Autowired
    World world;

    @Autowired
    OwnLearning own;

    @Autowired
    LearningShelf shelf;

    @Autowired
    ProgrammeLearning kept;

    @Autowired
    Opportunities opportunities;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    GoalEditing editing;

    @Autowired
    Files files;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    Portions portions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private World.Pair pair;
    private UUID framework;
    private List<UUID> skills;

    @BeforeEach
    void a_programme_with_skills() {
        pair = world.pair("Jonas", "Mara");
        framework = As.account(pair.coordinator(), () -> {
            var made = (FrameworkResult.Saved) frameworks.add(pair.programme(), frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return made.framework();
        });
        skills = List.copyOf(frameworks(pair.coordinator()).skills().keySet());
    }

    private FrameworkContent frameworks(Actor who) {
        return As.account(
                who,
                () -> frameworks.find(pair.programme(), framework).orElseThrow().content());
    }

    @Test
    void what_somebody_adds_is_theirs_alone_until_the_coordinators_adopt_it() {
        var book = added(ResourceDraft.of(ResourceKind.BOOK, "The quiet book"));
        assertThat(titles(pair.mentee())).isEmpty();
        assertThat(As.account(pair.coordinator(), () -> kept.read(pair.programme(), ShelfQuery.ALL, false, 50)
                        .handed()))
                .isEmpty();

        As.account(pair.mentee(), () -> own.hand(book, pair.programme()));
        var handed = As.account(pair.coordinator(), () -> kept.read(pair.programme(), ShelfQuery.ALL, false, 50)
                .handed());
        assertThat(handed).extracting(LearningResource::title).containsExactly("The quiet book");
        assertThat(told(pair.coordinator())).contains("learning.handed");
        assertThat(titles(pair.mentee())).isEmpty();

        As.account(pair.coordinator(), () -> kept.settle(pair.programme(), book, true));
        assertThat(titles(pair.mentee())).containsExactly("The quiet book");
        assertThat(titles(pair.mentor())).containsExactly("The quiet book");
        assertThat(told(pair.mentee())).contains("learning.adopted");
        assertThat(As.account(
                        pair.mentee(), () -> own.change(book, 9, ResourceDraft.of(ResourceKind.BOOK, "Mine again"))))
                .as("the programme's is the coordinators' to change")
                .isInstanceOf(LearningResult.Gone.class);
        assertThat(mine()).as("she still plans it").hasSize(1);
    }

    @Test
    void a_mentee_cannot_hand_anything_to_a_programme_that_is_not_hers() {
        var far = world.pair("Far", "Away");
        var book = added(ResourceDraft.of(ResourceKind.BOOK, "The quiet book"));
        assertThat(As.account(pair.mentee(), () -> own.hand(book, far.programme())))
                .isInstanceOf(LearningResult.Gone.class);
        As.account(pair.mentee(), () -> own.hand(book, pair.programme()));
        assertThatThrownBy(() -> As.account(far.coordinator(), () -> kept.settle(pair.programme(), book, true)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(As.account(far.coordinator(), () -> kept.settle(far.programme(), book, true)))
                .as("handed to others")
                .isInstanceOf(LearningResult.Gone.class);
    }

    @Test
    void what_is_withdrawn_is_offered_to_nobody_and_stays_with_whoever_plans_it() {
        var course = offered("Speaking up", null);
        As.account(pair.mentee(), () -> own.plan(course));
        As.account(pair.coordinator(), () -> kept.withdraw(pair.programme(), course, true));

        assertThat(titles(pair.mentee())).isEmpty();
        assertThat(mine()).singleElement().satisfies(one -> {
            assertThat(one.resource().withdrawn()).isTrue();
            assertThat(one.resource().title()).isEqualTo("Speaking up");
        });
        assertThat(As.account(pair.mentor(), () -> own.plan(course))).isInstanceOf(LearningResult.Gone.class);
        As.account(pair.coordinator(), () -> kept.withdraw(pair.programme(), course, false));
        assertThat(titles(pair.mentor())).containsExactly("Speaking up");
    }

    @Test
    void a_shelf_is_found_by_words_kind_and_skill_and_read_on_to_its_last_row() {
        for (int number = 0; number < 52; number++) {
            offered("Course " + (number + 100), number % 2 == 0 ? skills.get(0) : skills.get(1));
        }
        offered("100 % Öl_", null);
        assertThat(found(new ShelfQuery("ol_", null, null, null)))
                .as("an accent is no other letter, and an underscore no wildcard")
                .containsExactly("100 % Öl_");
        assertThat(found(new ShelfQuery("course 13", null, null, null))).hasSize(11);
        assertThat(found(new ShelfQuery("", ResourceKind.BOOK, null, null))).isEmpty();
        assertThat(found(new ShelfQuery("", null, framework, skills.get(0)))).hasSize(26);
        assertThat(found(ShelfQuery.ALL)).hasSize(53);
        var counts = As.account(
                pair.mentee(), () -> shelf.read(ShelfQuery.ALL, null, 5).skills());
        assertThat(counts).extracting(LearningShelf.SkillCount::number).containsExactly(26, 26);
    }

    @Test
    void what_is_on_the_shelf_of_others_is_not_found_or_planned() {
        var course = offered("Speaking up", skills.getFirst());
        var far = world.pair("Far", "Away");
        assertThat(titles(far.mentee())).isEmpty();
        var gap = new SkillLevels(framework, skills.getFirst(), 1, 3);
        assertThat(As.account(pair.mentee(), () -> shelf.fitting(gap, 5))).hasSize(1);
        assertThat(As.account(far.mentee(), () -> shelf.fitting(gap, 5))).isEmpty();
        assertThat(As.account(far.mentee(), () -> own.plan(course))).isInstanceOf(LearningResult.Gone.class);
    }

    @Test
    void a_certificate_says_a_month_before_that_it_runs_out_until_one_knows() {
        var id = added(ResourceDraft.of(ResourceKind.CERTIFICATE, "First aid"));
        var plan = plan(id).id();
        finish(plan, today().minusDays(300), today().plusDays(40));
        assertThat(expiring()).as("not yet").isEmpty();
        finish(plan, today().minusDays(300), today().plusDays(20));
        assertThat(expiring()).containsExactly("First aid");

        As.account(pair.mentee(), () -> {
            own.heard(plan);
            return plan;
        });
        assertThat(expiring()).isEmpty();
        finish(plan, today().minusDays(2), today().plusDays(21));
        assertThat(expiring()).as("it runs out on another day now").containsExactly("First aid");
        assertThat(told(pair.mentee())).as("and no mail of it").isEmpty();
    }

    @Test
    void what_is_done_was_not_done_in_the_future() {
        var plan = plan(added(ResourceDraft.of(ResourceKind.COURSE, "Speaking up")))
                .id();
        assertThat(As.account(pair.mentee(), () -> own.finish(plan, today().plusDays(1), null, "")))
                .isEqualTo(new Wrong(LearningFault.FAR_DAY));
        assertThat(As.account(pair.mentee(), () -> own.finish(plan, today(), today().minusDays(1), "")))
                .isEqualTo(new Wrong(LearningFault.FAR_DAY));
    }

    @Test
    void evidence_is_read_by_nobody_else_not_even_the_mentor_or_the_coordinator() {
        var plan = plan(added(ResourceDraft.of(ResourceKind.COURSE, "Speaking up")))
                .id();
        var evidence = ((Saved) As.account(
                        pair.mentee(),
                        () -> own.attach(
                                plan,
                                "paper.txt",
                                new ByteArrayResource("It is done\n".getBytes(StandardCharsets.UTF_8)))))
                .id();
        var subject = new FileSubject(LearningFiles.TYPE, evidence);
        assertThat(As.account(pair.mentee(), () -> own.evidence(plan))).hasSize(1);
        for (var other :
                List.of(pair.mentor(), pair.coordinator(), world.person("Root", Locale.ENGLISH, berlin(), true))) {
            assertThat(As.account(other, () -> own.evidence(plan))).isEmpty();
            assertThatThrownBy(() -> As.account(other, () -> files.of(subject)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        As.account(pair.mentee(), () -> own.detach(evidence));
        assertThat(As.account(pair.mentee(), () -> own.evidence(plan))).isEmpty();
    }

    @Test
    void one_press_makes_a_step_of_it_in_ones_own_goal_and_in_nobody_elses() {
        var goal = goal(pair.mentee());
        var course = offered("Speaking up", null);
        var made = (StepMade.Made) As.account(pair.mentee(), () -> own.makeStep(course, goal.value()));
        assertThat(jdbc.queryForMap("select text, source from goal_step where id = ?", made.step()))
                .containsEntry("text", "Speaking up")
                .containsEntry("source", "learning:" + course);
        assertThat(mine()).singleElement().satisfies(one -> assertThat(
                        Objects.requireNonNull(one.plan()).goal())
                .isEqualTo(goal.value()));
        assertThatThrownBy(() -> As.account(pair.mentor(), () -> own.makeStep(course, goal.value())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void mentors_and_coordinators_post_opportunities_and_mentees_do_not() {
        assertThat(As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("A fair", 10))))
                .isInstanceOf(Saved.class);
        assertThat(As.account(pair.coordinator(), () -> opportunities.post(pair.programme(), posting("A role", 20))))
                .isInstanceOf(Saved.class);
        assertThatThrownBy(() ->
                        As.account(pair.mentee(), () -> opportunities.post(pair.programme(), posting("Mine", 10))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.account(
                        world.pair("Far", "Away").mentor(),
                        () -> opportunities.post(pair.programme(), posting("Theirs", 10))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(board(pair.mentee())).containsExactly("A fair", "A role");
        assertThat(As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("Over", -1))))
                .isEqualTo(new Wrong(LearningFault.PAST_DAY));
    }

    @Test
    void an_opportunity_is_gone_after_its_day() {
        var fair = ((Saved) As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("A fair", 0))))
                .id();
        assertThat(board(pair.mentee())).containsExactly("A fair");
        jdbc.update("update learning_opportunity set ends_on = ? where id = ?", today().minusDays(1), fair);
        assertThat(board(pair.mentee())).isEmpty();
        assertThat(As.account(
                        pair.mentee(),
                        () -> opportunities.makeStep(fair, goal(pair.mentee()).value())))
                .isInstanceOf(StepMade.Closed.class);
    }

    @Test
    void a_coordinator_takes_one_away_with_a_word_to_whoever_posted_it() {
        var fair = ((Saved) As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("A fair", 9))))
                .id();
        assertThat(As.account(pair.mentee(), () -> opportunities.take(fair, "no")))
                .isInstanceOf(LearningResult.Gone.class);
        assertThat(As.account(pair.coordinator(), () -> opportunities.take(fair, " ")))
                .isEqualTo(new Wrong(LearningFault.NO_TITLE));
        As.account(pair.coordinator(), () -> opportunities.take(fair, "It was full."));
        assertThat(board(pair.mentee())).isEmpty();
        assertThat(told(pair.mentor())).containsExactly("learning.opportunity-taken");
    }

    @Test
    void what_somebody_posted_goes_with_their_account() {
        As.account(pair.mentor(), () -> opportunities.post(pair.programme(), posting("A fair", 9)));
        var root = world.person("Root", Locale.ENGLISH, berlin(), true);
        As.account(root, () -> {
            accounts.close(pair.mentor().id());
            return root;
        });
        assertThat(board(pair.mentee())).isEmpty();
    }

    @Test
    void a_file_that_was_written_reads_as_what_it_was() {
        kept(draft("Speaking up; and \"loud\"", skills.getFirst(), 1, 3));
        kept(new ResourceDraft(
                ResourceKind.CERTIFICATE,
                "First aid",
                "Two\nlines",
                "https://example.org/a",
                "de",
                "a day",
                "30 €",
                null,
                24,
                List.of(new SkillLevels(UUID.randomUUID(), UUID.randomUUID(), 0, 2))));
        var file = As.account(pair.coordinator(), () -> kept.export(pair.programme(), Locale.GERMAN));
        var read = As.account(pair.coordinator(), () -> kept.read(pair.programme(), file));
        assertThat(read).isInstanceOfSatisfying(LearningImport.Good.class, good -> {
            assertThat(good.same()).isEqualTo(2);
            assertThat(good.added() + good.changed()).isZero();
        });
    }

    @Test
    void a_file_is_taken_in_whole_or_not_at_all_and_first_says_what_it_would_change() {
        var course = offered("Speaking up", null);
        var text = "id,kind,title,skills\n" + course + ",course,Speaking out,Listening 1-3\n,book,The quiet book,\n";
        var good = (LearningImport.Good) As.account(
                pair.coordinator(), () -> kept.read(pair.programme(), text.getBytes(StandardCharsets.UTF_8)));
        assertThat(List.of(good.added(), good.changed(), good.same())).containsExactly(1, 1, 0);
        assertThat(titles(pair.mentee())).as("nothing is changed by asking").containsExactly("Speaking up");

        As.account(pair.coordinator(), () -> kept.take(pair.programme(), good));
        assertThat(titles(pair.mentee())).containsExactly("Speaking out", "The quiet book");
        assertThat(As.account(pair.coordinator(), () -> kept.take(pair.programme(), good)))
                .as("it was changed since it was read")
                .isInstanceOf(LearningResult.Newer.class);
        assertThat(titles(pair.mentee())).hasSize(2);
    }

    @Test
    void each_row_that_is_wrong_is_said_and_nothing_is_taken_in() {
        var text = "kind,title,address,months,skills,day\n" + "film,A film,,,,\n" + "book,,,,,\n"
                + "book,A book,ftp://x,,,\n" + "book,A book,,x,,\n" + "book,A book,,,Nosuch 1-3,\n"
                + "book,A book,,,Listening 3-1,\n" + "event,A day,,,,31.3.2027\n";
        var bad = (LearningImport.Bad) As.account(
                pair.coordinator(), () -> kept.read(pair.programme(), text.getBytes(StandardCharsets.UTF_8)));
        assertThat(bad.faults())
                .extracting(LearningImport.RowFault::why)
                .containsExactly(
                        LearningImport.Why.UNKNOWN_KIND,
                        LearningImport.Why.NO_TITLE,
                        LearningImport.Why.NO_ADDRESS,
                        LearningImport.Why.NO_MONTHS,
                        LearningImport.Why.UNKNOWN_SKILL,
                        LearningImport.Why.SKILLS,
                        LearningImport.Why.NO_DAY);
        assertThat(bad.faults()).extracting(LearningImport.RowFault::row).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void two_thousand_resources_cost_as_much_as_two() {
        offered("First", skills.getFirst());
        var one = Statements.count(() -> titles(pair.mentee()));
        var rows = new ArrayList<Object[]>();
        for (int number = 0; number < 2_000; number++) {
            rows.add(new Object[] {UUID.randomUUID(), pair.programme().value(), "Course " + number});
        }
        jdbc.batchUpdate(
                "insert into learning_resource (id, programme, kind, title, words, address, language, lasts, cost, edition,"
                        + " created_at, changed_at) values (?, ?, 'COURSE', ?, '', '', '', '', '', 1, utc_timestamp(),"
                        + " utc_timestamp())",
                rows);
        var many = Statements.count(() -> assertThat(titles(pair.mentee())).hasSize(50));
        assertThat(many).isEqualTo(one);
        assertThat(found(ShelfQuery.ALL)).hasSize(2_001);
    }

    private UUID added(ResourceDraft draft) {
        return ((Saved) As.account(pair.mentee(), () -> own.add(draft))).id();
    }

    private UUID offered(String title, @Nullable UUID skill) {
        return kept(skill == null ? ResourceDraft.of(ResourceKind.COURSE, title) : draft(title, skill, 1, 3));
    }

    private UUID kept(ResourceDraft draft) {
        return ((Saved) unhurried(() -> kept.add(pair.programme(), draft))).id();
    }

    /** Sixty in a minute are enough for a coordinator, and not for this test. */
    private LearningResult unhurried(Supplier<LearningResult> add) {
        return As.account(pair.coordinator(), add::get);
    }

    private ResourceDraft draft(String title, UUID skill, int from, int to) {
        return new ResourceDraft(
                ResourceKind.COURSE,
                title,
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(new SkillLevels(framework, skill, from, to)));
    }

    private OpportunityDraft posting(String title, int days) {
        return new OpportunityDraft(OpportunityDraft.Kind.EVENT, title, "", "", today().plusDays(days), List.of());
    }

    private LearningPlan plan(UUID resource) {
        return Objects.requireNonNull(mine().stream()
                .filter(one -> one.resource().id().equals(resource))
                .findFirst()
                .orElseThrow()
                .plan());
    }

    private void finish(UUID plan, LocalDate on, LocalDate until) {
        assertThat(As.account(pair.mentee(), () -> own.finish(plan, on, until, "")))
                .isInstanceOf(Saved.class);
    }

    private List<String> expiring() {
        return As.account(pair.mentee(), () -> portions.one(own.expiring())).stream()
                .map(OwnCertificate::title)
                .toList();
    }

    private List<PlannedResource> mine() {
        return As.account(pair.mentee(), () -> own.mine());
    }

    private List<String> titles(Actor who) {
        return As.account(who, () -> shelf.read(ShelfQuery.ALL, null, 50)).resources().items().stream()
                .map(one -> one.resource().title())
                .toList();
    }

    private List<String> found(ShelfQuery query) {
        return As.account(pair.mentee(), () -> {
            var all = new ArrayList<String>();
            var page = shelf.read(query, null, 50).resources();
            page.items().forEach(one -> all.add(one.resource().title()));
            while (page.next() != null) {
                page = shelf.read(query, page.next(), 50).resources();
                page.items().forEach(one -> all.add(one.resource().title()));
            }
            return all;
        });
    }

    private List<String> board(Actor who) {
        return As.account(who, () -> opportunities.board("Somebody")).open().stream()
                .map(one -> one.said().title())
                .toList();
    }

    private List<@Nullable String> told(Actor who) {
        return jdbc.queryForList(
                "select kind from notice where recipient = ? and kind like 'learning.%'",
                String.class, who.id().value());
    }

    private GoalId goal(Actor mentee) {
        var content = GoalContent.titled("Speak before a hundred people");
        return ((GoalSaveResult.Saved) As.account(mentee, () -> editing.create(GoalEdit.of(content)))).goal();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(berlin()));
    }

    private static ZoneId berlin() {
        return ZoneId.of("Europe/Berlin");
    }
}
