package app.waymark.goal.ui;

import app.waymark.goal.Step;
import app.waymark.learning.LearningShelf;
import app.waymark.learning.SkillLevels;
import app.waymark.skill.SkillGap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What there is to learn from for a gap, as the first steps of a goal that closes it: proposed, and gone with one press each. */
@Component
class LearningSteps {

    /** More would be a catalogue, and no plan. */
    static final int MOST = 5;

    private final LearningShelf shelf;

    LearningSteps(LearningShelf shelf) {
        this.shelf = shelf;
    }

    /** At most {@link #MOST}, what leads on from the level that was reached first. */
    List<Step> closing(SkillGap gap) {
        var key = gap.skill().key();
        int level = Objects.requireNonNullElse(gap.level(), 0);
        return shelf.fitting(new SkillLevels(key.framework(), key.skill(), level, gap.wanted()), MOST).stream()
                .map(one -> Step.of(UUID.randomUUID(), one.title(), one.said().heldOn(), one.source()))
                .toList();
    }
}
