package app.waymark.account.ui;

import app.waymark.account.AccountAdministration;
import app.waymark.account.AccountAdministration.Change;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Whether a second factor is demanded of those who run something. */
class DemandDialog extends Dialog {

    private final transient AccountAdministration administration;

    DemandDialog(AccountAdministration administration, AskAgain ask) {
        this.administration = administration;
        setHeaderTitle(getTranslation("account.factor.title"));
        var demanded = new Checkbox(getTranslation("account.factor.demand"), administration.secondFactorDemanded());
        var form = new Div(demanded, new Paragraph(getTranslation("account.factor.demand.text")));
        form.addClassName("wm-form");
        add(form);
        var save = new Button(getTranslation("account.settings.save"), click -> {
            boolean wanted = demanded.getValue();
            ask.before(() -> save(wanted));
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void save(boolean wanted) {
        if (administration.demandSecondFactor(wanted) instanceof Change.Done) {
            close();
            Toasts.say(getTranslation(wanted ? "account.factor.demand.on" : "account.factor.demand.off"));
        } else {
            Toasts.refuse(getTranslation("account.proof.needed"));
        }
    }
}
