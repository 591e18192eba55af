package app.waymark.goal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.PersonalData;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.Turns;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What somebody tries who has the right part and another person's goal, or had the right part a moment ago. */
@WaymarkTest
class GoalIntrudersTest {

    private static final String SECRET = "My father never believed in me";

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    GoalSuggestions suggestions;

    @Autowired
    GoalTemplates templates;

    @Autowired
    Visions visions;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Turns turns;

    @Autowired
    List<PersonalData> everything;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    World world;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private GoalId goal;

    @BeforeEach
    void a_goal_that_is_shared() {
        pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        As.account(mara);
        goal = make("Lead a team");
        sharing.shareWith(goal, pair.mentorship(), true, "");
    }

    private GoalId make(String title) {
        return ((Saved) editing.create(GoalEdit.of(GoalContent.titled(title).withWhy(SECRET)))).goal();
    }

    @Test
    void what_a_mentor_has_in_an_editor_loses_what_is_held_back_meanwhile() {
        As.account(jonas);
        int edition = page().edition();
        var open = GoalEdit.of(page().content().withTitle("Lead two teams"));
        editing.keep(goal, edition, open);

        As.account(mara, () -> sharing.holdBack(goal, Set.of(HeldPart.WHY)));

        assertThat(exported(jonas)).contains("Lead two teams").doesNotContain("father");
        editing.keep(goal, edition, open);
        assertThat(exported(jonas))
                .as("typed on in an editor that was open")
                .contains("Lead two teams")
                .doesNotContain("father");
        assertThat(goals.forEditing(goal).toString()).contains("Lead two teams").doesNotContain("father");
        assertThat(editing.kept(goal).toString()).contains("Lead two teams").doesNotContain("father");
        var given = editing.discard(goal);
        assertThat(given.toString()).contains("Lead two teams").doesNotContain("father");
        As.account(mara);
        assertThat(page().content().why()).isEqualTo(SECRET);
    }

    @Test
    void a_draft_that_was_kept_by_an_older_release_is_read_without_it_too() {
        As.account(jonas);
        editing.keep(goal, page().edition(), GoalEdit.of(page().content().withTitle("Lead two teams")));
        jdbc.update("update goal set held_back = 'WHY' where id = ?", goal.toString());

        assertThat(goals.forEditing(goal).toString()).contains("Lead two teams").doesNotContain("father");
        assertThat(editing.kept(goal).toString()).doesNotContain("father");
        assertThat(restoring
                        .restore(goal, 1, page().edition(), "As it was", Unsaved.FORGET)
                        .toString())
                .doesNotContain("father");
        assertThat(editing.discard(goal).toString()).doesNotContain("father");
    }

    @Test
    void whoever_was_the_mentor_keeps_nothing_of_it_in_an_editor() {
        As.account(jonas);
        editing.keep(goal, page().edition(), GoalEdit.of(page().content()));
        assertThat(exported(jonas)).contains("father");

        As.account(mara, () -> sharing.stopSharing(goal));

        assertThat(exported(jonas)).doesNotContain("father");
        assertThatThrownBy(() -> editing.kept(goal)).isInstanceOf(AccessDeniedException.class);
        assertThat(editing.discard(goal)).isEmpty();
    }

