package app.waymark.safeguarding.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.file.StoredFile;
import app.waymark.safeguarding.ReceivedReport;
import app.waymark.safeguarding.ReceivedReports;
import app.waymark.safeguarding.ReceivedReports.Whole;
import app.waymark.safeguarding.ReportId;
import app.waymark.safeguarding.Reporting;
import app.waymark.safeguarding.SettleResult;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** One report, for those who receive it: what was reported, as it was, and what came of it. */
@Route("reports/:report")
@PermitAll
class ReceivedReportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** What stands above a report. */
    private record Head(String type, String whom, boolean open) {}

    private final transient ReceivedReports reports;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final Paragraph by = new Paragraph();
    private final Paragraph words = new Paragraph();
    private final Paragraph written = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Div files = new Div();
    private final Paragraph place = new Paragraph(getTranslation("safeguarding.place"));
    private final Part<Whole> filed = new Part<>(this::files);
    private final Part<Head> headed = new Part<>(this::head);
    private final TextArea outcome = new TextArea(getTranslation("safeguarding.outcome"));
    private final Button settle = new Button(getTranslation("safeguarding.settle"), press -> settle());
    private final Div form = new Div(outcome, settle);
    private final Paragraph settled = new Paragraph();
    private final Paragraph cameOfIt = new Paragraph();
    private final TitledSection settling =
            new TitledSection(getTranslation("safeguarding.outcome.title"), settled, cameOfIt, form);
    private final InlineMessage notice = new InlineMessage();
    private final Div body = new Div();
    private final transient KeptText kept;
    private ReportId id = new ReportId(new UUID(0, 0));
    private boolean following;

    ReceivedReportView(
            ReceivedReports reports,
            Accounts accounts,
            DateFormats formats,
            Drafts drafts,
            LiveUpdates live,
            CurrentActor actor) {
        this.reports = reports;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        this.actor = actor;
        kept = KeptText.of(outcome, drafts);
        outcome.setHelperText(getTranslation("safeguarding.outcome.hint"));
        outcome.setMinRows(3);
        TextLimit.on(outcome, Reporting.MOST_WORDS);
        Keys.on(settle, Keys.SEND);
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        form.addClassName("wm-form");
        words.addClassName("wm-reading");
        written.addClassName("wm-small");
        said.addClassNames("feedback-quote", "safeguarding-said");
        place.addClassName("wm-small");
        settled.addClassName("wm-small");
        cameOfIt.addClassName("wm-reading");
        body.addClassName("wm-stack");
        body.add(
                new TitledSection(getTranslation("safeguarding.reported-thing"), written, said, files, place),
                new TitledSection(getTranslation("safeguarding.reporter"), by, words),
                settling,
                notice);
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new ReportId(
                    UUID.fromString(event.getRouteParameters().get("report").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        fill();
        kept.at(Drafts.Place.of("safeguarding", "outcome", id.value()));
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::again);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.received");
    }

    /** Somebody else settled it meanwhile, or it is not its reader's any more. */
    private void again() {
        try {
            fill();
        } catch (AccessDeniedException gone) {
            body.removeAll();
            body.add(new EmptyState(Glyph.LOCK, getTranslation("safeguarding.gone"), ""));
        }
    }

    private void fill() {
        var found = reports.get(id);
        var report = found.report();
        var dates = formats.mine();
        var names = Names.of(accounts, report.people(), getTranslation("safeguarding.somebody"));
        var whom = names.of(report.reported());
        headed.show(new Head(report.type(), whom, report.open()));
        reported(report, whom, dates);
        filed.show(found);
        var reporter = report.reporter();
        by.setText(getTranslation(
                "safeguarding.by",
                reporter == null ? getTranslation("safeguarding.somebody") : names.of(reporter),
                dates.exact(report.at())));
        words.setText(report.words());
        words.setVisible(!report.words().isEmpty());
        outcome(report, names, dates);
    }

    private void head(Head of) {
        header.clear();
        header.crumb(getTranslation("safeguarding.nav"), Links.REPORTS);
        header.heading(getTranslation("safeguarding.about." + of.type(), of.whom()));
        header.marks(new Chip(
                getTranslation(of.open() ? "safeguarding.state.received" : "safeguarding.state.settled"),
                of.open() ? Chip.Tone.TURN : Chip.Tone.OK));
    }

    private void reported(ReceivedReport report, String whom, Dates dates) {
        var at = report.saidAt();
        var revision = report.revision();
        written.setText(
                at == null
                        ? getTranslation("safeguarding.tells", whom)
                        : revision == null
                                ? getTranslation("safeguarding.wrote", whom, dates.exact(at))
                                : getTranslation("safeguarding.wrote.revision", whom, dates.exact(at), revision));
        said.setText(report.said());
        said.setVisible(!report.said().isEmpty());
        // A pair's own page is the one that those who receive reports can open.
        place.setVisible(!report.path().startsWith(Links.mentorship(report.thing())));
    }

    private void files(Whole found) {
        files.removeAll();
        for (StoredFile file : found.files()) {
            var link = new Anchor(Links.file(file.id()), file.name());
            link.setRouterIgnore(true);
            var digest = new Div(getTranslation("safeguarding.digest", file.size(), file.digest()));
            digest.addClassName("wm-small");
            files.add(new Div(link, digest));
        }
    }

    private void outcome(ReceivedReport report, Names names, Dates dates) {
        form.setVisible(report.open());
        var at = report.settledAt();
        var who = report.settledBy();
        settled.setVisible(at != null);
        cameOfIt.setVisible(at != null);
        if (at != null && who != null) {
            settled.setText(getTranslation("safeguarding.settled-by", names.of(who), dates.exact(at)));
            cameOfIt.setText(report.outcome() == null ? "" : report.outcome());
        }
    }

    private void settle() {
        if (!TextLimit.fits(outcome)) {
            return;
        }
        switch (reports.settle(id, outcome.getValue())) {
            case SettleResult.Settled done -> {
                kept.sent();
                notice.say(getTranslation("safeguarding.settle.done"));
                fill();
            }
            case SettleResult.AlreadySettled no -> {
                notice.refuse(getTranslation("safeguarding.settle.before"));
                fill();
            }
            case SettleResult.Blank no -> {
                notice.refuse(getTranslation("safeguarding.settle.blank"));
                outcome.focus();
            }
            case SettleResult.TooLong no ->
                notice.refuse(getTranslation("safeguarding.too-long", no.length(), Reporting.MOST_WORDS));
        }
    }
}
