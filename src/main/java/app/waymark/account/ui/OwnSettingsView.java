package app.waymark.account.ui;

import app.waymark.account.NewAccount;
import app.waymark.account.OwnAccount;
import app.waymark.account.OwnAccount.Change;
import app.waymark.account.PasswordRule;
import app.waymark.account.PersonalRecords;
import app.waymark.account.RecentProof;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Scheme;
import app.waymark.shared.Translations;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.I18n;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
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
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One's own name, language, time zone, light or dark, password, and the other devices. */
@Route("settings")
@PermitAll
class OwnSettingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnAccount own;
    private final transient Schemes schemes;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final TextField name = new TextField(getTranslation("account.name"));
    private final LanguageField language = new LanguageField(Locale.ENGLISH);
    private final ZoneField zone = new ZoneField(ZoneOffset.UTC);
    private final SchemeField scheme = new SchemeField(Scheme.DEVICE);
    private final InlineMessage notice = new InlineMessage();
    private final Part<OwnAccount.Settings> stored = new Part<>(this::fill);
    private transient OwnAccount.@Nullable Settings shown;
    private boolean following;

    OwnSettingsView(
            OwnAccount own,
            PersonalRecords records,
            RecentProof proof,
            AskAgain ask,
            Schemes schemes,
            LiveUpdates live,
            CurrentActor actor) {
        this.own = own;
        this.schemes = schemes;
        this.live = live;
        this.actor = actor;
        header.heading(getTranslation("account.settings.title"));
        var sections = new Div(
                aboutYou(),
                reach(),
                password(),
                secondFactor(),
                elsewhere(),
                new OwnDataSection(own, records, proof, ask, this::words));
        sections.addClassName("wm-settings");
        getContent().add(header, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stored.show(own.read());
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::meanwhile);
        }
    }

    /** I changed them in another window: what was changed here and not saved stays. */
    private void meanwhile() {
        var before = shown;
        var now = own.read();
        if (now.equals(before)) {
            return;
        }
        boolean touched = before != null
                && !(name.getValue().equals(before.name())
                        && language.getValue().equals(Translations.supported(before.locale()))
                        && before.zone().equals(zone.getValue())
                        && scheme.getValue() == before.scheme());
        if (touched) {
            shown = now;
            notice.offer(
                    getTranslation("account.settings.newer.kept"),
                    getTranslation("account.settings.newer.show"),
                    () -> fill(now));
        } else {
            stored.show(now);
            notice.say(getTranslation("account.settings.newer"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.settings.title");
    }

    /** What is being changed stays as it is until something else is stored. */
    private void fill(OwnAccount.Settings present) {
        shown = present;
        header.sub(present.email().value());
        name.setValue(present.name());
        language.setValue(Translations.supported(present.locale()));
        zone.show(present.zone());
        scheme.setValue(present.scheme());
    }

    private TitledSection aboutYou() {
        name.setHelperText(getTranslation("account.settings.name.hint"));
        TextLimit.on(name, NewAccount.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "name");
        language.setHelperText(getTranslation("account.settings.language.hint"));
        zone.setHelperText(getTranslation("account.zone.hint"));
        scheme.setHelperText(getTranslation("account.scheme.hint"));
        var save = new Button(getTranslation("account.settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        return new TitledSection(
                getTranslation("account.settings.about"), form(name, language, zone, scheme, row(save, notice)));
    }

    private void save() {
        if (!TextLimit.fits(name)) {
            return;
        }
        if (zone.getValue() == null) {
            notice.refuse(getTranslation("account.settings.zone.missing"));
            zone.focus();
            return;
        }
        var before = own.read();
        switch (own.choose(name.getValue(), language.getValue(), zone.getValue(), scheme.getValue())) {
            case Change.Saved saved -> saved(before);
            case Change.NameNotUsable not -> {
                notice.refuse(getTranslation("account.invalid.name"));
                name.focus();
            }
            case Change other -> notice.refuse(words(other));
        }
    }

    private void saved(OwnAccount.Settings before) {
        var now = own.read();
        schemes.show(now.scheme());
        I18n.show(now.locale());
        Toasts.say(getTranslation("account.settings.saved"));
        notice.clear();
        stored.show(now);
        if (!now.name().equals(before.name()) || !now.locale().equals(before.locale())) {
            // The whole frame again, because the name and the language stand in it too.
            UI.getCurrent().refreshCurrentRoute(true);
        }
    }

    private TitledSection reach() {
        return new TitledSection(
                getTranslation("account.settings.reach"),
                new Paragraph(getTranslation("account.settings.reach.text")),
                new PageLink(Links.WHAT_REACHES_ME, getTranslation("account.settings.reach.do")));
    }

    private TitledSection password() {
        var present = new PasswordField(getTranslation("account.settings.password.present"));
        present.getElement().setAttribute("autocomplete", "current-password");
        var next = new PasswordField(getTranslation("account.new-password"));
        next.setHelperText(getTranslation("account.password.rule", PasswordRule.SHORTEST));
        next.getElement().setAttribute("autocomplete", "new-password");
        var said = new InlineMessage();
        var change = new Button(getTranslation("account.settings.password.do"), click -> {
            switch (own.changePassword(present.getValue(), next.getValue())) {
                case Change.Saved saved -> {
                    present.clear();
                    next.clear();
                    said.say(getTranslation("account.settings.password.done"));
                }
                case Change.WrongPassword wrong -> {
                    said.refuse(words(wrong));
                    present.focus();
                }
                case Change refused -> {
                    said.refuse(words(refused));
                    next.focus();
                }
            }
        });
        Keys.on(change, Keys.SEND);
        return new TitledSection(getTranslation("account.password"), form(present, next, row(change, said)));
    }

    private TitledSection secondFactor() {
        return new TitledSection(
                getTranslation("account.factor.title"),
                new Paragraph(getTranslation("account.factor.short")),
                new PageLink(Links.SECOND_FACTOR, getTranslation("account.factor.go")));
    }

    private TitledSection elsewhere() {
        var said = new InlineMessage();
        var signOut = new Button(getTranslation("account.settings.elsewhere.do"), click -> {
            own.signOutElsewhere();
            said.say(getTranslation("account.settings.elsewhere.done"));
        });
        return new TitledSection(
                getTranslation("account.settings.elsewhere"),
                new Paragraph(getTranslation("account.settings.elsewhere.text")),
                new PageLink(Links.DEVICES, getTranslation("account.devices.title")),
                row(signOut, said));
    }

    private String words(Change refused) {
        return switch (refused) {
            case Change.WrongPassword wrong -> getTranslation("account.settings.password.wrong");
            case Change.Weak(var rule) -> getTranslation(rule.messageKey(), rule.number());
            case Change.TooMany(var waitFor) -> getTranslation("account.settings.too-many", minutes(waitFor));
            case Change.NameNotUsable not -> getTranslation("account.invalid.name");
            case Change.LastAdministrator last -> getTranslation("account.refused.last-administrator");
            case Change.ProofNeeded proof -> getTranslation("account.proof.needed");
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
