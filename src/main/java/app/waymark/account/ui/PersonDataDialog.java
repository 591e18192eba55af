package app.waymark.account.ui;

import app.waymark.account.AccountAdministration.Entry;
import app.waymark.account.AccountAdministration.Stage;
import app.waymark.account.PersonalRecords;
import app.waymark.account.PersonalRecords.Forgetting;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What an administrator does when somebody asks for all that is kept of them, or to have it forgotten. */
class PersonDataDialog extends Dialog {

    private final transient PersonalRecords records;
    private final transient Entry entry;
    private final transient Runnable done;

    PersonDataDialog(Entry entry, PersonalRecords records, AskAgain ask, Runnable done) {
        this.records = records;
        this.entry = entry;
        this.done = done;
        setHeaderTitle(getTranslation("account.data.of", entry.name()));
        boolean closed = entry.stage() == Stage.CLOSED;
        var form = new Div(
                new Paragraph(getTranslation("account.data.hand-over")),
                new DataDownload(getTranslation("account.data.download"), ask, () -> records.of(entry.id())),
                new Paragraph(getTranslation(closed ? "account.forget.text" : "account.forget.first-close")));
        form.addClassName("wm-form");
        add(form);
        var forget = new Button(getTranslation("account.forget"), click -> ask.before(this::ask));
        forget.addThemeVariants(ButtonVariant.ERROR);
        forget.setVisible(closed);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), forget);
    }

    private void ask() {
        Confirm.end(
                getTranslation("account.forget.ask", entry.name()),
                getTranslation("account.forget.for-good"),
                getTranslation("account.forget"),
                this::forget);
    }

    private void forget() {
        close();
        switch (records.forget(entry.id())) {
            case Forgetting.Forgotten yes -> Toasts.say(getTranslation("account.forget.done"));
            case Forgetting.StillOpen no -> Toasts.refuse(getTranslation("account.forget.first-close"));
            case Forgetting.ProofNeeded no -> Toasts.refuse(getTranslation("account.proof.needed"));
            case Forgetting.Gone no -> Toasts.refuse(getTranslation("account.refused.gone"));
        }
        done.run();
    }
}
