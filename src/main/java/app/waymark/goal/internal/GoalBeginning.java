package app.waymark.goal.internal;

import app.waymark.goal.AgreedFollowUps;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalSaid.SuggestionTaken;
import app.waymark.goal.GoalSuggestion;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Excerpt;
import app.waymark.skill.NewRatings;
import app.waymark.skill.SkillKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ties a goal to what it was begun from, when it is made. */
@Component
public class GoalBeginning {

    private final SuggestionRows suggestions;
    private final AgreedFollowUps followUps;
    private final GapGoals gaps;
    private final NewRatings ratings;
    private final GoalDesk desk;

    GoalBeginning(
            SuggestionRows suggestions, AgreedFollowUps followUps, GapGoals gaps, NewRatings ratings, GoalDesk desk) {
        this.suggestions = suggestions;
        this.followUps = followUps;
        this.gaps = gaps;
        this.ratings = ratings;
        this.desk = desk;
    }

    /**
     * Notes what a goal of the person acting was begun from; whoever suggested it or waited for it is told. What is not
     * theirs, or is answered already, is left out: the goal is theirs all the same.
     */
    public void settle(Goal goal, GoalOrigin from) {
        switch (from.kind()) {
            case TEMPLATE -> goal.begunFrom(new GoalOrigin(from.kind(), from.source(), null, null, cut(from.words())));
            case SUGGESTION -> suggested(goal, from);
            case FOLLOW_UP -> agreed(goal, from);
            case GAP -> gap(goal, from);
        }
    }

    /** The goal is deleted: what was agreed is open again. */
    public void deleted(Goal goal) {
        if (goal.origin().filter(one -> one.kind() == GoalOrigin.Kind.FOLLOW_UP).isPresent()) {
            followUps.noLonger(goal.id());
        }
    }

    /** The goal is back. */
    public void broughtBack(Goal goal) {
        goal.origin()
                .filter(one -> one.kind() == GoalOrigin.Kind.FOLLOW_UP)
                .map(GoalOrigin::source)
                .flatMap(followUps::find)
                .ifPresent(one -> followUps.became(one.followUp(), goal.id()));
    }

    /** The goal is reached: of one that closes a gap, the mentor it is shared with is asked where they see the mentee now. */
    public void reached(Goal goal) {
        var mentorship = goal.mentorship();
        if (mentorship != null) {
            gap(goal).ifPresent(skill -> ratings.ask(skill, new MentorshipId(mentorship)));
        }
    }

    /** It is taken up again: who has not answered is asked no more. */
    public void reopened(Goal goal) {
        gap(goal).ifPresent(ratings::takeBack);
    }

    private Optional<SkillKey> gap(Goal goal) {
        return goal.origin().filter(one -> one.kind() == GoalOrigin.Kind.GAP).flatMap(one -> gaps.skill(goal.id()));
    }

    private void gap(Goal goal, GoalOrigin from) {
        var closes = from.closes();
        if (closes != null) {
            goal.begunFrom(new GoalOrigin(from.kind(), closes.skill().skill(), null, null, cut(from.words())));
            gaps.made(goal.id(), closes);
        }
    }

    private void suggested(Goal goal, GoalOrigin from) {
        var source = from.source();
        if (source == null) {
            return;
        }
        suggestions
                .locked(source)
                .filter(one -> one.mentee().equals(desk.me()) && one.state() == GoalSuggestion.State.OPEN)
                .ifPresent(one -> {
                    goal.begunFrom(new GoalOrigin(from.kind(), source, null, one.mentor(), one.title()));
                    suggestions.answer(one, GoalSuggestion.State.TAKEN, "", goal.getId(), desk.now());
                    suggestions.tell(new SuggestionTaken(one.title()), one, desk.nextId());
                });
    }

    private void agreed(Goal goal, GoalOrigin from) {
        var source = from.source();
        if (source == null) {
            return;
        }
        followUps.find(source).ifPresent(one -> {
            goal.begunFrom(new GoalOrigin(from.kind(), source, one.meeting(), one.with(), cut(one.text())));
            followUps.became(source, goal.id());
        });
    }

    private static String cut(String words) {
        return Excerpt.of(words, GoalOrigin.MOST_WORDS);
    }
}
