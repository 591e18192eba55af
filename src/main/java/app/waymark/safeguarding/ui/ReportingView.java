package app.waymark.safeguarding.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.safeguarding.ReportOffer;
import app.waymark.safeguarding.ReportResult;
import app.waymark.safeguarding.Reporting;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;

/** Something is reported: what is passed on, to whom, and, if there is anything to say, why. */
@Route("report/:type/:thing")
@PermitAll
class ReportingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reporting reporting;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader();
    private final Paragraph what = new Paragraph();
    private final Paragraph text = new Paragraph();
    private final Paragraph files = new Paragraph();
    private final Paragraph to = new Paragraph();
    private final TextArea words = new TextArea(getTranslation("safeguarding.words"));
    private final Button send = new Button(getTranslation("safeguarding.send"), press -> send());
    private final Div form = new Div();
    private final Div after = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;
    private String type = "";
    private UUID thing = new UUID(0, 0);
    private String back = Links.HOME;

    ReportingView(Reporting reporting, Accounts accounts, DateFormats formats, Drafts drafts) {
        this.reporting = reporting;
        this.accounts = accounts;
        this.formats = formats;
        kept = KeptText.of(words, drafts);
        words.setHelperText(getTranslation("safeguarding.words.hint"));
        words.setMinRows(3);
        TextLimit.on(words, Reporting.MOST_WORDS);
        Keys.on(send, Keys.SEND);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        text.addClassNames("feedback-quote", "safeguarding-said");
        to.addClassName("safeguarding-to");
        files.addClassName("wm-small");
        form.addClassName("wm-form");
        form.add(words, send);
        after.addClassName("wm-actions");
        var body = new Div(
                new TitledSection(getTranslation("safeguarding.passed-on"), what, text, files),
                new TitledSection(getTranslation("safeguarding.receives"), to),
                form,
                notice,
                after);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        type = event.getRouteParameters().get("type").orElse("");
        try {
            thing = UUID.fromString(event.getRouteParameters().get("thing").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        show(reporting.offer(type, thing));
        kept.at(Drafts.Place.of("safeguarding", type, thing));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.title");
    }

    private void show(ReportOffer offer) {
        var dates = formats.mine();
        var found = offer.thing();
        back = found.path();
        var name = Names.of(accounts, List.of(found.by()), getTranslation("safeguarding.somebody"))
                .of(found.by());
        header.clear();
        header.crumb(found.title().isEmpty() ? name : found.title(), back);
        header.heading(getTranslation("safeguarding.heading." + type, name));
        var at = found.at();
        what.setText(
                at == null
                        ? getTranslation("safeguarding.what", name)
                        : getTranslation("safeguarding.what.at", name, dates.exact(at)));
        text.setText(found.text());
        text.setVisible(!found.text().isEmpty());
        files.setText(getTranslation("safeguarding.files", found.files().size()));
        files.setVisible(!found.files().isEmpty());
        to.setText(getTranslation("safeguarding.to." + offer.to(), name));
        var before = offer.reportedAt();
        if (before != null) {
            done(getTranslation("safeguarding.already", dates.moment(before)));
        } else {
            form.setVisible(offer.to() != ReportOffer.To.NOBODY);
            notice.clear();
            after.removeAll();
        }
    }

    private void send() {
        if (!TextLimit.fits(words)) {
            return;
        }
        switch (reporting.report(type, thing, words.getValue())) {
            case ReportResult.Reported sent -> {
                kept.sent();
                done(getTranslation("safeguarding.sent"));
            }
            case ReportResult.AlreadyReported before -> {
                kept.sent();
                done(getTranslation("safeguarding.already", formats.mine().moment(before.at())));
            }
            case ReportResult.Own no -> notice.refuse(getTranslation("safeguarding.own"));
            case ReportResult.TooLong no ->
                notice.refuse(getTranslation("safeguarding.too-long", no.length(), Reporting.MOST_WORDS));
            case ReportResult.TooMany no -> notice.refuse(getTranslation("safeguarding.too-many", no.most()));
            case ReportResult.NobodyReceives no -> notice.refuse(getTranslation("safeguarding.to.NOBODY"));
        }
    }

    private void done(String sentence) {
        form.setVisible(false);
        after.removeAll();
        after.add(
                PageLink.primaryButton(back, getTranslation("safeguarding.back")),
                PageLink.button(Links.REPORTS, getTranslation("safeguarding.mine.open")));
        notice.say(sentence);
    }
}
