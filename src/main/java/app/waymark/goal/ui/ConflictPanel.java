package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.goal.Measure;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of a goal side by side, part by part: keep mine, take theirs, or some of each. */
class ConflictPanel extends Composite<Card> {

    private final GoalEdit mine;
    private final GoalContent theirs;
    private final String who;
    private final Dates dates;
    private final List<Choice> choices = new ArrayList<>();

    /** One part in which the two differ: how it is shown, and how theirs goes into a content. */
    private record Choice(RadioButtonGroup<Boolean> mine, BinaryOperator<GoalContent> take) {}

    /** @param save saves what was chosen */
    ConflictPanel(Conflict conflict, String who, Dates dates, Consumer<GoalEdit> save) {
        this.mine = conflict.yours();
        this.theirs = conflict.theirs();
        this.who = who;
        this.dates = dates;
        getContent().addClassName("goal-conflict");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        new H2(getTranslation("goal.conflict.title", who)),
                        new Paragraph(getTranslation("goal.conflict.sub", dates.moment(conflict.at()), who)));
        compare("goal.part.title", GoalContent::title, (into, from) -> into.withTitle(from.title()));
        compare("goal.part.why", GoalContent::why, (into, from) -> into.withWhy(from.why()));
        for (var part : SmartOrder.of(this)) {
            compare(
                    "goal.part." + part.key(),
                    content -> content.smart(part),
                    (into, from) -> into.withSmart(part, from.smart(part)));
        }
        compare(
                "goal.horizon",
                content -> getTranslation("goal.horizon." + content.horizon()),
                (into, from) -> into.withHorizon(from.horizon()));
        compare("goal.target", content -> day(content.targetOn()), (into, from) -> into.withTargetOn(from.targetOn()));
        compare("goal.plan", this::plan, (into, from) -> into.withPlan(from.steps(), from.milestones()));
        compare("goal.measures", this::measures, (into, from) -> into.withMeasures(from.measures()));
        var chosen = new Button(getTranslation("goal.conflict.save"), event -> save.accept(merged()));
        chosen.addThemeVariants(ButtonVariant.PRIMARY);
        var all = new Button(
                getTranslation("goal.conflict.theirs", who),
                event -> choices.forEach(choice -> choice.mine().setValue(false)));
        var none = new Button(
                getTranslation("goal.conflict.mine"),
                event -> choices.forEach(choice -> choice.mine().setValue(true)));
        var buttons = new Div(none, all, chosen);
        buttons.addClassName("goal-buttons");
        getContent().add(buttons);
    }

    private GoalEdit merged() {
        var content = mine.content();
        for (var choice : choices) {
            if (!choice.mine().getValue()) {
                content = choice.take().apply(content, theirs);
            }
        }
        return new GoalEdit(content, mine.privateNotes(), mine.why());
    }

    private void compare(String nameKey, Function<GoalContent, String> shown, BinaryOperator<GoalContent> take) {
        var here = shown.apply(mine.content());
        var there = shown.apply(theirs);
        if (here.equals(there)) {
            return;
        }
        var name = getTranslation(nameKey);
        var which = new RadioButtonGroup<Boolean>();
        which.setItems(true, false);
        which.setItemLabelGenerator(own -> own ? getTranslation("goal.conflict.yours") : who);
        which.setValue(true);
        which.setAriaLabel(name);
        var both = new Div(side(getTranslation("goal.conflict.yours"), here), side(who, there));
        both.addClassName("goal-both");
        var part = new Div(new H3(name), both, which);
        part.addClassName("goal-part");
        getContent().add(part);
        choices.add(new Choice(which, take));
    }

    private static Div side(String whose, String text) {
        var head = new Paragraph(whose);
        head.addClassName("wm-small");
        var words = new Paragraph(text);
        words.addClassName("feedback-text");
        var side = new Div(head, words);
        side.addClassName("goal-one");
        return side;
    }

    private String plan(GoalContent content) {
        var lines = new ArrayList<String>();
        content.steps().forEach(step -> lines.add(step(step)));
        for (var milestone : content.milestones()) {
            lines.add("◆ " + milestone.title() + on(milestone.dueOn()));
            milestone.steps().forEach(step -> lines.add(step(step)));
        }
        return String.join("\n", lines);
    }

    private String step(Step step) {
        return "– " + step.text() + on(step.dueOn());
    }

    private String measures(GoalContent content) {
        return content.measures().stream().map(this::measure).collect(Collectors.joining("\n"));
    }

    private String measure(Measure measure) {
        return getTranslation(
                "goal.measure.said", measure.name(), measure.baseline(), measure.target(), measure.unit());
    }

    private String on(@Nullable LocalDate day) {
        return day == null ? "" : " · " + day(day);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? getTranslation("goal.no-date") : dates.day(Objects.requireNonNull(day));
    }
}
