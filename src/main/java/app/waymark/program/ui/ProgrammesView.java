package app.waymark.program.ui;

import app.waymark.account.Accounts;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.EmailAddress;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The programmes of this installation, and who coordinates each. */
@Route("administration/programmes")
@RolesAllowed("ADMINISTRATOR")
class ProgrammesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Programmes programmes;
    private final transient Accounts accounts;
    private final Div list = new Div();

    ProgrammesView(Programmes programmes, Accounts accounts) {
        this.programmes = programmes;
        this.accounts = accounts;
        var create = new Button(getTranslation("programmes.new"), click -> create());
        Keys.on(create, Keys.NEW);
        list.addClassName("wm-stack");
        getContent()
                .add(
                        new ViewHeader(getTranslation("programmes.title"))
                                .sub(getTranslation("programmes.sub"))
                                .primary(create),
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programmes.title");
    }

    private void refresh() {
        var all = programmes.all();
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Glyph.PROGRAMME, getTranslation("programmes.empty"), getTranslation("programmes.empty.text")));
            return;
        }
        list.add(new RowList(
                getTranslation("programmes.title"), all.stream().map(this::row).toList()));
    }

    private Row row(ProgrammeSummary one) {
        return new Row(Avatar.of(Glyph.PROGRAMME), one.name())
                .end(new Button(getTranslation("programmes.coordinators"), click -> coordinators(one)));
    }

    private void create() {
        var dialog = new Dialog(getTranslation("programmes.new"));
        var name = new TextField(getTranslation("programmes.name"));
        TextLimit.on(name, Programmes.LONGEST_NAME);
        var save = new Button(getTranslation("programmes.new.do"), click -> {
            if (!TextLimit.fits(name)) {
                return;
            }
            var made = programmes.create(name.getValue());
            name.setErrorMessage(getTranslation("programmes.name.wrong"));
            name.setInvalid(made.isEmpty());
            if (made.isPresent()) {
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        dialog.add(name);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
        dialog.open();
    }

    private void coordinators(ProgrammeSummary programme) {
        var dialog = new Dialog(getTranslation("programmes.coordinators.of", programme.name()));
        var people = new Div();
        people.addClassName("wm-stack");
        var email = new EmailField(getTranslation("programmes.appoint.email"));
        email.setHelperText(getTranslation("programmes.appoint.hint"));
        email.setErrorMessage(getTranslation("programmes.appoint.wrong"));
        var appoint = new Button(getTranslation("programmes.appoint"), click -> {
            var account = EmailAddress.parse(email.getValue()).flatMap(accounts::findByEmail);
            email.setInvalid(account.isEmpty());
            account.ifPresent(found -> {
                programmes.appoint(programme.id(), found.id());
                email.clear();
                Toasts.say(getTranslation("programmes.appointed", found.name()));
                showCoordinators(programme, people);
            });
        });
        Keys.on(appoint, Keys.SEND);
        showCoordinators(programme, people);
        var form = new Div(people, email, appoint);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("uikit.close"), click -> dialog.close()));
        dialog.open();
    }

    private void showCoordinators(ProgrammeSummary programme, Div people) {
        people.removeAll();
        var found = accounts.contacts(programmes.coordinators(programme.id()));
        if (found.isEmpty()) {
            people.add(getTranslation("programmes.coordinators.none"));
            return;
        }
        people.add(new RowList(
                getTranslation("programmes.coordinators"),
                found.values().stream()
                        .map(one -> new Row(new Avatar(one.id(), one.name()), one.name())
                                .text(one.email().value())
                                .end(new Button(getTranslation("programmes.dismiss"), click -> {
                                    programmes.dismiss(programme.id(), one.id());
                                    showCoordinators(programme, people);
                                })))
                        .toList()));
    }
}
