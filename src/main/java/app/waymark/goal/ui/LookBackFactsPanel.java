package app.waymark.goal.ui;

import app.waymark.goal.InTheWay;
import app.waymark.goal.LookBackFacts;
import app.waymark.goal.LookBackPage;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands beside the questions of looking back: what happened, what was said the last time, who reads it. */
class LookBackFactsPanel extends Div {

    LookBackFactsPanel(LookBackPage page, String mentor, Dates dates) {
        addClassName("checkin-side");
        var facts = page.facts();
        add(new TitledSection(
                getTranslation("goal.lookback.happened", dates.shortDay(facts.from()), dates.shortDay(facts.until())),
                list(this, facts, dates)));
        var last = page.last();
        if (last != null && !last.changes().isEmpty()) {
            var words = new Paragraph(last.changes());
            words.addClassName("feedback-quote");
            add(new Card(new H2(getTranslation("goal.lookback.before", dates.day(last.until()))), words));
        }
        add(new TitledSection(
                getTranslation("goal.lookback.readers"),
                new Paragraph(
                        mentor.isEmpty()
                                ? getTranslation("goal.lookback.readers.nobody")
                                : getTranslation("goal.lookback.readers.mentor", mentor))));
    }

    /** The facts as names and values; nothing is said of what there is nothing of. */
    static Component list(Component words, LookBackFacts facts, Dates dates) {
        var list = new DescriptionList();
        list.addClassName("checkin-facts");
        add(list, words, "check-ins", String.valueOf(facts.checkIns()));
        add(
                list,
                words,
                "steps",
                facts.stepsLate() == 0
                        ? words.getTranslation("goal.lookback.fact.steps.done", facts.stepsDone())
                        : words.getTranslation("goal.lookback.fact.steps.late", facts.stepsDone(), facts.stepsLate()));
        if (!facts.confidence().isEmpty()) {
            add(list, words, "confidence", confidence(words, facts.confidence()));
        }
        if (!facts.inTheWay().isEmpty()) {
            add(list, words, "way", ways(words, facts.inTheWay()));
        }
        var numbers = NumberFormat.getNumberInstance(dates.locale());
        for (var measure : facts.measures()) {
            var now = numbers.format(measure.now()) + (measure.unit().isEmpty() ? "" : " " + measure.unit());
            var before = measure.before();
            list.add(
                    new DescriptionList.Term(measure.name()),
                    new DescriptionList.Description(
                            before == null
                                    ? now
                                    : words.getTranslation("goal.lookback.fact.measure", numbers.format(before), now)));
        }
        return list;
    }

    private static void add(DescriptionList list, Component words, String fact, String said) {
        list.add(
                new DescriptionList.Term(words.getTranslation("goal.lookback.fact." + fact)),
                new DescriptionList.Description(said));
    }

    private static String confidence(Component words, List<Integer> values) {
        int lowest = values.stream().mapToInt(Integer::intValue).min().orElse(0);
        int last = values.getLast();
        return values.size() == 1
                ? String.valueOf(last)
                : words.getTranslation("goal.lookback.fact.confidence.course", values.getFirst(), last, lowest);
    }

    private static String ways(Component words, Map<InTheWay, Integer> ways) {
        return ways.entrySet().stream()
                .sorted(Map.Entry.<InTheWay, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> words.getTranslation(
                        "goal.lookback.fact.way.times",
                        words.getTranslation("goal.checkin.way." + one.getKey()),
                        one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
