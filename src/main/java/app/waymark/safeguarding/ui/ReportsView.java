package app.waymark.safeguarding.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.safeguarding.OwnReport;
import app.waymark.safeguarding.ReceivedReport;
import app.waymark.safeguarding.ReceivedReports;
import app.waymark.safeguarding.Reporting;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** What one reported and whether it is settled; for those who receive reports, these. */
@Route("reports")
@PermitAll
class ReportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** A line, as it reads. */
    private record Line(String key, String title, String path, String detail, boolean settled) {}

    /** One of the lists with the button that reads on. */
    private final class Lines {

        private int most = Slice.PAGE;
        private final RowList rows;
        private final KeyedList<Line> lines;
        private final Button more = new Button(getTranslation("safeguarding.more"), press -> {
            most += Slice.PAGE;
            fill();
        });
        private final TitledSection section;

        private Lines(String title) {
            rows = new RowList(title, List.of());
            lines = KeyedList.rebuilding(rows, Line::key, ReportsView.this::row);
            section = new TitledSection(title, rows, more);
        }

        private void show(List<Line> found, boolean further) {
            lines.show(found);
            more.setVisible(further);
            section.setVisible(!found.isEmpty());
        }
    }

    private final transient Reporting reporting;
    private final transient ReceivedReports received;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final transient Lines open = new Lines(getTranslation("safeguarding.open"));
    private final transient Lines settled = new Lines(getTranslation("safeguarding.settled"));
    private final transient Lines mine = new Lines(getTranslation("safeguarding.mine"));
    private final EmptyState empty = new EmptyState(
            Glyph.SHIELD, getTranslation("safeguarding.empty"), getTranslation("safeguarding.empty.more"));
    private boolean following;

    ReportsView(
            Reporting reporting,
            ReceivedReports received,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.reporting = reporting;
        this.received = received;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        this.actor = actor;
        var header = new ViewHeader(getTranslation("safeguarding.nav"));
        header.action(PageLink.button(Links.PRIVACY, getTranslation("privacy.title")));
        var body = new Div(open.section, mine.section, settled.section, empty);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::fill);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.nav");
    }

    private void fill() {
        var dates = formats.mine();
        var toSettle = Slice.first(open.most, (after, size) -> received.list(false, after, size));
        var done = Slice.first(settled.most, (after, size) -> received.list(true, after, size));
        var own = Slice.first(mine.most, reporting::mine);
        var names = Names.of(
                accounts,
                Stream.concat(
                                Stream.of(toSettle, done)
                                        .flatMap(list -> list.items().stream())
                                        .flatMap(one -> one.people().stream()),
                                own.items().stream().map(OwnReport::about))
                        .distinct()
                        .toList(),
                getTranslation("safeguarding.somebody"));
        open.show(received(toSettle.items(), names, dates), toSettle.next() != null);
        settled.show(received(done.items(), names, dates), done.next() != null);
        mine.show(own.items().stream().map(one -> mine(one, names, dates)).toList(), own.next() != null);
        empty.setVisible(Stream.of(toSettle, done).allMatch(list -> list.items().isEmpty())
                && own.items().isEmpty());
    }

    private List<Line> received(List<ReceivedReport> reports, Names names, Dates dates) {
        return reports.stream()
                .map(one -> new Line(
                        one.id().toString(),
                        getTranslation("safeguarding.about." + one.type(), names.of(one.reported())),
                        Links.report(one.id()),
                        getTranslation("safeguarding.received-at", dates.moment(one.at())),
                        !one.open()))
                .toList();
    }

    private Line mine(OwnReport one, Names names, Dates dates) {
        var at = one.settledAt();
        return new Line(
                one.id().toString(),
                getTranslation("safeguarding.about." + one.type(), names.of(one.about())),
                "",
                at == null
                        ? getTranslation("safeguarding.reported-at", dates.moment(one.at()))
                        : getTranslation("safeguarding.reported-and-settled", dates.moment(one.at()), dates.moment(at)),
                at != null);
    }

    private Row row(Line line) {
        var row = line.path().isEmpty() ? new Row(null, line.title()) : new Row(null, line.title(), line.path());
        return row.text(line.detail())
                .end(new Chip(
                        getTranslation(line.settled() ? "safeguarding.state.settled" : "safeguarding.state.received"),
                        line.settled() ? Chip.Tone.OK : Chip.Tone.TURN));
    }
}
