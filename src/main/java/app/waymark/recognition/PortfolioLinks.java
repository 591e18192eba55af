package app.waymark.recognition;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.recognition.internal.LinkRows;
import app.waymark.recognition.internal.PortfolioDesk;
import app.waymark.recognition.internal.PortfolioFiles;
import app.waymark.recognition.internal.PortfolioRows;
import app.waymark.recognition.internal.VisitorPace;
import app.waymark.shared.AccountId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Secrets;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which others read the portfolio of the person acting, and what is behind them. Holding one is the permission to
 * read, until it ends: by itself, by its owner, or with their account.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class PortfolioLinks {

    /** For how long one that was ended says so. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private static final int PAGES_A_MINUTE = 60;

    /** A page may have as many pictures as a portfolio has files, and be looked at a few times. */
    private static final int FILES_A_MINUTE = 600;

    private final LinkRows rows;
    private final PortfolioRows portfolios;
    private final PortfolioDesk desk;
    private final Accounts accounts;
    private final Files files;
    private final VisitorPace pace;
    private final Clock clock;

    PortfolioLinks(
            LinkRows rows,
            PortfolioRows portfolios,
            PortfolioDesk desk,
            Accounts accounts,
            Files files,
            VisitorPace pace,
            Clock clock) {
        this.rows = rows;
        this.portfolios = portfolios;
        this.desk = desk;
        this.accounts = accounts;
        this.files = files;
        this.pace = pace;
        this.clock = clock;
    }

    /** What came of making a link. */
    public sealed interface Made {

        /** It works. Its secret is told this once. */
        record Link(String secret) implements Made {

            /** Hides it: whoever knows it reads along. */
            @Override
            public String toString() {
                return "Link[hidden]";
            }
        }

        /** There are as many as there can be. */
        record TooMany(int most) implements Made {}

        /** The note is too long. */
        record TooLong(int most) implements Made {}
    }

    /**
     * Makes a link.
     *
     * @param note for whom it is, may be empty; nobody else sees that
     * @param days for how many days it works, one of {@link PortfolioLink#CHOICES}
     */
    @PerMinute(10)
    public Made make(String note, int days) {
        var said = TypedText.strip(note);
        if (said.length() > PortfolioLink.MOST_NOTE) {
            return new Made.TooLong(PortfolioLink.MOST_NOTE);
        }
        var me = me();
        portfolios.lock(me, desk.me().name());
        if (rows.count(me) >= PortfolioLink.MOST) {
            return new Made.TooMany(PortfolioLink.MOST);
        }
        var now = clock.instant();
        rows.forget(me, now.minus(REMEMBERED));
        var secret = Secrets.next();
        rows.add(desk.nextId(), me, Secrets.hash(secret), said, now, until(days));
        desk.changed();
        return new Made.Link(secret);
    }

    /** Has a link work for so many days from now on, also one that ran out. */
    public PortfolioResult renew(UUID link, int days) {
        return rows.until(link, me(), until(days)) ? done() : new PortfolioResult.Gone();
    }

    /** Ends a link at once and for good. */
    public PortfolioResult end(UUID link) {
        return rows.end(link, me(), clock.instant()) ? done() : new PortfolioResult.Gone();
    }

    /**
     * What is behind a link. Open to everybody; that it was opened is counted, and by whom is not kept.
     *
     * @param from the network address of whoever asks
     */
    @PreAuthorize("permitAll()")
    public PortfolioShown open(String secret, String from) {
        if (!pace.allows("portfolio", from, PAGES_A_MINUTE)) {
            return new PortfolioShown.TooMany();
        }
        var found = found(secret);
        if (found.isEmpty()) {
            return new PortfolioShown.Unknown();
        }
        var owner = owner(found.get());
        if (owner.isEmpty()) {
            return new PortfolioShown.Over();
        }
        var one = owner.get();
        var today = LocalDate.ofInstant(clock.instant(), one.zone());
        rows.opened(found.get().id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new PortfolioShown.Open(portfolios.of(one.id()), one.locale(), today);
    }

    /** One file of what is behind a link; empty where the link does not work or the portfolio has no such file. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<PortfolioPiece.OwnFile> file(String secret, UUID file, String from) {
        return pace.allows("portfolio file", from, FILES_A_MINUTE)
                ? behind(secret).flatMap(owner -> portfolios.of(owner.id()).pieces().stream()
                        .flatMap(piece -> piece.files().stream())
                        .filter(one -> one.id().equals(file))
                        .findFirst())
                : Optional.empty();
    }

    /** A part of such a file, asked part by part, so that who is shut out in the middle gets no more. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<byte[]> part(String secret, PortfolioPiece.OwnFile file, int part) {
        return behind(secret).flatMap(owner -> portfolios
                .ownerOf(file.id())
                .filter(owner.id()::equals)
                .flatMap(own -> SystemActor.call(
                        () -> files.partOf(new FileSubject(PortfolioFiles.TYPE, file.id()), file.file(), part))));
    }

    /** The badge of a piece behind a link, as a picture that carries it; empty where there is none such. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<String> badge(String secret, UUID piece, String from) {
        return pace.allows("portfolio file", from, FILES_A_MINUTE)
                ? behind(secret)
                        .flatMap(owner -> portfolios.of(owner.id()).pieces().stream()
                                .filter(one -> one.id().equals(piece))
                                .findFirst())
                        .filter(one -> one.content() instanceof PortfolioContent.Badge)
                        .map(one -> (PortfolioContent.Badge) one.content())
                        .map(PortfolioContent.Badge::picture)
                : Optional.empty();
    }

    private Optional<Contact> behind(String secret) {
        return found(secret).flatMap(this::owner);
    }

    private Optional<LinkRows.Found> found(String secret) {
        return Secrets.plausible(secret) ? rows.find(Secrets.hash(secret), clock.instant()) : Optional.empty();
    }

    /** Whose it is, as long as it works and they are here. */
    private Optional<Contact> owner(LinkRows.Found found) {
        return Optional.of(found)
                .filter(LinkRows.Found::works)
                .flatMap(one -> Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(one.account())))
                        .get(one.account())))
                .filter(one -> !one.closed());
    }

    private Instant until(int days) {
        if (!PortfolioLink.CHOICES.contains(days)) {
            throw new IllegalArgumentException("No page offers " + days + " days");
        }
        return clock.instant().plus(Duration.ofDays(days));
    }

    private PortfolioResult done() {
        desk.changed();
        return new PortfolioResult.Done();
    }

    private AccountId me() {
        return desk.me().id();
    }
}
