package app.waymark.learning.ui;

import app.waymark.learning.LearningGoals.OpenGoal;
import app.waymark.learning.StepMade;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** In which of one's goals a step is made of something: each goal is one press. */
class MakeStepDialog extends Dialog {

    private final transient Function<UUID, StepMade> make;
    private final transient Runnable made;
    private final InlineMessage notice = new InlineMessage();

    MakeStepDialog(String title, List<OpenGoal> goals, Function<UUID, StepMade> make, Runnable made) {
        this.make = make;
        this.made = made;
        setHeaderTitle(getTranslation("learning.step.heading"));
        var list = new Div();
        list.addClassName("wm-stack-s");
        goals.forEach(goal -> {
            var choose = new Button(goal.title(), click -> choose(goal.id()));
            choose.addThemeVariants(ButtonVariant.TERTIARY);
            choose.addClassName("learning-goal");
            list.add(choose);
        });
        var form = new Div(
                new Paragraph(getTranslation(goals.isEmpty() ? "learning.step.no-goal" : "learning.step.text", title)),
                notice,
                list);
        form.addClassNames("wm-form", "learning-form");
        if (goals.isEmpty()) {
            form.add(PageLink.button(Links.BEGIN_GOAL, getTranslation("learning.step.begin")));
        }
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()));
    }

    private void choose(UUID goal) {
        switch (make.apply(goal)) {
            case StepMade.Made(var in, var step) -> {
                close();
                made.run();
                Toasts.say(getTranslation("learning.step.made"));
                LearningWords.go(Links.step(in, step));
            }
            case StepMade.Full(var most) -> notice.refuse(getTranslation("learning.step.full", most));
            case StepMade.Closed() -> notice.refuse(getTranslation("learning.step.closed"));
        }
    }
}
