package app.waymark.program.ui;

import app.waymark.program.RoundId;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupChanged;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupTerms;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who can sign up for a round, until when, and what comes of it. */
class SignupTermsDialog extends Dialog {

    private final InlineMessage notice = new InlineMessage();
    private final Checkbox mentees = new Checkbox();
    private final Checkbox mentors = new Checkbox();
    private final DateField until = new DateField();
    private final Checkbox atOnce = new Checkbox();
    private final TextArea introEn = TextLimit.on(new TextArea(), SignupTerms.LONGEST);
    private final TextArea introDe = TextLimit.on(new TextArea(), SignupTerms.LONGEST);
    private final TextArea nextEn = TextLimit.on(new TextArea(), SignupTerms.LONGEST);
    private final TextArea nextDe = TextLimit.on(new TextArea(), SignupTerms.LONGEST);
    private final transient KeptWords kept;
    private transient SignupTerms stored;

    SignupTermsDialog(
            Drafts drafts,
            RoundId round,
            SignupTerms existing,
            Function<SignupChange, SignupChanged> change,
            Consumer<SignupForms.Page> saved) {
        stored = existing;
        setWidth("560px");
        setHeaderTitle(getTranslation("signup.terms"));
        mentees.setLabel(getTranslation("signup.terms.mentees"));
        mentors.setLabel(getTranslation("signup.terms.mentors"));
        until.setLabel(getTranslation("signup.terms.until"));
        until.setHelperText(getTranslation("signup.terms.until.hint"));
        atOnce.setLabel(getTranslation("signup.terms.at-once"));
        introEn.setLabel(getTranslation("signup.terms.intro-en"));
        introDe.setLabel(getTranslation("signup.terms.intro-de"));
        nextEn.setLabel(getTranslation("signup.terms.next-en"));
        nextDe.setLabel(getTranslation("signup.terms.next-de"));
        nextEn.setHelperText(getTranslation("signup.terms.next.hint"));
        fill(existing);
        kept = new KeptWords(
                drafts,
                part -> Drafts.Place.of("program", "signup-terms", round.value(), part),
                Map.of("intro-en", introEn, "intro-de", introDe, "next-en", nextEn, "next-de", nextDe));
        var form = new Div(mentees, mentors, until, atOnce, introEn, introDe, nextEn, nextDe);
        form.addClassName("wm-form");
        add(notice, form);
        var save = new Button(getTranslation("fields.save"), click -> save(change, saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void fill(SignupTerms one) {
        mentees.setValue(one.mentees());
        mentors.setValue(one.mentors());
        until.setValue(one.until());
        atOnce.setValue(one.atOnce());
        introEn.setValue(one.intro().english());
        introDe.setValue(one.intro().german());
        nextEn.setValue(one.next().english());
        nextDe.setValue(one.next().german());
    }

    private void save(Function<SignupChange, SignupChanged> change, Consumer<SignupForms.Page> saved) {
        if (!until.ready()) {
            return;
        }
        var now = new SignupTerms(
                mentees.getValue(),
                mentors.getValue(),
                until.getValue(),
                atOnce.getValue(),
                new Words(introEn.getValue(), introDe.getValue()),
                new Words(nextEn.getValue(), nextDe.getValue()));
        switch (change.apply(new SignupChange.Terms(stored, now))) {
            case SignupChanged.Saved(var page) -> {
                kept.sent();
                close();
                saved.accept(page);
            }
            case SignupChanged.Conflict(var page) -> {
                stored = page.terms();
                notice.offer(getTranslation("signup.newer"), getTranslation("fields.newer.show"), () -> {
                    fill(page.terms());
                    kept.sent();
                });
            }
            case SignupChanged.Gone gone -> notice.refuse(getTranslation("signup.gone"));
            case SignupChanged.Wrong(var what, var length, var most) ->
                notice.refuse(getTranslation("signup.wrong." + what, length, most));
        }
    }
}
