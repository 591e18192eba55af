package app.waymark.account.ui;

import app.waymark.account.SecondFactor;
import app.waymark.account.SecondFactor.State;
import app.waymark.account.SecondFactor.Step;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.QrCode;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One's own second factor: set up with an authenticator, its recovery codes, and its end. */
@Route("settings/second-factor")
@PermitAll
class SecondFactorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SecondFactor factor;
    private final transient AskAgain ask;
    private final transient DateFormats dates;
    private final Div place = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private transient @Nullable State shown;
    private boolean busy;
    private boolean following;

    SecondFactorView(SecondFactor factor, AskAgain ask, DateFormats dates, LiveUpdates live, CurrentActor actor) {
        this.factor = factor;
        this.ask = ask;
        this.dates = dates;
        this.live = live;
        this.actor = actor;
        var header = new ViewHeader(getTranslation("account.factor.title"));
        header.crumb(getTranslation("account.settings.title"), Links.SETTINGS);
        place.addClassName("wm-settings");
        getContent().add(header, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // A key that is being set up, or codes that are being written down, stay.
        if (!busy) {
            show();
        }
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::meanwhile);
        }
    }

    private void meanwhile() {
        var now = factor.state();
        if (!busy && !now.equals(shown)) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.factor.title");
    }

    private void show() {
        busy = false;
        var state = factor.state();
        shown = state;
        place.removeAll();
        if (state.on()) {
            place.add(on(state));
        } else {
            place.add(off(state));
        }
    }

    private TitledSection off(State state) {
        var begin = new Button(getTranslation("account.factor.begin"), click -> ask.before(this::begin));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new TitledSection(
                getTranslation("account.factor.off"), new Paragraph(getTranslation("account.factor.text")));
        if (state.demanded()) {
            section.add(new Paragraph(getTranslation("account.factor.demanded")));
        }
        section.add(row(begin));
        return section;
    }

    private void begin() {
        if (factor.begin() instanceof Step.Begun(var key, var address)) {
            busy = true;
            place.removeAll();
            place.add(setUp(key, address));
        } else {
            show();
        }
    }

    private TitledSection setUp(String key, String address) {
        var typed = new Span(key.replaceAll("(.{4})(?=.)", "$1 "));
        typed.addClassName("account-factor-key");
        var code = new TextField(getTranslation("account.factor.first"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        var said = new InlineMessage();
        var confirm = new Button(getTranslation("account.factor.confirm"), click -> {
            switch (factor.confirm(code.getValue())) {
                case Step.Codes(var codes) -> codes(codes, getTranslation("account.factor.done"));
                case Step.TooMany(var waitFor) ->
                    said.refuse(getTranslation(
                            "account.settings.too-many",
                            Math.max(1, waitFor.plusSeconds(59).toMinutes())));
                case Step.WrongCode wrong -> {
                    said.refuse(getTranslation("account.factor.wrong"));
                    code.focus();
                }
                case Step other -> show();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(confirm, Keys.SEND);
        var cancel = new Button(getTranslation("uikit.cancel"), click -> show());
        var steps = new Div(
                new Paragraph(getTranslation("account.factor.scan")),
                new QrCode(address),
                new Paragraph(getTranslation("account.factor.type")),
                typed,
                code,
                row(confirm, cancel),
                said);
        steps.addClassName("wm-form");
        return new TitledSection(getTranslation("account.factor.begin"), steps);
    }

    /** Shown once; nothing can show them again. */
    private void codes(List<String> codes, String done) {
        busy = true;
        var list = new UnorderedList();
        list.addClassName("account-factor-codes");
        list.getElement().setAttribute("role", "list");
        codes.forEach(code -> list.add(new ListItem(code)));
        var kept = new Button(getTranslation("account.factor.codes.kept"), click -> {
            show();
            notice.clear();
        });
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        place.removeAll();
        place.add(new TitledSection(
                getTranslation("account.factor.codes"),
                new Paragraph(done),
                new Paragraph(getTranslation("account.factor.codes.text")),
                list,
                row(kept)));
    }

    private TitledSection on(State state) {
        var renew = new Button(
                getTranslation("account.factor.codes.renew"),
                click -> ask.before(() -> Confirm.end(
                        getTranslation("account.factor.codes.renew"),
                        getTranslation("account.factor.codes.renew.text"),
                        getTranslation("account.factor.codes.renew.do"),
                        this::renew)));
        var end = new Button(
                getTranslation("account.factor.end"),
                click -> ask.before(() -> Confirm.end(
                        getTranslation("account.factor.end.ask"),
                        getTranslation("account.factor.end.text"),
                        getTranslation("account.factor.end"),
                        this::end)));
        end.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        end.setVisible(!state.demanded());
        var section = new TitledSection(
                getTranslation("account.factor.on"),
                new Paragraph(getTranslation(
                        "account.factor.since", dates.mine().moment(Objects.requireNonNull(state.since())))),
                new Paragraph(getTranslation("account.factor.codes.left", state.codesLeft())));
        if (state.demanded()) {
            section.add(new Paragraph(getTranslation("account.factor.demanded.on")));
        }
        section.add(row(renew, end), notice);
        return section;
    }

    private void renew() {
        if (factor.renewCodes() instanceof Step.Codes(var codes)) {
            codes(codes, getTranslation("account.factor.codes.renewed"));
        } else {
            show();
        }
    }

    private void end() {
        var step = factor.end();
        show();
        if (step instanceof Step.Demanded) {
            notice.refuse(getTranslation("account.factor.demanded.on"));
        }
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("wm-settings-do");
        return row;
    }
}
