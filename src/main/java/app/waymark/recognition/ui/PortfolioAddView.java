package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioOffer;
import app.waymark.recognition.PortfolioOffers;
import app.waymark.recognition.PortfolioResult;
import app.waymark.recognition.Portfolios;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to take into one's portfolio, kind by kind; nothing of it is in before it is taken. */
@Route("portfolio/add/:type")
@PermitAll
class PortfolioAddView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 200;

    private final transient PortfolioOffers offers;
    private final transient Portfolios portfolios;
    private final transient DateFormats formats;
    private final PageTabs tabs = new PageTabs(getTranslation("portfolio.kinds"));
    private final InlineMessage notice = new InlineMessage();
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("portfolio.add"), List.of());
    private final KeyedList<PortfolioOffer> rows = KeyedList.rebuilding(list, PortfolioOffer::source, this::row);
    private final Button more = new Button(getTranslation("badge.more"), click -> more());
    private PortfolioKind kind = PortfolioKind.GOAL;
    private int shown = Slice.PAGE;

    PortfolioAddView(
            PortfolioOffers offers, Portfolios portfolios, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.offers = offers;
        this.portfolios = portfolios;
        this.formats = formats;
        var header = new ViewHeader(getTranslation("portfolio.add"));
        header.crumb(getTranslation("portfolio.title"), Links.PORTFOLIO);
        header.sub(getTranslation("portfolio.add.sub"));
        header.action(PageLink.button(Links.PORTFOLIO, getTranslation("portfolio.add.done")));
        var body = new Div(notice, nothing, list, more);
        body.addClassNames("wm-stack", "portfolio-add");
        getContent().add(header, tabs, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("type").orElse("");
        kind = Stream.of(PortfolioKind.values())
                .filter(one -> name(one).equals(asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        shown = Slice.PAGE;
        notice.clear();
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.add");
    }

    /** How an address names a kind. */
    static String name(PortfolioKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void fill() {
        tabs.show(Arrays.stream(PortfolioKind.values())
                .map(one -> new PageTabs.Tab(
                        getTranslation("portfolio.kind." + one), Links.portfolioAdd(name(one)), one == kind))
                .toList());
        var found = Slice.first(shown, (@Nullable Cursor after, Integer size) -> offers.page(kind, after, size));
        rows.show(found.items().stream().limit(shown).toList());
        more.setVisible(found.next() != null || found.items().size() > shown);
        list.setVisible(!found.items().isEmpty());
        nothing.removeAll();
        if (found.items().isEmpty()) {
            nothing.add(new EmptyState(
                    glyph(kind),
                    getTranslation("portfolio.none." + kind),
                    getTranslation("portfolio.none." + kind + ".more")));
        }
    }

    private void more() {
        shown += Slice.PAGE;
        fill();
    }

    private Row row(PortfolioOffer offer) {
        var title = Excerpt.of(offer.title(), LONGEST);
        var row = new Row(null, title);
        var day = formats.mine().shortDay(offer.on());
        row.text(offer.context().isEmpty() ? day : offer.context() + " · " + day);
        if (offer.in()) {
            row.end(new Chip(getTranslation("portfolio.in"), Chip.Tone.OK));
            return row;
        }
        var take = new Button(getTranslation("portfolio.take"), click -> take(offer));
        take.setAriaLabel(getTranslation("portfolio.take.of", title));
        row.end(KeyedList.part(take, "take"));
        return row;
    }

    private void take(PortfolioOffer offer) {
        notice.clear();
        if (offer.parts().isEmpty() && offer.mentors().isEmpty()) {
            var result = portfolios.add(offer.kind(), offer.source(), PortfolioChoice.of(Set.of()));
            came(result);
            if (!(result instanceof PortfolioResult.Done)) {
                notice.refuse(PortfolioTexts.refused(this, result));
            }
            return;
        }
        new PortfolioPartsDialog(
                        Excerpt.of(offer.title(), LONGEST),
                        offer.kind(),
                        getTranslation("portfolio.take"),
                        offer.parts(),
                        offer.mentors(),
                        formats.mine(),
                        PortfolioChoice.of(Set.of()),
                        choice -> came(portfolios.add(offer.kind(), offer.source(), choice)))
                .open();
    }

    private PortfolioResult came(PortfolioResult result) {
        if (result instanceof PortfolioResult.Done) {
            notice.say(getTranslation("portfolio.taken"));
            fill();
        }
        return result;
    }

    private static Glyph glyph(PortfolioKind kind) {
        return switch (kind) {
            case GOAL, THANKS -> Glyph.GOAL;
            case EVIDENCE -> Glyph.PROJECT;
            case SKILL -> Glyph.SKILL;
            case CERTIFICATE, BADGE -> Glyph.CERTIFICATE;
        };
    }
}
