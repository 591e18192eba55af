package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalRead.Shown;
import app.waymark.goal.GoalRestoring.Foretold;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.RestoreResult.Restored;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.turn.Turns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A revision is brought back: what was meant is as it was, and what happened stays. */
@WaymarkTest
class GoalRestoringTest {

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final Step agree = Step.of("Agree the role", null);
    private final Step ask = Step.of("Ask Ann", null);
    private final Measure measure = Measure.of("Talks", "", BigDecimal.ZERO, BigDecimal.TEN);
    private final GoalContent first = GoalContent.titled("Lead a team")
            .withWhy("Nobody does")
            .withMeasures(List.of(measure))
            .withPlan(List.of(agree), List.of());
    private final GoalContent second = first.withTitle("Lead two teams").withPlan(List.of(agree, ask), List.of());

    private Pairs pairs;
    private Actor mara;
    private Actor jonas;
    private MentorshipId pair;
    private GoalId goal;

    @BeforeEach
    void a_goal_with_two_revisions() {
        pairs = new Pairs(jdbc, clock);
        mara = pairs.person("Mara");
        jonas = pairs.person("Jonas");
        pair = pairs.active(jonas, mara);
        As.account(mara);
        goal = ((Saved) editing.create(new GoalEdit(first, "My worries", ""))).goal();
        sharing.shareWith(goal, pair, false, "");
        editing.save(goal, page().edition(), new GoalEdit(second, "My worries", "Two are better"));
    }

    @Test
    void it_becomes_a_new_revision_with_its_reason_and_unhappens_nothing() {
        steps.tick(goal, agree.id(), true);
        steps.tick(goal, ask.id(), true);
        steps.addReading(
                goal,
                measure.id(),
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")),
                BigDecimal.TWO,
                "");
        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        var before = page();

        var restored = restore(1, "One is enough");

        assertThat(restored.revision()).isEqualTo(3);
        var now = page();
        assertThat(now.content()).isEqualTo(first);
        assertThat(now.progress()).isEqualTo(before.progress());
        assertThat(now.privateNotes()).isEqualTo("My worries");
        assertThat(now.review().verdict()).isEqualTo(Verdict.NONE);
        assertThat(reviews.revisions(goal, 9, 9)).extracting(Revision::number).containsExactly(3, 2, 1);
        assertThat(reviews.revisions(goal, 9, 1).getFirst())
                .extracting(Revision::why, Revision::restored)
                .containsExactly("One is enough", 1);
        assertThat(As.account(jonas, () -> turns.forMe(null, 9).items()))
                .extracting(turn -> turn.said())
                .containsExactly(new GoalSaid.ReviewAsked("Lead a team", 3, "One is enough", 2, 1));

        restore(2, "After all");
        assertThat(page().content()).isEqualTo(second);
        assertThat(page().progress()).isEqualTo(before.progress());
    }

    @Test
    void what_it_will_do_is_foretold() {
        As.account(jonas, () -> reviews.accept(goal, 2, ""));
        assertThat(foretold(1))
                .extracting(Foretold::asked, Foretold::accepted, Foretold::typed)
                .containsExactly(jonas.id(), true, null);
        assertThat(foretold(1).changes()).isEqualTo(GoalChanges.between(second, first));
        assertThat(foretold(2).changes().none()).isTrue();
        assertThat(restoring.foretell(goal, 7)).isEmpty();
        assertThat(As.account(jonas, () -> restoring.foretell(goal, 1))).isEmpty();
    }

    @Test
    void what_somebody_typed_and_did_not_save_is_asked_about_and_is_never_lost() {
        var typed = new GoalEdit(second.withWhy("Nobody else does"), "My worries", "");
        editing.keep(goal, page().edition(), typed);
        assertThat(foretold(1).typed()).isNotNull();

        assertThat(restoring.restore(goal, 1, page().edition(), "Better", Unsaved.ASK))
                .isInstanceOf(RestoreResult.Typed.class);
        assertThat(page().content()).isEqualTo(second);

        var kept = (Restored) restoring.restore(goal, 1, page().edition(), "Better", Unsaved.KEEP);
        assertThat(kept.forgotten()).isNull();
        var draft = editing.kept(goal).orElseThrow();
        assertThat(editing.save(goal, draft.edition(), draft.edit())).isInstanceOf(Saved.class);
        assertThat(page().content()).isEqualTo(first.withWhy("Nobody else does"));

        editing.keep(goal, page().edition(), typed);
        var forgotten = (Restored) restoring.restore(goal, 2, page().edition(), "Better", Unsaved.FORGET);
        assertThat(editing.kept(goal)).isEmpty();
        assertThat(forgotten.forgotten()).isNotNull();
        assertThat(forgotten.forgotten().edit()).isEqualTo(typed);
    }

