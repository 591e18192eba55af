package app.waymark.goal.ui;

import app.waymark.feedback.Threads;
import app.waymark.goal.GoalTurns;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.Actor;
import app.waymark.turn.Turns;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goals for everybody, reviews for whoever mentors somebody just now or has something to answer. */
@Component
class GoalNavigation implements NavigationSource {

    static final List<String> KINDS = List.of(GoalTurns.REVIEW, Threads.ANSWER);

    private final MentorshipAccess mentorships;
    private final Turns turns;

    GoalNavigation(MentorshipAccess mentorships, Turns turns) {
        this.mentorships = mentorships;
        this.turns = turns;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor) {
        var entries = new ArrayList<NavigationEntry>();
        entries.add(new NavigationEntry(Glyph.GOAL, "goal.nav.goals", "/goals", 20));
        int waiting = turns.forMe(KINDS, null, Turns.COUNTED).items().size();
        var mentor = waiting > 0
                || mentorships.mineActive().stream()
                        .anyMatch(one -> one.mentor().equals(actor.id()));
        if (mentor) {
            entries.add(new NavigationEntry(Glyph.THREAD, "goal.nav.reviews", "/reviews", 30, waiting));
        }
        return entries;
    }
}
