package app.waymark.goal.ui;

import app.waymark.goal.Effort;
import app.waymark.goal.GoalChanges.Planned;
import app.waymark.goal.GoalFault;
import app.waymark.goal.GoalMerge.Side;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.Repeat;
import com.vaadin.flow.component.Component;
import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is planned with a step, in the words of whoever reads. */
final class PlanWords {

    private final Component words;
    private final Locale locale;

    /** @param words in whose language */
    PlanWords(Component words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** "1.5 h", "2 days". */
    String effort(Effort effort) {
        var unit = effort.unit();
        var amount = effort.in(unit);
        return words.getTranslation(
                "goal.plan.effort." + unit,
                NumberFormat.getNumberInstance(locale).format(amount),
                amount.doubleValue());
    }

    /** "every Tuesday", "3 times a week". */
    String repeat(Repeat repeat) {
        if (repeat.on().isEmpty()) {
            return words.getTranslation("goal.plan.times", repeat.times());
        }
        if (repeat.on().size() == 7) {
            return words.getTranslation("goal.plan.daily");
        }
        var days = repeat.on().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        return words.getTranslation("goal.plan.on", listed(days));
    }

    /** "after “Read the guide” and “Ask Ann”"; empty where nothing comes first. */
    String after(List<String> before) {
        return before.isEmpty() ? "" : words.getTranslation("goal.plan.after", quoted(before));
    }

    /** How a step is planned, beside its words and its date. */
    String planned(Planned planned) {
        var said = new ArrayList<String>();
        if (planned.repeat() != null) {
            said.add(repeat(planned.repeat()));
        }
        if (planned.effort() != null) {
            said.add(effort(planned.effort()));
        }
        if (!planned.after().isEmpty()) {
            said.add(after(planned.after()));
        }
        return said.isEmpty() ? words.getTranslation("goal.plan.plain") : String.join(" · ", said);
    }

    String work(@Nullable Effort effort) {
        return effort == null ? words.getTranslation("goal.plan.no-effort") : effort(effort);
    }

    String often(@Nullable Repeat repeat) {
        return repeat == null ? words.getTranslation("goal.plan.once") : repeat(repeat);
    }

    String order(Side.Order order) {
        return order.steps().isEmpty()
                ? words.getTranslation("goal.plan.plain")
                : order.steps().stream()
                        .map(one -> words.getTranslation("goal.plan.behind", one.step(), one.before()))
                        .collect(Collectors.joining("\n"));
    }

    /** Why a goal cannot be saved as it was typed. */
    String fault(GoalFault fault) {
        return fault.problem() == GoalProblem.CYCLE
                ? cycle(fault.path())
                : words.getTranslation("goal.problem." + fault.problem(), fault.length(), fault.most());
    }

    /** That these steps each come after the next, and the last after the first. */
    String cycle(List<String> path) {
        var round = new ArrayList<>(path);
        round.add(path.getFirst());
        return words.getTranslation(
                "goal.problem.CYCLE",
                round.stream()
                        .map(one -> words.getTranslation("goal.quoted", one))
                        .collect(Collectors.joining(" ← ")));
    }

    private String quoted(List<String> names) {
        return listed(names.stream()
                .map(one -> words.getTranslation("goal.quoted", one))
                .toList());
    }

    private String listed(List<String> all) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(all);
    }
}
