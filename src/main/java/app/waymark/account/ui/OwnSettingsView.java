package app.waymark.account.ui;

import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.account.OwnAccount.Change;
import app.waymark.account.PasswordRule;
import app.waymark.account.PersonalRecords;
import app.waymark.uikit.I18n;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Schemes;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Locale;

/** One's own name, language, time zone, light or dark, password, and the other devices. */
@Route("settings")
@PermitAll
class OwnSettingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAccount own;
    private final transient PersonalRecords records;
    private final ViewHeader header = new ViewHeader();
    private final Div sections = new Div();

    OwnSettingsView(OwnAccount own, PersonalRecords records) {
        this.own = own;
        this.records = records;
        header.heading(getTranslation("account.settings.title"));
        sections.addClassName("wm-settings");
        getContent().add(header, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var account = own.read();
        header.sub(account.email().value());
        sections.removeAll();
        sections.add(aboutYou(account), password(), elsewhere(), new OwnDataSection(own, records, this::words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.settings.title");
    }

    private TitledSection aboutYou(OwnAccount.Settings present) {
        var name = new TextField(getTranslation("account.name"), present.name(), "");
        name.setHelperText(getTranslation("account.settings.name.hint"));
        TextLimit.on(name, NewAccount.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "name");
        var language = new LanguageField(present.locale());
        language.setHelperText(getTranslation("account.settings.language.hint"));
        var zone = new ZoneField(present.zone());
        zone.setHelperText(getTranslation("account.zone.hint"));
        var scheme = new SchemeField(present.scheme());
        scheme.setHelperText(getTranslation("account.scheme.hint"));
        var notice = new InlineMessage();
        var save = new Button(getTranslation("account.settings.save"), click -> {
            if (!TextLimit.fits(name)) {
                return;
            }
            if (zone.getValue() == null) {
                notice.refuse(getTranslation("account.settings.zone.missing"));
                zone.focus();
                return;
            }
            switch (own.choose(name.getValue(), language.getValue(), zone.getValue(), scheme.getValue())) {
                case Change.Saved saved -> {
                    Schemes.show(scheme.getValue());
                    showAnew(language.getValue());
                }
                case Change.NameNotUsable not -> {
                    notice.refuse(getTranslation("account.invalid.name"));
                    name.focus();
                }
                case Change other -> notice.refuse(words(other));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        return new TitledSection(
                getTranslation("account.settings.about"), form(name, language, zone, scheme, row(save, notice)));
    }

    private TitledSection password() {
        var present = new PasswordField(getTranslation("account.settings.password.present"));
        present.getElement().setAttribute("autocomplete", "current-password");
        var next = new PasswordField(getTranslation("account.new-password"));
        next.setHelperText(getTranslation("account.password.rule", PasswordRule.SHORTEST));
        next.getElement().setAttribute("autocomplete", "new-password");
        var notice = new InlineMessage();
        var change = new Button(getTranslation("account.settings.password.do"), click -> {
            switch (own.changePassword(present.getValue(), next.getValue())) {
                case Change.Saved saved -> {
                    present.clear();
                    next.clear();
                    notice.say(getTranslation("account.settings.password.done"));
                }
                case Change.WrongPassword wrong -> {
                    notice.refuse(words(wrong));
                    present.focus();
                }
                case Change refused -> {
                    notice.refuse(words(refused));
                    next.focus();
                }
            }
        });
        Keys.on(change, Keys.SEND);
        return new TitledSection(getTranslation("account.password"), form(present, next, row(change, notice)));
    }

    private TitledSection elsewhere() {
        var notice = new InlineMessage();
        var signOut = new Button(getTranslation("account.settings.elsewhere.do"), click -> {
            own.signOutElsewhere();
            notice.say(getTranslation("account.settings.elsewhere.done"));
        });
        return new TitledSection(
                getTranslation("account.settings.elsewhere"),
                new Paragraph(getTranslation("account.settings.elsewhere.text")),
                row(signOut, notice));
    }

    /** The whole frame again, because the name and the language stand in it too. */
    private void showAnew(Locale language) {
        I18n.show(language);
        Toasts.say(getTranslation("account.settings.saved"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private String words(Change refused) {
        return switch (refused) {
            case Change.WrongPassword wrong -> getTranslation("account.settings.password.wrong");
            case Change.Weak(var rule) -> getTranslation(rule.messageKey(), rule.number());
            case Change.TooMany(var waitFor) -> getTranslation("account.settings.too-many", minutes(waitFor));
            case Change.NameNotUsable not -> getTranslation("account.invalid.name");
            case Change.LastAdministrator last -> getTranslation("account.refused.last-administrator");
            case Change.Saved saved -> getTranslation("account.settings.saved");
        };
    }

    private static long minutes(Duration waitFor) {
        return Math.max(1, waitFor.plusSeconds(59).toMinutes());
    }

    private static Div form(Component... fields) {
        var form = new Div(fields);
        form.addClassName("wm-form");
        return form;
    }

    private static Div row(Button button, InlineMessage notice) {
        var row = new Div(button, notice);
        row.addClassName("wm-settings-do");
        return row;
    }
}
