package app.waymark.goal.internal;

import app.waymark.file.FileSubjects;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the mentee, and whoever the goal is shared with just now, see the files that show what came of a step. */
@Component
public class EvidenceFiles implements FileSubjects {

    /** How files name what shows what came of a step. */
    public static final String TYPE = "goal.evidence";

    private final PlanRows rows;
    private final GoalRepository goals;

    EvidenceFiles(PlanRows rows, GoalRepository goals) {
        this.rows = rows;
        this.goals = goals;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mayRead(UUID subject, AccountId person) {
        return goal(subject)
                .filter(goal -> goal.isMentee(person) || goal.isMentor(person))
                .filter(goal -> Sight.of(goal, person, Viewpoint.OWN).sees(HeldPart.EVIDENCE))
                .isPresent();
    }

    @Override
    public boolean mayAdd(UUID subject, AccountId person) {
        return goal(subject)
                .filter(goal -> goal.editableBy(person) && goal.state().open())
                .filter(goal -> Sight.of(goal, person, Viewpoint.OWN).sees(HeldPart.EVIDENCE))
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> subjects) {
        return rows.existing(subjects);
    }

    private Optional<Goal> goal(UUID evidence) {
        return rows.goalOf(evidence).flatMap(goals::findById);
    }
}
