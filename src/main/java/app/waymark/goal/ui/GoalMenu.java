package app.waymark.goal.ui;

import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.ProgressResult;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a mentee does seldom with a goal: call it reached, pause it, let it go, delete what nobody saw, put it away. */
class GoalMenu extends Composite<Button> {

    private final transient GoalId goal;
    private final transient GoalSteps steps;
    private final transient GoalEditing editing;
    private final transient Drafts drafts;
    private final ContextMenu menu;
    private final Runnable share;
    private final Consumer<String> said;
    private final transient BiConsumer<String, Command> undoable;
    private final boolean ofGap;

    /**
     * @param deletable whether it was never shared, so that it can go without a trace
     * @param ofGap whether it was made of a gap in a skill
     */
    GoalMenu(
            GoalId goal,
            GoalState state,
            boolean archived,
            boolean deletable,
            boolean ofGap,
            GoalSteps steps,
            GoalEditing editing,
            Drafts drafts,
            Runnable share,
            Consumer<String> said,
            BiConsumer<String, Command> undoable) {
        this.goal = goal;
        this.ofGap = ofGap;
        this.steps = steps;
        this.editing = editing;
        this.drafts = drafts;
        this.share = share;
        this.said = said;
        this.undoable = undoable;
        getContent().setIcon(Glyph.MORE.create());
        getContent().setAriaLabel(getTranslation("goal.more"));
        getContent().getElement().setAttribute("aria-haspopup", "menu");
        menu = new ContextMenu(getContent());
        menu.setOpenOnClick(true);
        if (state.open()) {
            menu.addItem(getTranslation("goal.reach"), event -> ask("goal.reach", this::reach));
            menu.addItem(
                    getTranslation("goal.over.pause"),
                    event -> new PauseDialog(goal, steps, drafts, this::undoable).open());
            menu.addItem(getTranslation("goal.drop"), event -> ask("goal.drop", this::drop));
            if (deletable) {
                menu.addItem(getTranslation("goal.delete"), event -> delete());
            }
            return;
        }
        menu.addItem(getTranslation(state.over() ? "goal.reopen" : "goal.over.go-on"), event -> reopen());
        if (state.over()) {
            menu.addItem(
                    getTranslation(archived ? "goal.over.unarchive" : "goal.over.archive"),
                    event -> archive(!archived));
        } else {
            menu.addItem(getTranslation("goal.reach"), event -> ask("goal.reach", this::reach));
            menu.addItem(getTranslation("goal.drop"), event -> ask("goal.drop", this::drop));
        }
    }

    ContextMenu menu() {
        return menu;
    }

    void share() {
        share.run();
    }

    private ProgressResult reach(String words) {
        return steps.reach(goal, words);
    }

    private ProgressResult drop(String words) {
        return steps.drop(goal, words);
    }

    private void archive(boolean away) {
        if (steps.archive(goal, away) instanceof ProgressResult.Done) {
            said.accept(getTranslation(away ? "goal.over.archive.done" : "goal.over.unarchive.done"));
        }
    }

    private void reopen() {
        if (steps.reopen(goal) instanceof ProgressResult.Done) {
            said.accept(getTranslation("goal.reopened"));
        }
    }

    /** It is over or rests, and can be taken up again. */
    private void undoable(String text) {
        undoable.accept(text, this::reopen);
    }

    /** Nobody but the mentee knows of it, so that it is not asked beforehand but can be brought back. */
    private void delete() {
        editing.delete(goal);
        UI.getCurrent().navigate(Links.GOALS.substring(1));
        Toasts.undo(getTranslation("goal.deleted"), () -> {
            if (editing.undelete(goal)) {
                UI.getCurrent().navigate(Links.goal(goal.value()).substring(1));
            } else {
                Toasts.refuse(getTranslation("goal.deleted.gone"));
            }
        });
    }

    private void ask(String key, Function<String, ProgressResult> act) {
        var dialog = new Dialog(getTranslation(key + ".title"));
        dialog.addClassName("goal-dialog");
        var words = new TextArea(getTranslation(key + ".words"));
        words.setWidthFull();
        TextLimit.on(words, GoalReviews.MOST_WORDS);
        var kept = KeptText.of(words, drafts).at(Drafts.Place.of("goal", goal, key));
        words.setMinRows(3);
        words.setAutofocus(true);
        var notice = new InlineMessage();
        var told = new Paragraph(getTranslation(key + ".told"));
        told.addClassName("wm-small");
        var body = new Div(words, told, notice);
        if (ofGap && key.equals("goal.reach")) {
            told.setText(getTranslation("goal.reach.told") + " " + getTranslation("goal.reach.gap"));
        }
        body.addClassName("goal-form");
        dialog.add(body);
        var yes = new Button(getTranslation(key + ".yes"), event -> {
            if (!TextLimit.fits(words)) {
                return;
            }
            switch (act.apply(words.getValue())) {
                case ProgressResult.Done unused -> {
                    kept.sent();
                    dialog.close();
                    undoable(getTranslation(key + ".done"));
                }
                case ProgressResult refused -> notice.refuse(ProgressWords.refused(notice, refused, key + ".missing"));
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), event -> dialog.close()), yes);
        dialog.open();
    }
}
