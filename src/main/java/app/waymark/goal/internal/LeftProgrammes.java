package app.waymark.goal.internal;

import app.waymark.program.PartLeft;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Programmes.ProgrammeSummary;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who leaves a programme takes along what they showed its people, in the same transaction: whoever comes back later chooses
 * anew.
 */
@Component
class LeftProgrammes {

    private final GoalRepository goals;
    private final GoalDesk desk;
    private final ProgrammeAccess programmes;

    LeftProgrammes(GoalRepository goals, GoalDesk desk, ProgrammeAccess programmes) {
        this.goals = goals;
        this.desk = desk;
        this.programmes = programmes;
    }

    @EventListener
    void on(PartLeft left) {
        var shown = goals.lockShownBy(left.account().value());
        if (shown.isEmpty()) {
            return;
        }
        var still = programmes.takenPartIn(left.account()).stream()
                .map(ProgrammeSummary::id)
                .collect(Collectors.toSet());
        shown.stream().filter(goal -> !still.contains(goal.shownIn())).forEach(goal -> desk.show(goal, null));
    }
}