    @Test
    void a_mentor_changes_nothing_of_the_evidence_that_is_held_back() {
        var step = ((AddStepResult.Added) steps.add(goal, "Ask Olga", null, null)).step();
        var shown = ((EvidenceResult.Added) records.note(goal, step, "Olga said yes")).evidence();
        sharing.holdBack(goal, Set.of(HeldPart.EVIDENCE));

        As.account(jonas);
        assertThat(records.remove(goal, shown.id())).isInstanceOf(ProgressResult.NotYours.class);
        assertThat(records.note(goal, step, "And I said no"))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.NotYours()));
        assertThat(records.file(
                        goal,
                        step,
                        "a.txt",
                        new ByteArrayResource("No".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(new EvidenceResult.Refused(new ProgressResult.NotYours()));

        As.account(mara);
        assertThat(records.evidence(goal, step)).extracting(Evidence::text).containsExactly("Olga said yes");
    }

    @Test
    void nothing_is_shared_in_a_mentorship_that_ends_in_the_same_moment() {
        var other = make("Speak in spring");

        whileItEnds(mara, jonas, () -> sharing.shareWith(other, pair.mentorship(), true, ""));

        assertThatThrownBy(() -> As.account(jonas, () -> goals.read(other, Viewpoint.OWN, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(jdbc.queryForObject("select count(*) from goal where mentorship is not null", Integer.class))
                .isZero();
    }

    @Test
    void a_vision_is_not_either() {
        visions.write(0, "Pears for all");

        whileItEnds(mara, jonas, () -> visions.shareWith(pair.mentorship()));

        assertThat(requireNonNull(As.account(mara, () -> visions.mine()).present())
                        .sharing())
                .isNull();
    }

    @Test
    void nothing_is_suggested_in_one_either() {
        whileItEnds(jonas, mara, () -> suggestions.suggest(pair.mentorship(), "Give a talk", "", ""));

        assertThat(As.account(mara, () -> suggestions.waiting())).isEmpty();
        assertThat(As.account(mara, () -> turns.forMe(null, 20).items().toString()))
                .doesNotContain("Give a talk");
    }

    /** One acts on what was true when the transaction began; the other ends the mentorship before it is written. */
    private void whileItEnds(Actor acting, Actor ending, Runnable work) {
        As.account(acting);
        try {
            transactions.run(() -> {
                jdbc.queryForList(
                        "select state from mentorship where id = ?",
                        pair.mentorship().toString());
                CompletableFuture.runAsync(
                                () -> As.account(ending, () -> mentorships.end(pair.mentorship(), "We are done")))
                        .join();
                work.run();
            });
        } catch (RuntimeException lost) {
            // A lost race: outside of this test it begins anew, and finds the mentorship ended.
            assertThat(lost)
                    .isInstanceOfAny(
                            org.springframework.dao.DataAccessException.class,
                            org.springframework.transaction.TransactionException.class);
        }
    }

    @Test
    void another_persons_things_are_no_beginning() {
        var outside = world.pair("Ulla", "Udo");
        var theirs = As.account(outside.mentor(), () -> ((SuggestResult.Suggested)
                        suggestions.suggest(outside.mentorship(), "Give a talk", "You can", ""))
                .suggestion());

        As.account(mara);
        var origin = new GoalOrigin(GoalOrigin.Kind.SUGGESTION, theirs, null, jonas.id(), "Made up");
        var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("A talk")), origin)).goal();

        assertThat(page(made).origin()).isNull();
        assertThat(As.account(outside.mentee(), () -> suggestions.waiting())).hasSize(1);
        for (var somebody : List.of(mara, jonas, pair.coordinator(), outside.coordinator())) {
            As.account(somebody);
            assertThatThrownBy(() -> suggestions.read(theirs)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> suggestions.decline(theirs, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> suggestions.withdraw(theirs)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_template_is_as_large_as_a_goal_and_in_the_languages_of_waymark() {
        As.account(pair.coordinator());
        var many = new HashMap<String, TemplateContent.Words>();
        IntStream.range(0, 10_000).forEach(k -> many.put("x" + k, words(List.of())));
        assertThatThrownBy(() -> templates.add(pair.programme(), new TemplateContent(Horizon.SHORT, 90, many)))
                .isInstanceOf(IllegalArgumentException.class);

        var endless = new Measure(
                UUID.randomUUID(),
                "Talks",
                "talks",
                null,
                new BigDecimal("1e999999"),
                null,
                MeasureShape.LAST,
                Measure.of("A", "b", BigDecimal.ZERO, BigDecimal.ONE).about());
        assertThat(templates.add(
                        pair.programme(),
                        new TemplateContent(Horizon.SHORT, 90, Map.of("en", words(List.of(endless))))))
                .isInstanceOf(TemplateResult.Incomplete.class);
        assertThat(templates.of(pair.programme())).isEmpty();
    }

    @Test
    void strange_signs_and_huge_words_come_through_as_they_are_or_are_refused_in_words() {
        var strange = "Null \u0000, turned \u202eback\u202c, half \ud83d, \u2028 line";
        var made = ((Saved) editing.create(
                        GoalEdit.of(GoalContent.titled(strange).withWhy(strange).withObstacle(strange))))
                .goal();
        sharing.shareWith(made, pair.mentorship(), true, strange);
        sharing.showIn(made, pair.programme());
        As.account(jonas);
        assertThat(page(made).content().title()).contains("turned");
        assertThat(turns.forMe(null, 20).items()).isNotEmpty();
        assertThat(suggestions.suggest(pair.mentorship(), strange, strange, strange))
                .isInstanceOf(SuggestResult.Suggested.class);
        var huge = "x".repeat(1_000_000);
        assertThat(suggestions.suggest(pair.mentorship(), "A", huge, "")).isInstanceOf(SuggestResult.TooLong.class);
        assertThat(suggestions.suggest(pair.mentorship(), huge, "", "")).isInstanceOf(SuggestResult.TooLong.class);
        assertThat(editing.save(made, page(made).edition(), GoalEdit.of(GoalContent.titled(huge))))
                .isInstanceOf(GoalSaveResult.Incomplete.class);
        As.account(mara);
        var waits = suggestions.waiting().getFirst().id();
        assertThat(suggestions.decline(waits, huge)).isInstanceOf(SuggestionAnswered.TooLong.class);
        assertThat(suggestions.decline(waits, strange)).isInstanceOf(SuggestionAnswered.Done.class);
        assertThat(visions.write(0, huge)).isInstanceOf(VisionResult.TooLong.class);
    }

    private static TemplateContent.Words words(List<Measure> measures) {
        return new TemplateContent.Words("Speaking", "Give a talk", "", Map.of(), measures, List.of(), "", "", "");
    }

    private String exported(Actor person) {
        return everything.stream()
                .filter(one -> one.module().equals("goal"))
                .map(one -> String.valueOf(one.export(person.id()).get("drafts")))
                .findFirst()
                .orElseThrow();
    }

    private GoalPage page() {
        return page(goal);
    }

    private GoalPage page(GoalId id) {
        return ((Shown) goals.read(id, Viewpoint.OWN, null)).page();
    }
}
