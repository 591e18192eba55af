package app.waymark.goal.internal;

import app.waymark.goal.Evidence;
import app.waymark.safeguarding.Reportable;
import app.waymark.safeguarding.ReportedThing;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What shows what came of a step, a file above all, can be reported by whoever sees it. */
@Component
class ReportableEvidence implements Reportable {

    private final PlanRows rows;
    private final GoalRepository goals;
    private final EvidenceFiles sight;
    private final CurrentActor actor;

    ReportableEvidence(PlanRows rows, GoalRepository goals, EvidenceFiles sight, CurrentActor actor) {
        this.rows = rows;
        this.goals = goals;
        this.sight = sight;
        this.actor = actor;
    }

    @Override
    public String type() {
        return Evidence.REPORTED;
    }

    @Override
    public Optional<ReportedThing> freeze(UUID thing) {
        return sight.mayRead(thing, actor.require().id())
                ? rows.evidence(thing)
                        .flatMap(one ->
                                rows.goalOf(thing).flatMap(goals::findById).map(goal -> frozen(one, goal)))
                : Optional.empty();
    }

    private static ReportedThing frozen(Evidence one, Goal goal) {
        var subject = GoalSubjects.subject(goal);
        return new ReportedThing(
                one.by(),
                subject.title(),
                one.text(),
                one.at(),
                null,
                Links.goal(goal.getId()),
                subject.programme(),
                Stream.ofNullable(one.file()).toList());
    }
}
