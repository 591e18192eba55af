package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.Dates;
import app.waymark.shared.TypedText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** A template as whoever begins with it today would find it in the form. */
class TemplatePreview extends Dialog {

    /** @param language in whose words; the template may be written in another */
    TemplatePreview(TemplateContent template, Locale language, Dates dates) {
        var said = template.in(language);
        var goal = template.content(language, dates.today());
        setHeaderTitle(said.title());
        addClassNames("goal-dialog", "goal-preview");
        var body = new Div();
        body.addClassName("goal-form");
        var far = goal.targetOn();
        var about = new Paragraph(
                far == null
                        ? said.field() + " · " + getTranslation("goal.horizon." + goal.horizon() + ".long")
                        : said.field() + " · " + getTranslation("goal.horizon." + goal.horizon() + ".long") + " · "
                                + getTranslation("goal.to", dates.shortDay(far)));
        about.addClassName("wm-small");
        body.add(about);
        say(body, "goal.part.why", goal.why());
        SmartOrder.of(this).forEach(part -> say(body, "goal.part." + part.key(), goal.smart(part)));
        list(
                body,
                "goal.measures",
                goal.measures().stream()
                        .map(one -> one.unit().isEmpty() ? one.name() : one.name() + " (" + one.unit() + ")")
                        .toList());
        list(
                body,
                "goal.plan",
                goal.allSteps()
                        .map(step ->
                                step.dueOn() == null ? step.text() : step.text() + " · " + dates.shortDay(step.dueOn()))
                        .toList());
        say(body, "goal.part.obstacle", goal.obstacle());
        ifThen(body, goal);
        add(body);
    }

    /** Puts something at the foot: what can be done with it. */
    TemplatePreview foot(Component... actions) {
        getFooter().add(actions);
        return this;
    }

    private void ifThen(Div body, GoalContent goal) {
        list(
                body,
                "goal.template.if-then",
                goal.ifThens().stream()
                        .map(one -> getTranslation(
                                "goal.template.if-then.said", one.cue().words(), one.then()))
                        .toList());
    }

    private void say(Div body, String heading, String text) {
        if (!TypedText.blank(text)) {
            var words = new Paragraph(text);
            words.addClassName("feedback-text");
            body.add(new H3(getTranslation(heading)), words);
        }
    }

    private void list(Div body, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            body.add(new H3(getTranslation(heading)), list);
        }
    }
}
