package app.waymark.goal.ui;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalTurns;
import app.waymark.goal.Goals;
import app.waymark.goal.ReviewQueue;
import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.turn.TurnKinds;
import app.waymark.turn.Turns;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import app.waymark.uikit.ReadOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Goals for whoever is mentored, or has one from before; reviews for whoever mentors. What waits stands where its person
 * looks: an answer is given among the reviews by a mentor, among the goals by a mentee.
 */
@Component
class GoalNavigation implements NavigationSource {

    /** What nobody but a mentor is asked or handed back. */
    private static final TurnKinds OF_MENTORS =
            new TurnKinds(Set.of(GoalTurns.REVIEW, GoalTurns.ACCEPT), ReviewQueue.MINE.back());

    private final Programmes programmes;
    private final Turns turns;
    private final Goals goals;

    GoalNavigation(Programmes programmes, Turns turns, Goals goals) {
        this.programmes = programmes;
        this.turns = turns;
        this.goals = goals;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, ReadOnce reading) {
        var standing = reading.once(Programmes.Standing.class, programmes::standing);
        var waiting = reading.once(Turns.Counts.class, turns::counts);
        // Who mentors no longer, but was asked for a review before, still finds it.
        boolean mentor = standing.mentor() || waiting.of(OF_MENTORS) > 0;
        var entries = new ArrayList<NavigationEntry>();
        if (standing.mentee() || goals.any()) {
            int mine = waiting.of(Goals.WAITING) + (mentor ? 0 : waiting.of(List.of(Threads.ANSWER)));
            entries.add(new NavigationEntry(Glyph.GOAL, "goal.nav.goals", Links.GOALS, 20, mine));
        }
        if (mentor) {
            entries.add(new NavigationEntry(
                    Glyph.THREAD, "goal.nav.reviews", Links.REVIEWS, 30, waiting.of(ReviewQueue.MINE)));
        }
        return entries;
    }
}
