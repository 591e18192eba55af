package app.waymark.goal.ui;

import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.ProgressResult;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a mentee does seldom with a goal: call it reached, drop it, take it up again. */
class GoalMenu extends Composite<Button> {

    private final transient GoalPage page;
    private final transient GoalSteps steps;
    private final Runnable share;
    private final Consumer<String> said;

    GoalMenu(GoalPage page, GoalSteps steps, Runnable share, Consumer<String> said) {
        this.page = page;
        this.steps = steps;
        this.share = share;
        this.said = said;
        getContent().setIcon(Glyph.MORE.create());
        getContent().setAriaLabel(getTranslation("goal.more"));
        getContent().getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        if (page.state().open()) {
            menu.addItem(getTranslation("goal.reach"), event -> ask("goal.reach", this::reach));
            menu.addItem(getTranslation("goal.drop"), event -> ask("goal.drop", this::drop));
        } else {
            menu.addItem(getTranslation("goal.reopen"), event -> reopen());
        }
    }

    void share() {
        share.run();
    }

    private ProgressResult reach(String words) {
        return steps.reach(page.id(), words);
    }

    private ProgressResult drop(String words) {
        return steps.drop(page.id(), words);
    }

    private void reopen() {
        if (steps.reopen(page.id()) instanceof ProgressResult.Done) {
            said.accept(getTranslation("goal.reopened"));
        }
    }

    private void ask(String key, Function<String, ProgressResult> act) {
        var dialog = new Dialog(getTranslation(key + ".title"));
        dialog.addClassName("goal-dialog");
        var words = new TextArea(getTranslation(key + ".words"));
        words.setWidthFull();
        words.setMaxLength(GoalReviews.MOST_WORDS);
        words.setMinRows(3);
        words.setAutofocus(true);
        var notice = new InlineMessage();
        var told = new Paragraph(getTranslation(key + ".told"));
        told.addClassName("wm-small");
        var body = new Div(words, told, notice);
        body.addClassName("goal-form");
        dialog.add(body);
        var yes = new Button(getTranslation(key + ".yes"), event -> {
            switch (act.apply(words.getValue())) {
                case ProgressResult.Done unused -> {
                    dialog.close();
                    said.accept(getTranslation(key + ".done"));
                }
                case ProgressResult refused -> notice.refuse(ProgressWords.refused(notice, refused, key + ".missing"));
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), event -> dialog.close()), yes);
        dialog.open();
    }
}
