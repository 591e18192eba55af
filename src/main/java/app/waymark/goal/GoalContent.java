package app.waymark.goal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says: its words, its measures and its plan. A whole one is what is typed, saved, compared and kept with
 * each revision; what happens on the way (ticks, readings) is not part of it, and neither are private notes.
 *
 * @param title the goal in a few words
 * @param why why it matters
 * @param smart the answers to the five questions; a part that is missing is empty
 * @param horizon how far ahead
 * @param targetOn when it should be reached, or null
 * @param measures the numbers that show progress
 * @param steps the steps that belong to no milestone, in order
 * @param milestones the milestones with their steps, in order
 * @param obstacle what within oneself could get in the way
 * @param ifThens what the person does when it comes
 */
public record GoalContent(
        String title,
        String why,
        Map<SmartPart, String> smart,
        Horizon horizon,
        @Nullable LocalDate targetOn,
        List<Measure> measures,
        List<Step> steps,
        List<Milestone> milestones,
        String obstacle,
        List<IfThen> ifThens) {

    /** How threads, changes and clashes name the obstacle. */
    public static final String OBSTACLE = "obstacle";

    /** How threads, changes and clashes name the plan as a whole. */
    /** What a review's points call a question of the programme. */
    public static final String ASKED = "asked";

    public static final String PLAN = "plan";

    /** The longest title. */
    public static final int MOST_TITLE = 160;

    /** The longest of each of the texts. */
    public static final int MOST_TEXT = 4_000;

    /** The longest name of a step, milestone or measure. */
    public static final int MOST_LINE = 300;

    /** The longest unit of a measure. */
    public static final int MOST_UNIT = 40;

    /** The most steps a goal has; a plan that needs more is several goals. */
    public static final int MOST_STEPS = 150;

    /** The most milestones, and the most measures. */
    public static final int MOST_GROUPS = 30;

    /** The most if-then plans; of more than a few, none is remembered when its cue comes. */
    public static final int MOST_IF_THENS = 12;

    public GoalContent {
        var all = new EnumMap<SmartPart, String>(SmartPart.class);
        for (var part : SmartPart.values()) {
            all.put(part, smart.getOrDefault(part, ""));
        }
        smart = java.util.Collections.unmodifiableMap(all);
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
        milestones = List.copyOf(milestones);
        ifThens = List.copyOf(ifThens);
    }

    /** A goal in which nothing has been written yet. */
    public static GoalContent blank() {
        return new GoalContent("", "", Map.of(), Horizon.SHORT, null, List.of(), List.of(), List.of(), "", List.of());
    }

    /** A goal of a title and nothing else yet. */
    public static GoalContent titled(String title) {
        return blank().withTitle(title);
    }

    /** The answer to one of the five questions, empty where there is none. */
    public String smart(SmartPart part) {
        return smart.getOrDefault(part, "");
    }

    /** Every step, those of no milestone first. */
    public Stream<Step> allSteps() {
        return Stream.concat(steps.stream(), milestones.stream().flatMap(one -> one.steps().stream()));
    }

    public GoalContent withTitle(String other) {
        return new GoalContent(other, why, smart, horizon, targetOn, measures, steps, milestones, obstacle, ifThens);
    }

    public GoalContent withWhy(String other) {
        return new GoalContent(title, other, smart, horizon, targetOn, measures, steps, milestones, obstacle, ifThens);
    }

    public GoalContent withSmart(SmartPart part, String text) {
        var all = new EnumMap<SmartPart, String>(SmartPart.class);
        all.putAll(smart);
        all.put(part, text);
        return new GoalContent(title, why, all, horizon, targetOn, measures, steps, milestones, obstacle, ifThens);
    }

    public GoalContent withHorizon(Horizon other) {
        return new GoalContent(title, why, smart, other, targetOn, measures, steps, milestones, obstacle, ifThens);
    }

    public GoalContent withTargetOn(@Nullable LocalDate other) {
        return new GoalContent(title, why, smart, horizon, other, measures, steps, milestones, obstacle, ifThens);
    }

    public GoalContent withMeasures(List<Measure> other) {
        return new GoalContent(title, why, smart, horizon, targetOn, other, steps, milestones, obstacle, ifThens);
    }

    /** With another plan: the steps of no milestone, and the milestones. */
    public GoalContent withPlan(List<Step> loose, List<Milestone> grouped) {
        return new GoalContent(title, why, smart, horizon, targetOn, measures, loose, grouped, obstacle, ifThens);
    }

    /** With another obstacle. */
    public GoalContent withObstacle(String other) {
        return new GoalContent(title, why, smart, horizon, targetOn, measures, steps, milestones, other, ifThens);
    }

    /** With other plans for it. */
    public GoalContent withIfThens(List<IfThen> other) {
        return new GoalContent(title, why, smart, horizon, targetOn, measures, steps, milestones, obstacle, other);
    }
}
