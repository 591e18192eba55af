package app.waymark.recognition.internal;

import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.PortfolioResult;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Uuid7;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What all that change the portfolio of the person acting have in common. */
@Component
public class PortfolioDesk {

    private final PortfolioRows rows;
    private final Files files;
    private final CurrentActor actor;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PortfolioDesk(
            PortfolioRows rows,
            Files files,
            CurrentActor actor,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.actor = actor;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    public Actor me() {
        return actor.require();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return PortfolioSources.day(now(), me());
    }

    public UUID nextId() {
        return Uuid7.next(clock);
    }

    /** How this installation is called in what is taken along. */
    public String installation() {
        return Objects.requireNonNullElse(URI.create(links.absolute("/")).getHost(), "");
    }

    /** The portfolio of the person acting, which nobody else changes until the transaction ends. */
    public Portfolio locked() {
        rows.lock(me().id(), me().name());
        return rows.of(me().id());
    }

    /** One of its pieces; empty where it has none such, whoever else does. */
    public Optional<PortfolioPiece> locked(UUID piece) {
        return locked().pieces().stream().filter(one -> one.id().equals(piece)).findFirst();
    }

    /** Puts copies of files that the person acting may read to a piece; what does not fit takes everything back. */
    public Optional<PortfolioResult> attach(UUID piece, List<UUID> which) {
        for (var file : which) {
            var id = nextId();
            files.copy(file, new FileSubject(PortfolioFiles.TYPE, id))
                    .ifPresent(copy -> rows.attach(
                            piece, new PortfolioPiece.OwnFile(id, copy.id(), copy.name(), copy.type(), copy.size())));
        }
        return which.isEmpty() ? Optional.empty() : tooMuch();
    }

    /** What of the portfolio is too much, if anything; then nothing of this transaction is kept. */
    public Optional<PortfolioResult> tooMuch() {
        var load = rows.load(me().id());
        Optional<PortfolioResult> refused = load.files() > Portfolio.MOST_FILES
                ? Optional.of(new PortfolioResult.TooMany(Portfolio.MOST_FILES))
                : load.bytes() > Portfolio.MOST_BYTES
                        ? Optional.of(new PortfolioResult.TooLarge(Portfolio.MOST_BYTES))
                        : Optional.empty();
        if (refused.isPresent()) {
            nothingOfIt();
        }
        return refused;
    }

    /** Takes back what this transaction did. */
    public void nothingOfIt() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    /** Tells the pages of the person acting that their portfolio is another one. */
    public void changed() {
        events.publishEvent(Changed.person(me().id()));
    }
}