    @Test
    void it_can_be_undone_until_somebody_saves_by_whoever_did_it() {
        var restored = restore(1, "Better");
        assertThat(As.account(jonas, () -> restoring.undo(goal, restored.edition())))
                .isInstanceOf(RestoreResult.NotYours.class);

        assertThat(restoring.undo(goal, restored.edition()))
                .isInstanceOfSatisfying(
                        Restored.class, undone -> assertThat(undone.revision()).isEqualTo(4));
        assertThat(page().content()).isEqualTo(second);
        assertThat(reviews.revisions(goal, 9, 1).getFirst().restored()).isEqualTo(2);

        var again = restore(1, "Better");
        editing.save(goal, again.edition(), GoalEdit.of(first.withWhy("Somebody must")));
        assertThat(restoring.undo(goal, again.edition())).isInstanceOf(RestoreResult.Meanwhile.class);
        assertThat(restoring.undo(goal, page().edition())).isInstanceOf(RestoreResult.Gone.class);
        assertThat(page().content().why()).isEqualTo("Somebody must");
    }

    @Test
    void it_is_refused_in_words_without_a_reason_upon_something_newer_for_nothing_and_when_the_goal_is_over() {
        int edition = page().edition();
        assertThat(restoring.restore(goal, 1, edition, " ", Unsaved.ASK)).isEqualTo(new RestoreResult.WhyMissing());
        assertThat(restoring.restore(goal, 1, edition, "x".repeat(501), Unsaved.ASK))
                .isEqualTo(new RestoreResult.TooLong(501, 500));
        assertThat(restoring.restore(goal, 1, edition - 1, "Better", Unsaved.ASK))
                .isInstanceOf(RestoreResult.Meanwhile.class);
        assertThat(restoring.restore(goal, 2, edition, "Better", Unsaved.ASK)).isEqualTo(new RestoreResult.Same());
        assertThat(restoring.restore(goal, 9, edition, "Better", Unsaved.ASK)).isEqualTo(new RestoreResult.Gone());
        steps.reach(goal, "");
        assertThat(restoring.restore(goal, 1, edition, "Better", Unsaved.ASK))
                .isEqualTo(new RestoreResult.Closed(GoalState.REACHED));
        assertThat(page().content()).isEqualTo(second);
    }

    @Test
    void a_mentor_brings_back_only_where_they_may_edit_and_only_what_was_made_for_them() {
        assertThat(As.account(jonas, () -> restoring.restore(goal, 1, page().edition(), "Better", Unsaved.ASK)))
                .isInstanceOf(RestoreResult.NotYours.class);
        var olga = pairs.person("Olga");
        sharing.shareWith(goal, new Pairs(jdbc, clock).active(olga, mara), true, "");
        int edition = page().edition();
        As.account(olga);
        assertThat(restoring.foretell(goal, 1)).isEmpty();
        assertThat(restoring.restore(goal, 1, edition, "Better", Unsaved.ASK)).isEqualTo(new RestoreResult.Gone());
        assertThat(restoring.undo(goal, edition)).isEqualTo(new RestoreResult.Gone());

        editing.save(goal, edition, GoalEdit.of(second.withWhy("For Olga")));
        assertThat(restoring.restore(goal, 3, edition + 1, "Better", Unsaved.ASK))
                .isInstanceOf(Restored.class);
        As.account(mara);
        assertThat(page().content()).isEqualTo(second);
    }

    private Restored restore(int revision, String why) {
        return (Restored) restoring.restore(goal, revision, page().edition(), why, Unsaved.ASK);
    }

    private Foretold foretold(int revision) {
        return restoring.foretell(goal, revision).orElseThrow();
    }

    private GoalPage page() {
        return As.account(mara, () -> ((Shown) goals.read(goal, Viewpoint.OWN, null)).page());
    }
}
