package app.waymark.account.ui;

import app.waymark.account.RecentProof;
import app.waymark.account.RecentProof.Answer;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.springframework.stereotype.Component;

/** Asks for the password, and for a code where there is a second factor, before something that harms most in the wrong hands. */
class ProofDialog extends Dialog {

    private final transient RecentProof proof;
    private final transient Command then;
    private final PasswordField password = new PasswordField(getTranslation("account.settings.password.present"));
    private final TextField code = new TextField(getTranslation("account.code"));
    private final InlineMessage notice = new InlineMessage();

    ProofDialog(RecentProof proof, Command then) {
        this.proof = proof;
        this.then = then;
        setHeaderTitle(getTranslation("account.proof.title"));
        password.getElement().setAttribute("autocomplete", "current-password");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setHelperText(getTranslation("account.code.hint"));
        code.setVisible(proof.withCode());
        var form = new Div(
                new Paragraph(getTranslation(
                        proof.withCode() ? "account.proof.text.code" : "account.proof.text",
                        RecentProof.HOLDS.toMinutes())),
                password,
                code,
                notice);
        form.addClassName("wm-form");
        add(form);
        var yes = new Button(getTranslation("account.proof.do"), click -> prove());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(yes, Keys.SEND);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                password.focus();
            }
        });
    }

    private void prove() {
        switch (proof.give(password.getValue(), code.getValue())) {
            case Answer.Proven yes -> {
                close();
                then.execute();
            }
            case Answer.Wrong no -> {
                notice.refuse(getTranslation(
                        code.isVisible() ? "account.proof.wrong.code" : "account.settings.password.wrong"));
                code.clear();
                password.focus();
            }
            case Answer.TooMany(var waitFor) ->
                notice.refuse(getTranslation(
                        "account.settings.too-many",
                        Math.max(1, waitFor.plusSeconds(59).toMinutes())));
        }
    }

    /** Opens one where the last proof is too long ago. */
    @Component
    static class Opener implements AskAgain {

        private final RecentProof proof;

        Opener(RecentProof proof) {
            this.proof = proof;
        }

        @Override
        public void before(Command act) {
            if (proof.given()) {
                act.execute();
            } else {
                new ProofDialog(proof, act).open();
            }
        }
    }
}
