package app.waymark.account.ui;

import app.waymark.account.AccountAdministration;
import app.waymark.account.AccountAdministration.Change;
import app.waymark.account.AccountAdministration.Entry;
import app.waymark.account.Device;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The browsers in which a person has signed in, for an administrator who helps them: a lost phone, say. */
class PersonDevicesDialog extends Dialog {

    private final transient AccountAdministration administration;
    private final transient Entry entry;
    private final KeyedList<Device> rows;
    private final Paragraph none = new Paragraph();
    private final InlineMessage notice = new InlineMessage();

    PersonDevicesDialog(Entry entry, AccountAdministration administration, DateFormats dates, AskAgain ask) {
        this.administration = administration;
        this.entry = entry;
        setHeaderTitle(getTranslation("account.devices.of", entry.name()));
        none.setText(getTranslation("account.devices.none"));
        var list = new UnorderedList();
        list.addClassName("account-devices");
        list.getElement().setAttribute("role", "list");
        rows = KeyedList.rebuilding(list, Device::id, device -> new DeviceRow(device, dates.mine(), this::end));
        var form = new Div(new Paragraph(getTranslation("account.devices.of.text")), none, list, notice);
        form.addClassName("wm-form");
        administration.secondFactor(entry.id()).ifPresent(since -> {
            var factor = new Div(
                    new Span(getTranslation("account.factor.of", dates.mine().moment(since))));
            factor.addClassName("account-device");
            factor.add(new Button(
                    getTranslation("account.factor.end"),
                    click -> ask.before(() -> Confirm.end(
                            getTranslation("account.factor.end.of", entry.name()),
                            getTranslation("account.factor.end.of.text"),
                            getTranslation("account.factor.end"),
                            () -> {
                                endFactor();
                                factor.setVisible(
                                        administration.secondFactor(entry.id()).isPresent());
                            }))));
            form.addComponentAtIndex(0, factor);
        });
        add(form);
        getFooter().add(new Button(getTranslation("uikit.close"), click -> close()));
        show();
    }

    private void end(Device device) {
        boolean done = administration.endDevice(entry.id(), device.id()) instanceof Change.Done;
        show();
        if (done) {
            notice.say(getTranslation(
                    device.signedIn() || device.remembered() ? "account.device.ended.of" : "account.device.forgotten",
                    entry.name()));
        } else {
            notice.refuse(getTranslation("account.device.gone"));
        }
    }

    private void endFactor() {
        switch (administration.endSecondFactor(entry.id())) {
            case Change.Done yes -> notice.say(getTranslation("account.factor.ended.of", entry.name()));
            case Change.ProofNeeded no -> notice.refuse(getTranslation("account.proof.needed"));
            case Change other -> notice.refuse(getTranslation("account.factor.gone"));
        }
        show();
    }

    private void show() {
        var now = administration.devices(entry.id());
        rows.show(now);
        none.setVisible(now.isEmpty());
    }
}
