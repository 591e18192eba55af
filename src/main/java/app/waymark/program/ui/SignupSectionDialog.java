package app.waymark.program.ui;

import app.waymark.program.RoundId;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupChanged;
import app.waymark.program.SignupForm;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.SignupForms;
import app.waymark.shared.Drafts;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The title of a section of a sign-up form, and what is said above its questions. */
class SignupSectionDialog extends Dialog {

    private final InlineMessage notice = new InlineMessage();
    private final TextField titleEn = TextLimit.on(new TextField(), SignupForm.LONGEST_TITLE);
    private final TextField titleDe = TextLimit.on(new TextField(), SignupForm.LONGEST_TITLE);
    private final TextArea helpEn = TextLimit.on(new TextArea(), SignupForm.LONGEST_HELP);
    private final TextArea helpDe = TextLimit.on(new TextArea(), SignupForm.LONGEST_HELP);
    private final transient KeptWords kept;
    private transient @Nullable Section stored;

    SignupSectionDialog(
            Drafts drafts,
            RoundId round,
            @Nullable Section existing,
            Function<SignupChange, SignupChanged> change,
            Consumer<SignupForms.Page> saved) {
        stored = existing;
        setWidth("560px");
        setHeaderTitle(getTranslation(existing == null ? "signup.section.new" : "signup.section.change"));
        titleEn.setLabel(getTranslation("signup.section.title-en"));
        titleDe.setLabel(getTranslation("signup.section.title-de"));
        helpEn.setLabel(getTranslation("signup.help-en"));
        helpDe.setLabel(getTranslation("signup.help-de"));
        fill(existing);
        kept = new KeptWords(
                drafts,
                part -> Drafts.Place.of(
                        "program", "signup-section", round.value(), existing == null ? "" : existing.id(), part),
                Map.of("title-en", titleEn, "title-de", titleDe, "help-en", helpEn, "help-de", helpDe));
        var form = new Div(titleEn, titleDe, helpEn, helpDe);
        form.addClassName("wm-form");
        add(notice, form);
        var save = new Button(getTranslation("fields.save"), click -> save(change, saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void fill(@Nullable Section one) {
        if (one != null) {
            titleEn.setValue(one.title().english());
            titleDe.setValue(one.title().german());
            helpEn.setValue(one.help().english());
            helpDe.setValue(one.help().german());
        }
    }

    private void save(Function<SignupChange, SignupChanged> change, Consumer<SignupForms.Page> saved) {
        var before = stored;
        var now = new Section(
                before == null ? UUID.randomUUID() : before.id(),
                new Words(titleEn.getValue(), titleDe.getValue()),
                new Words(helpEn.getValue(), helpDe.getValue()),
                List.of());
        switch (change.apply(
                before == null ? new SignupChange.AddSection(now) : new SignupChange.ChangeSection(before, now))) {
            case SignupChanged.Saved(var page) -> {
                kept.sent();
                close();
                saved.accept(page);
            }
            case SignupChanged.Conflict(var page) ->
                page.form().sections().stream()
                        .filter(one -> before != null && one.id().equals(before.id()))
                        .findFirst()
                        .ifPresent(theirs -> {
                            stored = theirs;
                            notice.offer(getTranslation("signup.newer"), getTranslation("fields.newer.show"), () -> {
                                fill(theirs);
                                kept.sent();
                            });
                        });
            case SignupChanged.Gone gone -> notice.refuse(getTranslation("signup.gone"));
            case SignupChanged.Wrong(var what, var length, var most) -> {
                if (what == SignupChanged.What.TITLE) {
                    titleEn.setErrorMessage(getTranslation("signup.wrong.TITLE", length, most));
                    titleEn.setInvalid(true);
                    titleEn.focus();
                } else {
                    notice.refuse(getTranslation("signup.wrong." + what, length, most));
                }
            }
        }
    }
}
