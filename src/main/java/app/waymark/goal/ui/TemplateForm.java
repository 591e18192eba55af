package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.SmartPart;
import app.waymark.goal.TemplateContent;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Typing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a template says in one language. */
class TemplateForm extends Composite<Div> {

    private final Runnable typed;
    private final ComboBox<String> field = new ComboBox<>(getTranslation("goal.template.field"));
    private final TextField title = new TextField(getTranslation("goal.part.title"));
    private final TextArea why;
    private final Map<SmartPart, TextArea> answers = new EnumMap<>(SmartPart.class);
    private final MeasureEditor measures;
    private final TemplateSteps steps;
    private final TextArea obstacle;
    private final TextField cue = new TextField(getTranslation("goal.template.if"));
    private final TextField then = new TextField(getTranslation("goal.template.then"));

    /** @param typed told whenever something was typed */
    TemplateForm(Runnable typed) {
        this.typed = typed;
        field.setHelperText(getTranslation("goal.template.field.help"));
        field.setAllowCustomValue(true);
        field.setRequiredIndicatorVisible(true);
        field.addCustomValueSetListener(event -> {
            field.setValue(event.getDetail());
            typed.run();
        });
        field.addValueChangeListener(event -> heard(event.isFromClient()));
        title.setRequiredIndicatorVisible(true);
        why = area("why");
        obstacle = area(GoalContent.OBSTACLE);
        for (var one : new TextField[] {title, cue, then}) {
            one.setWidthFull();
            TextLimit.on(one, one == title ? GoalContent.MOST_TITLE : GoalContent.MOST_LINE);
            Typing.keep(one).addValueChangeListener(event -> heard(event.isFromClient()));
        }
        measures = new MeasureEditor(typed);
        steps = new TemplateSteps(typed);
        var first = new Div(title, field, why);
        first.addClassName("goal-form");
        var asked = new Div();
        asked.addClassName("goal-form");
        for (var part : SmartOrder.of(this)) {
            var answer = area(part.key());
            answers.put(part, answer);
            asked.add(answer);
        }
        var plan = new Div(cue, then);
        plan.addClassName("goal-form-row");
        var way = new Div(obstacle, plan);
        way.addClassName("goal-form");
        var gaps = new Paragraph(getTranslation("goal.template.gaps"));
        gaps.addClassName("wm-small");
        var due = new Paragraph(getTranslation("goal.template.steps.help"));
        due.addClassName("wm-small");
        getContent().addClassName("goal-form-page");
        getContent()
                .add(
                        gaps,
                        first,
                        new TitledSection(getTranslation("goal.smart"), asked),
                        new TitledSection(getTranslation("goal.measures"), measures),
                        new TitledSection(getTranslation("goal.plan"), due, steps),
                        new TitledSection(getTranslation("goal.write.obstacle"), way));
    }

    private TextArea area(String part) {
        var area = new TextArea(getTranslation("goal.part." + part));
        area.setWidthFull();
        area.setMinRows(2);
        TextLimit.on(area, GoalContent.MOST_TEXT);
        Typing.keep(area).addValueChangeListener(event -> heard(event.isFromClient()));
        return area;
    }

    /** Offers the fields that there are; another one can be typed. */
    void offer(Collection<String> fields) {
        var chosen = field.getValue();
        field.setItems(fields);
        field.setValue(chosen);
    }

    void write(TemplateContent.Words words) {
        field.setValue(words.field().isEmpty() ? null : words.field());
        title.setValue(words.title());
        why.setValue(words.why());
        answers.forEach((part, area) -> area.setValue(words.smart().getOrDefault(part, "")));
        measures.write(words.measures());
        steps.write(words.steps());
        obstacle.setValue(words.obstacle());
        cue.setValue(words.cue());
        then.setValue(words.then());
    }

    TemplateContent.Words read() {
        var smart = new EnumMap<SmartPart, String>(SmartPart.class);
        answers.forEach((part, area) -> smart.put(part, area.getValue()));
        return new TemplateContent.Words(
                Objects.requireNonNullElse(field.getValue(), ""),
                title.getValue(),
                why.getValue(),
                smart,
                measures.read(),
                steps.read(),
                obstacle.getValue(),
                cue.getValue(),
                then.getValue());
    }

    /** Whether nothing is too long and every number can be read; what is not says so. */
    boolean ready() {
        boolean numbers = measures.ready();
        boolean days = steps.ready();
        return numbers
                && days
                && TextLimit.fits(title, cue, then)
                && TextLimit.fits(Stream.concat(Stream.of(why, obstacle), answers.values().stream())
                        .toArray(TextArea[]::new))
                && measures.fits()
                && steps.fits();
    }

    void focusTitle() {
        title.focus();
    }

    private void heard(boolean fromClient) {
        if (fromClient) {
            typed.run();
        }
    }
}
