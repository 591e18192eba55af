package app.waymark.account.ui;

import app.waymark.account.OwnAccount;
import app.waymark.account.OwnAccount.Change;
import app.waymark.account.PersonalRecords;
import app.waymark.account.RecentProof;
import app.waymark.shared.Links;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Function;

/** All that Waymark keeps of the person: to take away, and to have forgotten with the account. */
class OwnDataSection extends TitledSection {

    private final transient OwnAccount own;
    private final transient Function<Change, String> words;

    OwnDataSection(
            OwnAccount own, PersonalRecords records, RecentProof proof, AskAgain ask, Function<Change, String> words) {
        super("");
        this.own = own;
        this.words = words;
        heading(getTranslation("account.data"));
        var end = new Button(getTranslation("account.leave"), click -> {
            // The password is asked for in any case, the code only here.
            if (proof.withCode()) {
                ask.before(this::ask);
            } else {
                ask();
            }
        });
        end.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        var row = new Div(
                new DataDownload(getTranslation("account.data.download"), ask, () -> Optional.of(records.mine())), end);
        row.addClassName("wm-settings-do");
        var more = new Div(
                new PageLink(Links.PRIVACY, getTranslation("account.data.privacy")),
                new PageLink(Links.REPORTS, getTranslation("account.data.reports")));
        more.addClassName("wm-settings-do");
        add(new Paragraph(getTranslation("account.data.text")), more, row);
    }

    private void ask() {
        var dialog = new Dialog(getTranslation("account.leave.title"));
        var password = new PasswordField(getTranslation("account.settings.password.present"));
        password.getElement().setAttribute("autocomplete", "current-password");
        var forget = new Checkbox(getTranslation("account.leave.forget"));
        var notice = new InlineMessage();
        var form = new Div(new Paragraph(getTranslation("account.leave.text")), password, forget, notice);
        form.addClassName("wm-form");
        dialog.add(form);
        var yes = new Button(getTranslation("account.leave"), click -> {
            switch (own.close(password.getValue(), forget.getValue())) {
                case Change.Saved gone -> UI.getCurrent().getPage().setLocation(Links.SIGN_IN.substring(1) + "?closed");
                case Change refused -> {
                    notice.refuse(words.apply(refused));
                    password.focus();
                }
            }
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), yes);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                password.focus();
            }
        });
        dialog.open();
    }
}
