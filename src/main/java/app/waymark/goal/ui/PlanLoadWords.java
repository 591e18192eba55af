package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.PlanLoad;
import app.waymark.goal.PlanProgress;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much work is left against the time that is left, in a sentence. */
final class PlanLoadWords {

    private static final PlanProgress NOTHING = new PlanProgress(Map.of(), Map.of(), Map.of());

    private PlanLoadWords() {}

    /**
     * The sentence; empty where there is nothing to say: no day, or no step that says how much work it is.
     *
     * @param page what happened with the goal until now; null for a new one
     */
    static String of(Component words, GoalContent content, @Nullable GoalPage page, Dates dates) {
        var target = content.targetOn();
        if (target == null || (page != null && !page.state().open())) {
            return "";
        }
        var load = page == null
                ? PlanLoad.of(content, one -> false, NOTHING, dates.today(), target)
                : PlanLoad.of(content, page.progress()::done, page.planned(), dates.today(), target);
        if (load.minutes() == 0) {
            return "";
        }
        var hours = hours(load.minutes(), dates);
        var said = load.weeks() == 0
                ? words.getTranslation("goal.plan.load.past", hours)
                : words.getTranslation(
                        load.perWeek() > PlanLoad.MUCH ? "goal.plan.load.much" : "goal.plan.load",
                        hours,
                        load.weeks(),
                        hours(load.perWeek(), dates));
        return load.unknown() == 0 ? said : said + " " + words.getTranslation("goal.plan.load.unknown", load.unknown());
    }

    private static String hours(long minutes, Dates dates) {
        var hours =
                BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), minutes < 600 ? 1 : 0, RoundingMode.HALF_UP);
        return NumberFormat.getNumberInstance(dates.locale()).format(hours);
    }
}
