package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.ShareResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** Whom a goal is shown to, and whether that mentor may edit it too. */
class ShareDialog extends Dialog {

    private final transient GoalSharing sharing;
    private final transient GoalPage page;
    private final Consumer<String> done;
    private final transient Names names;
    private final RadioButtonGroup<Mentorship> with = new RadioButtonGroup<>();
    private final Checkbox mayEdit = new Checkbox(getTranslation("goal.share.may-edit"));
    private final TextArea note = new TextArea(getTranslation("goal.share.note"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    ShareDialog(
            GoalSharing sharing,
            Drafts drafts,
            GoalPage page,
            List<Mentorship> possible,
            Names names,
            Consumer<String> done) {
        this.sharing = sharing;
        this.page = page;
        this.names = names;
        this.done = done;
        var shared = page.sharing();
        setHeaderTitle(getTranslation(shared == null ? "goal.share.title" : "goal.share.change"));
        addClassName("goal-dialog");
        setWidth("480px");
        with.setLabel(getTranslation("goal.share.with"));
        with.setItems(possible);
        with.setItemLabelGenerator(one -> names.of(one.mentor()));
        possible.stream()
                .filter(one -> shared == null || one.id().equals(shared.mentorship()))
                .findFirst()
                .ifPresent(with::setValue);
        mayEdit.setHelperText(getTranslation("goal.share.may-edit.help"));
        mayEdit.setValue(shared != null && shared.mayEdit());
        note.setWidthFull();
        TextLimit.on(note, GoalEdit.MOST_WHY);
        kept = KeptText.of(note, drafts).at(Drafts.Place.of("goal", page.id(), "share"));
        note.setVisible(shared == null);
        note.setHelperText(getTranslation("goal.share.note.help"));
        var sees = new Paragraph(getTranslation("goal.share.sees"));
        sees.addClassName("wm-small");
        var body = new Div(with, mayEdit, note, sees, notice);
        body.addClassName("goal-form");
        add(body);
        if (shared != null) {
            var stop = new Button(getTranslation("goal.share.stop"), event -> stop());
            stop.addThemeVariants(ButtonVariant.ERROR);
            getFooter().add(stop);
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        var share = new Button(getTranslation(shared == null ? "goal.share" : "goal.share.save"), event -> share());
        share.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(share);
    }

    private void share() {
        var chosen = with.getValue();
        if (chosen == null) {
            notice.refuse(getTranslation("goal.share.choose"));
            return;
        }
        if (!TextLimit.fits(note)) {
            return;
        }
        switch (sharing.shareWith(page.id(), chosen.id(), mayEdit.getValue(), note.getValue())) {
            case ShareResult.Shared shared -> {
                kept.sent();
                close();
                done.accept(getTranslation("goal.share.done", names.first(chosen.mentor())));
            }
            case ShareResult.TooLong tooLong ->
                notice.refuse(getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most()));
            case ShareResult.NotActive notActive -> notice.refuse(getTranslation("goal.share.not-active"));
            case ShareResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
    }

    private void stop() {
        sharing.stopSharing(page.id());
        close();
        done.accept(getTranslation("goal.share.stopped"));
    }
}
