package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalMerge.Clash;
import app.waymark.goal.GoalMerge.Pick;
import app.waymark.goal.GoalMerge.Side;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.uikit.Card;
import app.waymark.uikit.ChangedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What two people both changed in a goal, each differently, side by side: what only one of them touched is put together
 * already and not asked. Nothing is chosen beforehand, so that no word of either goes unseen.
 */
class ConflictPanel extends Composite<Card> {

    private static final int LONGEST_NAME = 60;

    private final transient Conflict conflict;
    private final String who;
    private final transient Dates dates;
    private final transient Map<Clash, RadioButtonGroup<Pick>> choices = new LinkedHashMap<>();

    /** @param save saves what was put together */
    ConflictPanel(Conflict conflict, String who, Dates dates, Consumer<GoalEdit> save) {
        this.conflict = conflict;
        this.who = who;
        this.dates = dates;
        var heading = new H2(getTranslation("goal.conflict.title", who));
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("goal-conflict");
        getContent().getElement().setAttribute("role", "region").setAttribute("aria-label", heading.getText());
        getContent().add(heading, new Paragraph(getTranslation("goal.conflict.sub", dates.moment(conflict.at()), who)));
        conflict.merge().clashes().forEach(this::ask);
        var chosen = new Button(getTranslation("goal.conflict.save"), event -> settle(save));
        chosen.addThemeVariants(ButtonVariant.PRIMARY);
        var theirs = new Button(getTranslation("goal.conflict.theirs", who), event -> all(Pick.THEIRS));
        var mine = new Button(getTranslation("goal.conflict.mine"), event -> all(Pick.YOURS));
        var buttons = new Div(mine, theirs, chosen);
        buttons.addClassName("goal-buttons");
        getContent().add(buttons);
    }

    private void all(Pick pick) {
        choices.values().forEach(choice -> choice.setValue(pick));
    }

    private void settle(Consumer<GoalEdit> save) {
        var open = choices.values().stream().filter(RadioButtonGroup::isEmpty).toList();
        open.forEach(choice -> {
            choice.setErrorMessage(getTranslation("goal.conflict.choose"));
            choice.setInvalid(true);
        });
        if (!open.isEmpty()) {
            open.getFirst().getElement().callJsFunction("focus");
            return;
        }
        var picks = new HashMap<String, Pick>();
        choices.forEach((clash, choice) -> picks.put(clash.key(), choice.getValue()));
        save.accept(conflict.merge().settled(picks));
    }

    private void ask(Clash clash) {
        var name = name(clash.field());
        var choice = new RadioButtonGroup<Pick>();
        choice.setItems(clash.both() ? List.of(Pick.values()) : List.of(Pick.YOURS, Pick.THEIRS));
        choice.setItemLabelGenerator(pick -> getTranslation("goal.conflict." + pick, who));
        choice.setAriaLabel(getTranslation("goal.conflict.which", name));
        choice.addValueChangeListener(event -> choice.setInvalid(false));
        var both = new Div(
                side(getTranslation("goal.conflict.yours"), clash.base(), clash.yours()),
                side(who, clash.base(), clash.theirs()));
        both.addClassName("goal-both");
        var part = new Div(new H3(name), both, choice);
        part.addClassName("goal-part");
        getContent().add(part);
        choices.put(clash, choice);
    }

    private Div side(String whose, Side before, Side now) {
        var head = new Paragraph(whose);
        head.addClassName("wm-small");
        var side = new Div(head, words(before, now));
        side.addClassName("goal-one");
        return side;
    }

    private Component words(Side before, Side now) {
        if (before instanceof Side.Words(var was) && now instanceof Side.Words(var is)) {
            return new ChangedText(was, is);
        }
        var words = new Paragraph(said(now));
        words.addClassName("feedback-text");
        return words;
    }

    private String said(Side side) {
        return switch (side) {
            case Side.Words(var text) -> text;
            case Side.Day(var day) -> day == null ? getTranslation("goal.no-date") : dates.day(day);
            case Side.Far(var horizon) -> getTranslation("goal.horizon." + horizon);
            case Side.Amount(var number) ->
                number == null
                        ? getTranslation("goal.conflict.empty")
                        : NumberFormat.getNumberInstance(dates.locale()).format(number);
            case Side.Work(var effort) -> plan().work(effort);
            case Side.Often(var repeat) -> plan().often(repeat);
            case Side.Order order -> plan().order(order);
            case Side.Trigger(var cue) -> CueWords.of(this, cue, dates);
            case Side.About(var about) ->
                getTranslation(about == null ? "goal.measure.about.unsaid" : "goal.measure.about." + about);
            case Side.Course course -> MeasureWords.course(this, course, "", dates.locale());
            case Side.Gone() -> getTranslation("goal.conflict.gone");
        };
    }

    private PlanWords plan() {
        return new PlanWords(this, dates.locale());
    }

    /** What the field is called on the form; steps, milestones and measures by their own words. */
    private String name(String field) {
        int colon = field.indexOf(':');
        if (colon > 0) {
            return Stream.of(conflict.yours().content(), conflict.theirs())
                    .flatMap(content -> named(content, field.substring(0, colon), field.substring(colon + 1)).stream())
                    .findFirst()
                    .map(text -> getTranslation("goal.quoted", Excerpt.of(text, LONGEST_NAME)))
                    .orElseGet(() -> getTranslation("goal.plan"));
        }
        return getTranslation(
                switch (field) {
                    case "notes" -> "goal.notes";
                    case "horizon" -> "goal.horizon";
                    case "plan" -> "goal.plan.order";
                    case "target-on" -> "goal.target";
                    default -> "goal.part." + field;
                });
    }

    private static Optional<String> named(GoalContent content, String kind, String id) {
        var all = new ArrayList<Map.Entry<UUID, String>>();
        switch (kind) {
            case "step" -> content.allSteps().forEach(one -> all.add(Map.entry(one.id(), one.text())));
            case "milestone" -> content.milestones().forEach(one -> all.add(Map.entry(one.id(), one.title())));
            case "if-then" -> content.ifThens().forEach(one -> all.add(Map.entry(one.id(), one.then())));
            default -> content.measures().forEach(one -> all.add(Map.entry(one.id(), one.name())));
        }
        return all.stream()
                .filter(one -> id.startsWith(one.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
