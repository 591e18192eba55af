package app.waymark.goal.ui;

import app.waymark.goal.Cue;
import app.waymark.goal.GoalContent;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThen;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Goals that many people have, begun: in the person's language, with gaps ("…") for what is their own. */
enum ReadyTemplate {
    CERTIFICATE(Horizon.SHORT, 2, 8, 16),
    SPEAK(Horizon.SHORT, 2, 6, 14),
    LEAD(Horizon.MEDIUM, 3, 12, 40),
    CHANGE(Horizon.MEDIUM, 3, 10, 30);

    private final Horizon horizon;
    private final List<Integer> weeks;

    /** @param weeks after how many weeks each step is due */
    ReadyTemplate(Horizon horizon, Integer... weeks) {
        this.horizon = horizon;
        this.weeks = List.of(weeks);
    }

    /** The field it belongs to and its title. */
    String called(Component words) {
        return words.getTranslation("goal.template.called", say(words, "field"), say(words, "title"));
    }

    /** The goal to begin with, its dates seen from this day. */
    GoalContent content(Component words, LocalDate today) {
        var content = GoalContent.titled(say(words, "title"))
                .withWhy(say(words, "why"))
                .withHorizon(horizon)
                .withTargetOn(horizon == Horizon.SHORT ? today.plusMonths(5) : today.plusMonths(18))
                .withObstacle(say(words, "obstacle"))
                .withIfThens(List.of(IfThen.of(Cue.of(Cue.Kind.EVENT, say(words, "if")), say(words, "then"))));
        for (var part : SmartPart.values()) {
            content = content.withSmart(part, say(words, part.key()));
        }
        var steps = new ArrayList<Step>();
        for (int week : weeks) {
            steps.add(Step.of(say(words, "step" + (steps.size() + 1)), today.plusWeeks(week)));
        }
        return content.withPlan(steps, List.of());
    }

    private String say(Component words, String key) {
        return words.getTranslation("goal.template." + this + "." + key);
    }
}
