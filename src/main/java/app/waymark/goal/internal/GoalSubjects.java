package app.waymark.goal.internal;

import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.goal.GoalContent;
import app.waymark.shared.Links;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets people talk about goals: the mentee and whoever the goal is shared with just now. */
@Component
public class GoalSubjects implements ThreadSubjects {

    /** How threads name goals. */
    public static final String TYPE = "goal";

    static final String WHY = "why";

    private final GoalRepository goals;

    GoalSubjects(GoalRepository goals) {
        this.goals = goals;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<ThreadSubject> find(UUID subject) {
        return goals.findById(subject).map(GoalSubjects::subject);
    }

    @Override
    public Optional<ThreadSubject> lock(UUID subject) {
        return goals.lock(subject).map(GoalSubjects::subject);
    }

    @Override
    public List<ThreadSubject> findAll(Collection<UUID> subjects) {
        return goals.findAllById(subjects).stream().map(GoalSubjects::subject).toList();
    }

    @Override
    public String text(UUID subject, String part) {
        return goals.findById(subject)
                .map(goal -> texts(goal.content()).getOrDefault(part, ""))
                .orElse("");
    }

    /** What stands in a goal's questions, by the names that threads know them by. */
    static Map<String, String> texts(GoalContent content) {
        Map<String, String> texts = new HashMap<>();
        texts.put(WHY, content.why());
        content.smart().forEach((part, text) -> texts.put(part.key(), text));
        texts.put(GoalContent.OBSTACLE, content.obstacle());
        return texts;
    }

    private static ThreadSubject subject(Goal goal) {
        return new ThreadSubject(
                goal.getId(),
                goal.title(),
                Links.goal(goal.getId()),
                goal.mentee(),
                goal.mentor(),
                goal.mentorship(),
                goal.programme(),
                Sight.ofMentor(goal).unseen(),
                goal.mentor() != null);
    }
}
