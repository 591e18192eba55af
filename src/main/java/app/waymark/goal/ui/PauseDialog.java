package app.waymark.goal.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.ProgressResult;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Until when a goal rests, and why. */
class PauseDialog extends Dialog {

    private final transient GoalId goal;
    private final transient GoalSteps steps;
    private final transient Consumer<String> said;
    private final DateField until = new DateField(getTranslation("goal.over.pause.until"));
    private final TextArea words = new TextArea(getTranslation("goal.over.pause.words"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    PauseDialog(GoalId goal, GoalSteps steps, Drafts drafts, Consumer<String> said) {
        this.goal = goal;
        this.steps = steps;
        this.said = said;
        setHeaderTitle(getTranslation("goal.over.pause.title"));
        addClassName("goal-dialog");
        until.needed(getTranslation("goal.over.pause.needed"));
        until.setHelperText(getTranslation("goal.over.pause.until.help"));
        words.setWidthFull();
        words.setMinRows(2);
        TextLimit.on(words, GoalReviews.MOST_WORDS);
        kept = KeptText.of(words, drafts).at(Drafts.Place.of("goal", goal, "pause"));
        var told = new Paragraph(getTranslation("goal.over.pause.told"));
        told.addClassName("wm-small");
        var body = new Div(until, words, told, notice);
        body.addClassName("goal-form");
        add(body);
        var yes = new Button(getTranslation("goal.over.pause.yes"), press -> pause());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), press -> close()), yes);
    }

    private void pause() {
        if (!until.ready() || !TextLimit.fits(words)) {
            return;
        }
        switch (steps.pause(goal, until.getValue(), words.getValue())) {
            case ProgressResult.Done unused -> {
                kept.sent();
                close();
                said.accept(getTranslation("goal.over.pause.done"));
            }
            case ProgressResult refused ->
                notice.refuse(ProgressWords.refused(this, refused, "goal.over.pause.needed"));
        }
    }
}
