package app.waymark.goal.internal;

import app.waymark.feedback.ThreadPart;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalParts;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.shared.Links;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets people talk about goals: the mentee and whoever the goal is shared with just now. */
@Component
public class GoalSubjects implements ThreadSubjects {

    /** How threads name goals. */
    public static final String TYPE = "goal";

    static final String WHY = "why";

    /** What a step's or a milestone's name among the parts begins with. */
    public static final String STEP = "step:";

    /** The parts that are texts, by what their names begin with. */
    private static final Set<String> TEXTS = Stream.concat(
                    Stream.of(WHY, GoalContent.OBSTACLE, STEP),
                    Arrays.stream(SmartPart.values()).map(SmartPart::key))
            .collect(Collectors.toUnmodifiableSet());

    private final GoalRepository goals;

    GoalSubjects(GoalRepository goals) {
        this.goals = goals;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ThreadPart called(UUID subject, String part) {
        var kind = Map.of(
                        STEP,
                        "step",
                        GoalParts.MEASURE,
                        "measure",
                        GoalParts.EVIDENCE,
                        "evidence",
                        GoalParts.CHECK_IN,
                        "check-in",
                        GoalParts.LOOK_BACK,
                        "look-back",
                        GoalParts.REVIEW,
                        "review")
                .get(part.substring(0, part.indexOf(':') + 1));
        if (kind == null) {
            return ThreadPart.NONE;
        }
        return new ThreadPart(
                kind,
                goals.findById(subject).map(goal -> name(goal.content(), part)).orElse(""));
    }

    /** How the mentee calls it; empty where it has no name, or is gone. */
    private static String name(GoalContent content, String part) {
        var id = part.substring(part.indexOf(':') + 1);
        return Stream.of(
                        content.allSteps()
                                .filter(one -> one.id().toString().equals(id))
                                .map(Step::text),
                        content.milestones().stream()
                                .filter(one -> one.id().toString().equals(id))
                                .map(Milestone::title),
                        content.measures().stream()
                                .filter(one -> one.id().toString().equals(id))
                                .map(Measure::name))
                .flatMap(one -> one)
                .findFirst()
                .orElse("");
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
    public boolean reviewed() {
        return true;
    }

    /** In the place of a passage of an answer, of a step as a whole, or as a new step. */
    @Override
    public boolean amends(@Nullable String part, @Nullable String quote) {
        if (part == null) {
            return false;
        }
        return part.equals(GoalContent.PLAN)
                ? quote == null
                : quote != null && TEXTS.stream().anyMatch(part::startsWith);
    }

    @Override
    public String text(UUID subject, String part) {
        return goals.findById(subject)
                .map(goal -> texts(goal.content()).getOrDefault(part, ""))
                .orElse("");
    }

    /** What stands in a goal's questions, steps and milestones, by the names that threads know them by. */
    static Map<String, String> texts(GoalContent content) {
        Map<String, String> texts = new HashMap<>();
        texts.put(WHY, content.why());
        content.smart().forEach((part, text) -> texts.put(part.key(), text));
        texts.put(GoalContent.OBSTACLE, content.obstacle());
        content.allSteps().forEach(step -> texts.put(STEP + step.id(), step.text()));
        content.milestones().forEach(one -> texts.put(STEP + one.id(), one.title()));
        return texts;
    }

    /** The parts of a goal, by the names that threads know them by, that its mentor does not see. */
    public static Set<String> unseen(Goal goal) {
        return Sight.ofMentor(goal).unseen();
    }

    static ThreadSubject subject(Goal goal) {
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
