package app.waymark.account.ui;

import app.waymark.account.AccountAdministration;
import app.waymark.account.NewAccount;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;

/** Invites one person; coordinators bring in many by their import. */
class InviteDialog extends Dialog {

    private final transient AccountAdministration administration;
    private final transient Runnable done;
    private final EmailField email = new EmailField();
    private final TextField name = new TextField();
    private final LanguageField language;
    private final ZoneField zone;

    InviteDialog(AccountAdministration administration, Actor actor, Runnable done) {
        this.administration = administration;
        this.done = done;
        setHeaderTitle(getTranslation("account.invite.title"));
        email.setLabel(getTranslation("account.email"));
        TextLimit.on(email, EmailAddress.MAX_LENGTH);
        email.setRequiredIndicatorVisible(true);
        name.setLabel(getTranslation("account.name"));
        TextLimit.on(name, NewAccount.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        language = new LanguageField(actor.locale());
        language.setHelperText(getTranslation("account.invite.language.hint"));
        zone = new ZoneField(actor.zone());
        zone.setHelperText(getTranslation("account.invite.zone.hint"));
        var form = new Div(email, name, language, zone);
        form.addClassName("wm-form");
        add(form);
        var send = new Button(getTranslation("account.invite.do"), click -> send(actor));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), send);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                email.focus();
            }
        });
    }

    private void send(Actor actor) {
        if (!TextLimit.fits(email, name)) {
            return;
        }
        var address = EmailAddress.parse(email.getValue());
        email.setErrorMessage(getTranslation("account.invalid.email"));
        email.setInvalid(address.isEmpty());
        name.setErrorMessage(getTranslation("account.invalid.name"));
        name.setInvalid(TypedText.blank(name.getValue()));
        if (address.isEmpty() || name.isInvalid()) {
            if (address.isEmpty()) {
                email.focus();
            } else {
                name.focus();
            }
            return;
        }
        var person = new NewAccount(
                address.get(),
                name.getValue(),
                language.getValue(),
                Objects.requireNonNullElse(zone.getValue(), actor.zone()));
        var made = administration.invite(person);
        close();
        done.run();
        Toasts.say(getTranslation(made ? "account.invited" : "account.invited.again", person.name()));
    }
}
