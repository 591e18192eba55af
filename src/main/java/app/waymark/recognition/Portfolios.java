package app.waymark.recognition;

import app.waymark.recognition.internal.LinkRows;
import app.waymark.recognition.internal.PortfolioDesk;
import app.waymark.recognition.internal.PortfolioRows;
import app.waymark.recognition.internal.PortfolioSources;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The portfolio of the person acting: what they chose to show, in their order and their words. Nobody else reads or changes
 * any of it but by a link that they made.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Portfolios {

    private final PortfolioRows rows;
    private final PortfolioSources sources;
    private final PortfolioDesk desk;
    private final Portions portions;

    Portfolios(PortfolioRows rows, PortfolioSources sources, PortfolioDesk desk, Portions portions) {
        this.rows = rows;
        this.sources = sources;
        this.desk = desk;
        this.portions = portions;
    }

    /** The portfolio with its links. */
    @Transactional(readOnly = true)
    public PortfolioPage mine() {
        var me = desk.me().id();
        var portfolio = PortfolioRows.toPortfolio(me, desk.me().name());
        var shown = LinkRows.of(me);
        var read = portions.read(portfolio, shown);
        return new PortfolioPage(read.of(portfolio), read.of(shown));
    }

    /**
     * Takes something in, behind all others.
     *
     * @param source as it is offered
     * @param choice what of it
     */
    @PerMinute(120)
    public PortfolioResult add(PortfolioKind kind, UUID source, PortfolioChoice choice) {
        var portfolio = desk.locked();
        if (portfolio.pieces().stream().anyMatch(one -> one.kind() == kind && source.equals(one.source()))) {
            return new PortfolioResult.InAlready();
        }
        if (portfolio.pieces().size() >= Portfolio.MOST_PIECES) {
            return new PortfolioResult.TooMany(Portfolio.MOST_PIECES);
        }
        var taken = sources.take(kind, source, choice);
        if (taken.isEmpty()) {
            return new PortfolioResult.Gone();
        }
        if (!taken.get().says()) {
            return new PortfolioResult.NothingChosen();
        }
        var piece = new PortfolioPiece(
                desk.nextId(),
                "",
                "",
                taken.get().content(),
                desk.today(),
                desk.installation(),
                null,
                source,
                List.of(),
                null);
        rows.add(desk.me().id(), piece);
        rows.name(piece.id(), taken.get().named());
        return desk.attach(piece.id(), taken.get().files()).orElseGet(this::done);
    }

    /** Has a piece say how things stand today, with what is chosen now; its heading, words and place stay. */
    @PerMinute(120)
    public PortfolioResult takeAnew(UUID id, PortfolioChoice choice) {
        var piece = desk.locked(id);
        var source = piece.map(PortfolioPiece::source);
        if (source.isEmpty()) {
            return new PortfolioResult.Gone();
        }
        var was = piece.get();
        var taken = sources.take(was.kind(), source.get(), choice);
        if (taken.isEmpty()) {
            return new PortfolioResult.Gone();
        }
        if (!taken.get().says()) {
            return new PortfolioResult.NothingChosen();
        }
        rows.renew(new PortfolioPiece(
                was.id(),
                was.heading(),
                was.words(),
                taken.get().content(),
                desk.today(),
                was.installation(),
                null,
                was.source(),
                List.of(),
                null));
        rows.detachAll(id);
        rows.name(id, taken.get().named());
        return desk.attach(id, taken.get().files()).orElseGet(this::done);
    }

    /**
     * Says something to the whole.
     *
     * @param before what heading and words said when they began to be changed
     */
    public PortfolioResult say(PortfolioWords before, PortfolioWords typed) {
        var said = typed.stripped();
        var most = said.tooLong(Portfolio.MOST_WORDS);
        if (most > 0) {
            return new PortfolioResult.TooLong(most);
        }
        var portfolio = desk.locked();
        var present = new PortfolioWords(portfolio.heading(), portfolio.words());
        if (!present.equals(before) && !present.equals(said)) {
            return new PortfolioResult.Newer(present.heading(), present.words());
        }
        rows.write(desk.me().id(), said.heading(), said.words());
        return done();
    }

    /** Says something to a piece; see {@link #say(PortfolioWords, PortfolioWords)}. */
    public PortfolioResult say(UUID id, PortfolioWords before, PortfolioWords typed) {
        var said = typed.stripped();
        var most = said.tooLong(PortfolioPiece.MOST_WORDS);
        if (most > 0) {
            return new PortfolioResult.TooLong(most);
        }
        var piece = desk.locked(id);
        if (piece.isEmpty()) {
            return new PortfolioResult.Gone();
        }
        var present = new PortfolioWords(piece.get().heading(), piece.get().words());
        if (!present.equals(before) && !present.equals(said)) {
            return new PortfolioResult.Newer(present.heading(), present.words());
        }
        rows.say(id, said.heading(), said.words());
        return done();
    }

    /** Moves a piece one place up, or down. */
    public PortfolioResult move(UUID id, boolean up) {
        var order = new ArrayList<>(
                desk.locked().pieces().stream().map(PortfolioPiece::id).toList());
        int at = order.indexOf(id);
        if (at < 0) {
            return new PortfolioResult.Gone();
        }
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            rows.order(order);
        }
        return done();
    }

    /** Takes a piece out, with its files and what was said to it. */
    public PortfolioResult remove(UUID id) {
        if (desk.locked(id).isEmpty()) {
            return new PortfolioResult.Gone();
        }
        rows.remove(id);
        return done();
    }

    /** Takes one file of a piece out. */
    public PortfolioResult removeFile(UUID id, UUID file) {
        var found = desk.locked(id).stream()
                .flatMap(piece -> piece.files().stream())
                .anyMatch(one -> one.id().equals(file));
        if (!found) {
            return new PortfolioResult.Gone();
        }
        rows.detach(file);
        return done();
    }

    private PortfolioResult done() {
        desk.changed();
        return new PortfolioResult.Done();
    }
}
