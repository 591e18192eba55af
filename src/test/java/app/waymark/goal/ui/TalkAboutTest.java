package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalParts;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is not a text of a goal, and what is no goal, can be talked about in the same way. */
class TalkAboutTest extends ViewTest {

    private static final UUID STEP = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    StepRecords records;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Threads threads;

    private World.Pair pair;
    private Measure talks;
    private Milestone quarter;
    private GoalId goal;

    @BeforeEach
    void a_shared_goal_on_its_way() {
        pair = world.pair("Jonas Berg", "Mara Lindqvist");
        talks = Measure.of("Talks", "", BigDecimal.ONE, BigDecimal.TEN);
        quarter = Milestone.of("First quarter", null, Step.of("Hold a retro", null));
        goal = As.account(pair.mentee(), () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")
                            .withMeasures(List.of(talks))
                            .withPlan(List.of(Step.of(STEP, "Ask a friend", null, null)), List.of(quarter)))))
                    .goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            records.note(made, STEP, "She said yes");
            return made;
        });
    }

    @Test
    void a_measure_and_a_milestone_have_one_calm_entry_each_that_counts_and_a_turn_names_them() {
        open(pair.mentor());
        go("goals/" + goal);
        assertThat(entries()).contains("Talk about this: Talks", "Talk about this: First quarter");

        go("goals/" + goal + "?comment=" + GoalParts.MEASURE + talks.id());
        assertThat(shown()).contains("On “Talks (measure)”");
        begin(goal, GoalParts.MEASURE + talks.id(), "Why ten?");
        begin(goal, "step:" + quarter.id(), "Is it enough?");
        go("goals/" + goal);

        assertThat(entries()).contains("One thread on this: Talks", "One thread on this: First quarter");
        open(pair.mentee());
        go("");
        assertThat(shown())
                .contains("Answer Jonas Berg on “Lead a team · Talks”")
                .contains("Answer Jonas Berg on “Lead a team · First quarter”");
    }

    @Test
    void what_shows_what_came_of_a_step_is_talked_about_where_it_is_seen() {
        open(pair.mentor());
        go("goals/" + goal);
        test(find(NativeButton.class).all().stream()
                        .filter(one -> one.getAriaLabel()
                                .filter(name -> name.contains("Ask a friend")
                                        && one.getText().equals("Details"))
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(NativeButton.class).withText("Talk about this").single()).click();
        assertThat(shown()).contains("On “What came of: Ask a friend”");
        begin(goal, GoalParts.EVIDENCE + STEP, "Well done");
        open(pair.mentee());
        go("");
        assertThat(shown()).contains("Answer Jonas Berg on “Lead a team · what came of: Ask a friend”");

        As.account(pair.mentee(), () -> sharing.holdBack(goal, Set.of(HeldPart.EVIDENCE, HeldPart.CHECK_INS)));

        for (var part : List.of(
                GoalParts.EVIDENCE + STEP,
                GoalParts.CHECK_IN + UUID.randomUUID(),
                GoalParts.LOOK_BACK + UUID.randomUUID())) {
            assertThat(As.account(
                            pair.mentor(),
                            () -> threads.start(Goals.THREADS, goal.value(), part, null, "And what else?")))
                    .as(part)
                    .isInstanceOf(PostResult.NotShared.class);
        }
        assertThatThrownBy(() -> As.account(
                        pair.mentor(),
                        () -> threads.suggest(
                                Goals.THREADS, goal.value(), GoalParts.MEASURE + talks.id(), "Talks", "", "Twenty")))
                .as("it is no text")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_two_talk_about_their_mentorship_and_nobody_else_reads_it() {
        var id = pair.mentorship().value();
        open(pair.mentor());
        go("mentorships/" + id);
        assertThat(shown()).contains("Talk about your mentorship");
        var thread = begin(Threads.MENTORSHIP, id, null, "How is it going for you?");

        open(pair.mentee());
        go("");
        assertThat(shown()).contains("Answer Jonas Berg on your mentorship");
        go("mentorships/" + id + "/talk?thread=" + thread);
        assertThat(shown()).contains("Talk with Jonas").contains("How is it going for you?");
        var outside = world.pair("Ulla Outside", "Udo Outside");
        for (var other : List.of(pair.coordinator(), outside.mentor())) {
            assertThatThrownBy(() -> As.account(other, () -> threads.talk(Threads.MENTORSHIP, id, false, null, 9)))
                    .isInstanceOf(AccessDeniedException.class);
            open(other);
            go("mentorships/" + id + "/talk");
            assertThat(shown()).doesNotContain("How is it going for you?");
        }

        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), ""));

        assertThat(As.account(pair.mentee(), () -> threads.post(thread, "Well")))
                .isInstanceOf(PostResult.NotShared.class);
        open(pair.mentor());
        go("mentorships/" + id + "/talk");
        assertThat(shown()).contains("How is it going for you?");
    }

    private List<String> entries() {
        return find(TalkLink.class).all().stream()
                .filter(TalkLink::isVisible)
                .map(one -> one.getElement().getChild(0).getAttribute("aria-label"))
                .toList();
    }

    private ThreadId begin(GoalId about, String part, String text) {
        return begin(Goals.THREADS, about.value(), part, text);
    }

    private ThreadId begin(String type, UUID id, @Nullable String part, String text) {
        Actor jonas = pair.mentor();
        return ((PostResult.Posted) As.account(jonas, () -> threads.start(type, id, part, null, text))).thread();
    }
}
