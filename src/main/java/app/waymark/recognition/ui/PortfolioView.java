package app.waymark.recognition.ui;

import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioMentor;
import app.waymark.recognition.PortfolioOffers;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.PortfolioResult;
import app.waymark.recognition.PortfolioWords;
import app.waymark.recognition.Portfolios;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One's own portfolio where it is put together: what is in it, in which order, and who reads it by which link. */
@Route("portfolio")
@PermitAll
class PortfolioView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, PortfolioPieceRow.Does {

    private final transient Portfolios portfolios;
    private final transient PortfolioOffers offers;
    private final transient DateFormats formats;
    private final transient Drafts drafts;
    private final transient CurrentActor actor;
    private final InlineMessage notice = new InlineMessage();
    private final H3 heading = new H3();
    private final Paragraph words = new Paragraph();
    private final EmptyState nothing =
            new EmptyState(Glyph.GOAL, getTranslation("portfolio.empty"), getTranslation("portfolio.empty.more"));
    private final RowList list = new RowList(getTranslation("portfolio.pieces"), List.of());
    private final KeyedList<PortfolioPiece> rows =
            KeyedList.rebuilding(list, PortfolioPiece::id, piece -> new PortfolioPieceRow(piece, dates(), this));
    private final PortfolioLinksPart links;
    private transient Portfolio portfolio = new Portfolio("", "", List.of());

    PortfolioView(
            Portfolios portfolios,
            PortfolioOffers offers,
            PortfolioLinks service,
            DateFormats formats,
            Drafts drafts,
            Links addresses,
            LiveUpdates live,
            CurrentActor actor,
            Clock clock) {
        this.portfolios = portfolios;
        this.offers = offers;
        this.formats = formats;
        this.drafts = drafts;
        this.actor = actor;
        var header = new ViewHeader(getTranslation("portfolio.title"));
        header.crumb(getTranslation("recognition.nav"), Links.YEARBOOK);
        header.sub(getTranslation("portfolio.sub"));
        var preview = PageLink.button(Links.PORTFOLIO_PREVIEW, getTranslation("portfolio.preview"));
        // A page of its own outside the application, as others get it.
        preview.setRouterIgnore(true);
        header.action(preview);
        header.primary(PageLink.primaryButton(
                Links.portfolioAdd(PortfolioAddView.name(PortfolioKind.GOAL)), getTranslation("portfolio.add")));
        var say = new Button(getTranslation("portfolio.whole.words"), click -> sayToWhole());
        words.addClassName("portfolio-words");
        var whole = new TitledSection(getTranslation("portfolio.whole"), heading, words).aside(say);
        var pieces = new TitledSection(getTranslation("portfolio.pieces"), nothing, list);
        links = new PortfolioLinksPart(service, addresses, this::dates, clock, this::fill);
        var along = new Anchor(Links.PORTFOLIO_ARCHIVE.substring(1), getTranslation("portfolio.archive"));
        along.addClassName("wm-button");
        along.setRouterIgnore(true);
        var acts = new Div(along, PageLink.button(Links.PORTFOLIO_BRING, getTranslation("portfolio.bring")));
        acts.addClassName("badge-acts");
        var help = new Paragraph(getTranslation("portfolio.archive.help"));
        help.addClassName("wm-small");
        var body =
                new Div(notice, whole, pieces, links, new TitledSection(getTranslation("portfolio.along"), help, acts));
        body.addClassName("wm-stack");
        getContent().addClassName("portfolio");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        links.forget();
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.title");
    }

    private Dates dates() {
        return formats.mine();
    }

    private void fill() {
        var page = portfolios.mine();
        portfolio = page.portfolio();
        heading.setText(portfolio.heading().isEmpty() ? getTranslation("portfolio.whole.none") : portfolio.heading());
        words.setText(portfolio.words());
        words.setVisible(!portfolio.words().isEmpty());
        var pieces = portfolio.pieces();
        rows.show(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            boolean first = i == 0;
            boolean last = i == pieces.size() - 1;
            rows.row(pieces.get(i).id()).map(PortfolioPieceRow.class::cast).ifPresent(row -> row.at(first, last));
        }
        nothing.setVisible(portfolio.pieces().isEmpty());
        list.setVisible(!portfolio.pieces().isEmpty());
        links.show(page.links());
    }

    private void sayToWhole() {
        new PortfolioWordsDialog(
                        getTranslation("portfolio.whole.words"),
                        getTranslation("portfolio.heading.whole.help"),
                        new PortfolioWords(portfolio.heading(), portfolio.words()),
                        Portfolio.MOST_WORDS,
                        drafts,
                        actor.require().id().value(),
                        (before, typed) -> came(portfolios.say(before, typed)))
                .open();
    }

    @Override
    public void words(PortfolioPiece piece) {
        new PortfolioWordsDialog(
                        getTranslation("portfolio.piece.words"),
                        getTranslation("portfolio.heading.help", PortfolioPieceRow.name(piece)),
                        new PortfolioWords(piece.heading(), piece.words()),
                        PortfolioPiece.MOST_WORDS,
                        drafts,
                        piece.id(),
                        (before, typed) -> came(portfolios.say(piece.id(), before, typed)))
                .open();
    }

    @Override
    public void move(PortfolioPiece piece, boolean up) {
        told(portfolios.move(piece.id(), up));
    }

    @Override
    public void anew(PortfolioPiece piece) {
        var source = piece.source();
        var named = piece.kind() == PortfolioKind.SKILL && source != null
                ? offers.mentors(source)
                : List.<PortfolioMentor>of();
        new PortfolioPartsDialog(
                        PortfolioPieceRow.name(piece),
                        piece.kind(),
                        getTranslation("portfolio.piece.anew"),
                        PortfolioChosen.offered(piece.kind()),
                        named,
                        dates(),
                        PortfolioChosen.of(piece, named),
                        choice -> came(portfolios.takeAnew(piece.id(), choice)))
                .open();
    }

    @Override
    public void remove(PortfolioPiece piece) {
        UUID id = piece.id();
        Confirm.end(
                        getTranslation("portfolio.remove.ask"),
                        getTranslation(
                                piece.brought() ? "portfolio.remove.brought" : "portfolio.remove.text",
                                PortfolioPieceRow.name(piece)),
                        getTranslation("portfolio.piece.remove"),
                        () -> told(portfolios.remove(id)))
                .open();
    }

    @Override
    public void removeFile(PortfolioPiece piece, PortfolioPiece.OwnFile file) {
        told(portfolios.removeFile(piece.id(), file.id()));
    }

    private PortfolioResult came(PortfolioResult result) {
        if (result instanceof PortfolioResult.Done) {
            notice.saved();
            fill();
        }
        return result;
    }

    private void told(PortfolioResult result) {
        if (result instanceof PortfolioResult.Done) {
            notice.clear();
        } else {
            notice.refuse(PortfolioTexts.refused(this, result));
        }
        fill();
    }
}
