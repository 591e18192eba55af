package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.PlanLoad;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;

/** How much work is left against the time that is left, in a sentence. */
final class PlanLoadWords {

    private PlanLoadWords() {}

    /** The sentence; empty where there is nothing to say: no day, or no step that says how much work it is. */
    static String of(Component words, GoalContent content, GoalPage page, Dates dates) {
        var target = content.targetOn();
        if (target == null || !page.state().open()) {
            return "";
        }
        var load = PlanLoad.of(content, page.progress()::done, page.planned(), dates.today(), target);
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
