package app.waymark.goal.ui;

import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.ProgressSaid;
import app.waymark.goal.ProgressWay;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;

/** By what a goal's progress is counted; by hand with a number and a reason. */
class HowFarDialog extends Dialog {

    private final transient GoalCounting counting;
    private final transient GoalId goal;
    private final transient Consumer<String> changed;
    private final RadioButtonGroup<ProgressWay> way = new RadioButtonGroup<>(getTranslation("goal.far.dialog.way"));
    private final DecimalField percent =
            new DecimalField(getTranslation("goal.far.percent")).whole().between(0, 100);
    private final TextArea reason = new TextArea(getTranslation("goal.far.reason"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    HowFarDialog(GoalCounting counting, Drafts drafts, GoalPage page, Consumer<String> changed) {
        this.counting = counting;
        this.goal = page.id();
        this.changed = changed;
        setHeaderTitle(getTranslation("goal.far.dialog"));
        addClassName("goal-dialog");
        way.setItems(ProgressWay.values());
        way.setRenderer(new ComponentRenderer<>(this::option));
        way.setValue(page.far().way());
        way.addValueChangeListener(event -> fit());
        percent.needed();
        if (page.far().way() == ProgressWay.BY_HAND) {
            percent.setNumber(page.far().now().filled());
        }
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(
                getTranslation(page.sharing() == null ? "goal.far.reason.mine" : "goal.far.reason.shared"));
        TextLimit.on(reason, ProgressSaid.MOST_REASON);
        kept = KeptText.of(reason, drafts).at(Drafts.Place.of("goal", goal, "progress"));
        var body = new Div(way, percent, reason, notice);
        body.addClassName("goal-form");
        add(body);
        var yes = new Button(getTranslation("goal.far.save"), press -> save());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), press -> close()), yes);
        fit();
    }

    private Div option(ProgressWay one) {
        var more = new Span(getTranslation("goal.far.way." + one + ".more"));
        more.addClassName("wm-small");
        var option = new Div(new Span(getTranslation("goal.far.way." + one)), more);
        option.addClassName("goal-far-way");
        return option;
    }

    private void fit() {
        boolean byHand = way.getValue() == ProgressWay.BY_HAND;
        percent.setVisible(byHand);
        reason.setVisible(byHand);
    }

    private void save() {
        boolean byHand = way.getValue() == ProgressWay.BY_HAND;
        // Both, so that each says what is wrong with it.
        boolean number = percent.ready();
        boolean words = reasoned() && TextLimit.fits(reason);
        if (byHand && !(number && words)) {
            return;
        }
        var so = byHand ? Integer.valueOf(percent.integer().orElseThrow()) : null;
        switch (counting.count(goal, way.getValue(), so, reason.getValue())) {
            case ProgressResult.Done unused -> {
                if (byHand) {
                    kept.sent();
                }
                close();
                changed.accept(getTranslation("goal.far.done"));
            }
            case ProgressResult refused ->
                notice.refuse(ProgressWords.refused(this, refused, "goal.far.reason.needed"));
        }
    }

    private boolean reasoned() {
        boolean missing = TypedText.blank(reason.getValue());
        if (missing) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("goal.far.reason.needed"));
        }
        return !missing;
    }
}
