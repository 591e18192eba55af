package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalRestoring;
import app.waymark.goal.GoalRestoring.Foretold;
import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.RestoreResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings a revision back: says before what will be different, who will be asked, and that what happened stays; asks why,
 * and what becomes of what was typed and not saved.
 */
class RestoreDialog extends Dialog {

    private final transient GoalRestoring restoring;
    private final transient GoalEditing editing;
    private final transient Accounts accounts;
    private final transient Dates dates;
    private final transient GoalId goal;
    private final transient Foretold foretold;
    private final Runnable done;
    private final TextArea why = new TextArea(getTranslation("goal.restore.why"));
    private final RadioButtonGroup<Unsaved> unsaved = new RadioButtonGroup<>();
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    /**
     * Asks why, and what becomes of what is typed.
     *
     * @param wait tells when the mentor will probably read it
     * @param done shows the history anew
     */
    RestoreDialog(
            GoalRestoring restoring,
            ReviewWait wait,
            GoalEditing editing,
            Drafts drafts,
            Accounts accounts,
            Dates dates,
            GoalId goal,
            Foretold foretold,
            Runnable done) {
        this.restoring = restoring;
        this.editing = editing;
        this.accounts = accounts;
        this.dates = dates;
        this.goal = goal;
        this.foretold = foretold;
        this.done = done;
        int number = foretold.then().number();
        setHeaderTitle(getTranslation("goal.restore.title", number));
        addClassNames("goal-dialog", "goal-restore");
        kept = KeptText.of(why, drafts).at(Drafts.Place.of("goal", goal, "restore-" + number));
        var body = new Div();
        body.addClassName("goal-form");
        add(body);
        if (foretold.changes().none()) {
            body.add(new Paragraph(getTranslation("goal.restore.same")));
            getFooter().add(new Button(getTranslation("uikit.close"), event -> close()));
            return;
        }
        var changes = new ComparisonPanel();
        changes.show("", foretold.changes(), dates);
        var details = new NativeDetails(getTranslation("goal.restore.changes"), changes);
        details.addClassName("goal-details");
        why.setWidthFull();
        why.setMinRows(2);
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        TextLimit.on(why, GoalEdit.MOST_WHY);
        unsaved.setLabel(getTranslation("goal.restore.typed"));
        unsaved.setItems(Unsaved.KEEP, Unsaved.FORGET);
        unsaved.setItemLabelGenerator(one -> getTranslation("goal.restore.typed." + one));
        unsaved.setManualValidation(true);
        body.add(
                new Paragraph(getTranslation(
                        "goal.restore.told",
                        number,
                        dates.moment(foretold.then().at()))),
                told(wait),
                details,
                why,
                unsaved,
                notice);
        typed(foretold.typed() != null);
        var yes = new Button(getTranslation(asks() == null ? "goal.restore.yes" : "goal.restore.yes.ask"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.addClickListener(event -> restore());
        Keys.on(yes, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()), yes);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                why.focus();
            }
        });
    }

    /** Who hears of it. */
    private Paragraph told(ReviewWait wait) {
        var mentor = asks();
        var told = new Paragraph();
        told.addClassName("wm-small");
        told.setVisible(mentor != null);
        if (mentor != null) {
            var said = new ArrayList<String>();
            said.add(getTranslation(foretold.accepted() ? "goal.editor.accepted" : "goal.restore.asks", mentor));
            said.addAll(wait.ofSaving(this, goal, mentor, dates));
            told.setText(String.join(" ", said));
        }
        return told;
    }

    private @Nullable String asks() {
        var mentor = foretold.asked();
        return mentor == null
                ? null
                : Names.of(accounts, List.of(mentor), getTranslation("goal.somebody"))
                        .first(mentor);
    }

    /** Asks what becomes of what was typed; nothing is chosen beforehand. */
    private void typed(boolean any) {
        unsaved.setVisible(any);
        if (!any) {
            unsaved.setValue(null);
        }
    }

    private void restore() {
        if (TypedText.blank(why.getValue())) {
            why.setErrorMessage(getTranslation("goal.restore.why.missing"));
            why.setInvalid(true);
            why.focus();
            return;
        }
        if (!TextLimit.fits(why)) {
            return;
        }
        if (unsaved.isVisible() && unsaved.isEmpty()) {
            unsaved.setErrorMessage(getTranslation("goal.restore.typed.missing"));
            unsaved.setInvalid(true);
            unsaved.getElement().callJsFunction("focus");
            return;
        }
        unsaved.setInvalid(false);
        var chosen = Objects.requireNonNullElse(unsaved.getValue(), Unsaved.ASK);
        switch (restoring.restore(goal, foretold.then().number(), foretold.edition(), why.getValue(), chosen)) {
            case RestoreResult.Restored restored -> {
                kept.sent();
                close();
                done.run();
                Toasts.undo(
                        getTranslation("goal.restore.done", foretold.then().number(), restored.revision()),
                        () -> undo(restored));
            }
            case RestoreResult.Typed typed -> typed(true);
            case RestoreResult refused -> notice.refuse(refused(refused));
        }
    }

    private void undo(RestoreResult.Restored restored) {
        var result = restoring.undo(goal, restored.edition());
        var forgotten = restored.forgotten();
        if (forgotten != null) {
            editing.keep(goal, forgotten.edition(), forgotten.edit());
        }
        done.run();
        if (result instanceof RestoreResult.Restored) {
            Toasts.say(getTranslation("goal.restore.undone"));
        } else {
            Toasts.refuse(refused(result));
        }
    }

    private String refused(RestoreResult result) {
        return switch (result) {
            case RestoreResult.Restored unused -> throw new IllegalArgumentException("It was done");
            case RestoreResult.Typed unused -> getTranslation("goal.restore.typed.missing");
            case RestoreResult.Meanwhile meanwhile ->
                getTranslation(
                        "goal.restore.meanwhile",
                        Names.of(accounts, List.of(meanwhile.by()), getTranslation("goal.somebody"))
                                .first(meanwhile.by()),
                        dates.moment(meanwhile.at()));
            case RestoreResult.Same unused -> getTranslation("goal.restore.same");
            case RestoreResult.Gone unused -> getTranslation("goal.restore.gone");
            case RestoreResult.WhyMissing unused -> getTranslation("goal.restore.why.missing");
            case RestoreResult.TooLong tooLong ->
                getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most());
            case RestoreResult.NotYours unused -> getTranslation("goal.editor.not-yours");
            case RestoreResult.Closed closed -> getTranslation("goal.closed." + closed.state());
        };
    }
}
