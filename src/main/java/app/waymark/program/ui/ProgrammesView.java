package app.waymark.program.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
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
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The programmes of this installation, and who coordinates each. */
@Route("administration/programmes")
@RolesAllowed("ADMINISTRATOR")
class ProgrammesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Programmes programmes;
    private final transient AskAgain ask;
    private final transient Accounts accounts;
    private final transient ProgrammeEnd end;
    private final RowList table = new RowList(getTranslation("programmes.title"), List.of());
    private final KeyedList<ProgrammeSummary> rows = KeyedList.rebuilding(table, ProgrammeSummary::id, this::row);
    private final Div place = new Div();
    private final Part<Boolean> list = new Part<>(this::place);
    private final MoreRows more = new MoreRows(getTranslation("programmes.more"), this::showMore);
    private final transient LiveUpdates live;
    private int shown = Slice.PAGE;
    private boolean following;

    ProgrammesView(Programmes programmes, Accounts accounts, ProgrammeEnd end, AskAgain ask, LiveUpdates live) {
        this.ask = ask;
        this.end = end;
        this.programmes = programmes;
        this.accounts = accounts;
        this.live = live;
        var create = new Button(getTranslation("programmes.new"), click -> create());
        Keys.on(create, Keys.NEW);
        place.addClassName("wm-stack");
        getContent()
                .add(
                        new ViewHeader(getTranslation("programmes.title"))
                                .sub(getTranslation("programmes.sub"))
                                .action(PageLink.button(Links.SKILL_SETS, getTranslation("programmes.sets")))
                                .primary(create),
                        place,
                        more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.every("programme"), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programmes.title");
    }

    private void refresh() {
        var all = Slice.first(shown, programmes::all);
        rows.show(all.items());
        list.show(all.items().isEmpty());
        more.show(all.next() != null);
    }

    private void showMore() {
        shown += Slice.PAGE;
        refresh();
    }

    private void place(boolean empty) {
        place.removeAll();
        place.add(
                empty
                        ? new EmptyState(
                                Glyph.PROGRAMME,
                                getTranslation("programmes.empty"),
                                getTranslation("programmes.empty.text"))
                        : table);
    }

    private Row row(ProgrammeSummary one) {
        var row = new Row(Avatar.of(Glyph.PROGRAMME), one.name());
        if (one.ended()) {
            row.end(new Chip(getTranslation("programme.ended")));
        }
        var coordinators = new Button(getTranslation("programmes.coordinators"), click -> coordinators(one));
        coordinators.setAriaLabel(getTranslation("programmes.coordinators") + ": " + one.name());
        var ends = new Button();
        ends.setText(end.words(ends, one));
        ends.setAriaLabel(ends.getText() + ": " + one.name());
        ends.addClickListener(click -> end.ask(ends, one, this::refresh));
        var mail = PageLink.button(Links.programmeMail(one.id().value()), getTranslation("rounds.mail"));
        mail.getElement().setAttribute("aria-label", mail.getText() + ": " + one.name());
        return row.end(mail, coordinators, ends);
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
        var show = coordinators(programme, people);
        var email = new EmailField(getTranslation("programmes.appoint.email"));
        email.setHelperText(getTranslation("programmes.appoint.hint"));
        email.setErrorMessage(getTranslation("programmes.appoint.wrong"));
        var appoint = new Button(getTranslation("programmes.appoint"), click -> {
            var account = EmailAddress.parse(email.getValue()).flatMap(accounts::findByEmail);
            email.setInvalid(account.isEmpty());
            account.ifPresent(found -> ask.before(() -> {
                programmes.appoint(programme.id(), found.id());
                email.clear();
                Toasts.say(getTranslation("programmes.appointed", found.name()));
                show.run();
            }));
        });
        appoint.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(appoint, Keys.SEND);
        show.run();
        live.follow(people, Changed.every("programme"), show::run);
        var form = new Div(people, email, appoint);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("uikit.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                email.focus();
            }
        });
        dialog.open();
    }

    /** Who coordinates a programme, row by row; what is given reads and shows it again. */
    private Runnable coordinators(ProgrammeSummary programme, Div place) {
        var none = new Span(getTranslation("programmes.coordinators.none"));
        var list = new RowList(getTranslation("programmes.coordinators"), List.of());
        place.add(none, list);
        return new Coordinators(programme, list, none)::show;
    }

    private final class Coordinators {

        private final ProgrammeSummary programme;
        private final RowList list;
        private final Span none;
        private final KeyedList<Contact> rows;

        Coordinators(ProgrammeSummary programme, RowList list, Span none) {
            this.programme = programme;
            this.list = list;
            this.none = none;
            rows = KeyedList.rebuilding(list, Contact::id, this::row);
        }

        void show() {
            var found = List.copyOf(
                    accounts.contacts(programmes.coordinators(programme.id())).values());
            rows.show(found);
            none.setVisible(found.isEmpty());
            list.setVisible(!found.isEmpty());
        }

        private Row row(Contact one) {
            var dismiss = new Button(
                    getTranslation("programmes.dismiss"),
                    click -> ask.before(() -> {
                        programmes.dismiss(programme.id(), one.id());
                        show();
                    }));
            dismiss.setAriaLabel(dismiss.getText() + ": " + one.name());
            return new Row(new Avatar(one.id(), one.name()), one.name())
                    .text(one.email().value())
                    .end(dismiss);
        }
    }
}
