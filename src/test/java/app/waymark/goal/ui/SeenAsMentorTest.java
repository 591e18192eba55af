package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.CheckInSaid;
import app.waymark.goal.CheckIns;
import app.waymark.goal.Cue;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.HeldPart;
import app.waymark.goal.IfThen;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.goal.Went;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "See as my mentor" shows what the mentor's own page shows: the two are laid side by side, word by word. */
class SeenAsMentorTest extends ViewTest {

    private static final List<Class<? extends Component>> READ =
            List.of(GoalReading.class, GoalTimeline.class, MeasureSections.class, GoalMonths.class, CheckInRow.class);

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    StepRecords records;

    @Autowired
    CheckIns checkIns;

    @Test
    void whatever_is_held_back_the_two_read_the_same_words() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        var step = Step.of("Ask two leads", null);
        var goal = As.account(pair.mentee(), () -> {
            var content = GoalContent.titled("Lead a team")
                    .withWhy("Reason of mine")
                    .withSmart(SmartPart.SPECIFIC, "Six people")
                    .withObstacle("A doubt of mine")
                    .withIfThens(List.of(IfThen.of(Cue.of(Cue.Kind.EVENT, "I doubt"), "I call somebody")))
                    .withPlan(List.of(step), List.of());
            var made = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            checkIns.send(made, CheckInSaid.of(Went.WELL, 7));
            records.note(made, step.id(), "Notes of both talks");
            return made;
        });
        for (var held : combinations()) {
            As.account(pair.mentee(), () -> sharing.holdBack(goal, held));

            open(pair.mentor());
            go("goals/" + goal.value());
            var his = words();
            open(pair.mentee());
            go("goals/" + goal.value() + "?as=mentor");
            var hers = words();

            assertThat(hers).as("with %s held back", held).isEqualTo(his);
            assertThat(his.contains("Reason of mine")).isEqualTo(!held.contains(HeldPart.WHY));
            assertThat(his.contains("A doubt of mine")).isEqualTo(!held.contains(HeldPart.OBSTACLE));
            assertThat(his.contains("7 of 10"))
                    .isEqualTo(!held.contains(HeldPart.CHECK_INS) && !held.contains(HeldPart.CONFIDENCE));
        }
    }

    @Test
    void what_is_held_back_leaves_the_page_that_the_mentor_has_open() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        var goal = As.account(pair.mentee(), () -> {
            var content = GoalContent.titled("Lead a team").withWhy("Reason of mine");
            var made = ((Saved) editing.create(GoalEdit.of(content))).goal();
            sharing.shareWith(made, pair.mentorship(), false, "");
            return made;
        });
        open(pair.mentor());
        go("goals/" + goal.value());
        assertThat(words()).contains("Reason of mine");

        As.account(pair.mentee(), () -> sharing.holdBack(goal, Set.of(HeldPart.WHY)));

        As.account(pair.mentor());
        eventually(() -> assertThat(words()).doesNotContain("Reason of mine"));
    }

    /** What the page says of the goal itself; whose move it is, and what can be done, is each one's own. */
    private String words() {
        roundTrip();
        return READ.stream()
                .flatMap(part -> find(part).all().stream())
                .map(part -> part.getElement().getTextRecursively().replace("Answer", ""))
                .collect(Collectors.joining("\n"));
    }

    /** None, each, and all of them. */
    private static List<Set<HeldPart>> combinations() {
        var all = new ArrayList<Set<HeldPart>>(List.of(Set.of(), EnumSet.allOf(HeldPart.class)));
        for (var part : HeldPart.values()) {
            all.add(Set.of(part));
        }
        return all;
    }
}
