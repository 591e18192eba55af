package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.ReviewOutlook;
import app.waymark.shared.Dates;
import app.waymark.turn.ui.TurnWords;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/**
 * When a mentor will probably read what they are asked to: said before they are asked, and stopping nobody. Made where it
 * is needed, for it costs a few statements.
 */
@org.springframework.stereotype.Component
class ReviewWait {

    private final GoalSharing sharing;
    private final TurnWords turns;

    ReviewWait(GoalSharing sharing, TurnWords turns) {
        this.sharing = sharing;
        this.turns = turns;
    }

    /** What to expect of saving a goal that is shared, in sentences; none where that asks for no review. */
    List<String> ofSaving(Component words, GoalId goal, String mentor, Dates dates) {
        return sharing.outlookOnSaving(goal)
                .map(outlook -> said(words, turns, outlook, mentor, dates))
                .orElse(List.of());
    }

    /** The same of a mentor who was not asked yet. */
    static List<String> said(Component words, TurnWords turns, ReviewOutlook outlook, String mentor, Dates dates) {
        var said = new ArrayList<String>();
        var by = outlook.probablyBy();
        if (by != null) {
            said.add(words.getTranslation("goal.share.probably", outlook.before(), dates.day(by)));
        }
        said.add(turns.usually(outlook.expected(), mentor, dates));
        return said.stream()
                .filter(phrase -> !phrase.isEmpty())
                .map(Sentence::of)
                .toList();
    }
}
