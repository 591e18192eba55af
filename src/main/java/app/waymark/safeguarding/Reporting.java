package app.waymark.safeguarding;

import app.waymark.audit.Audit;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.safeguarding.internal.Receivers;
import app.waymark.safeguarding.internal.ReportRows;
import app.waymark.safeguarding.internal.ReportedFiles;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports. Whoever may read something may report it, and learns afterwards whether it is settled; whom it concerns
 * learns nothing of it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Reporting {

    /** The most that is said to a report, and of what came of it. */
    public static final int MOST_WORDS = 4_000;

    /** The most things that one person reports in a day. */
    public static final int MOST_A_DAY = 10;

    private final List<Reportable> kinds;
    private final ReportRows rows;
    private final Receivers receivers;
    private final Files files;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    Reporting(
            List<Reportable> kinds,
            ReportRows rows,
            Receivers receivers,
            Files files,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.rows = rows;
        this.receivers = receivers;
        this.files = files;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** What would be reported, and to whom; refuses whoever may not read it, as if it were not there. */
    @Transactional(readOnly = true)
    public ReportOffer offer(String type, UUID thing) {
        var me = actor.require().id();
        var found = require(type, thing);
        var to = receivers
                .of(found.programme(), found.by(), me)
                .map(one -> one.administrators() ? ReportOffer.To.ADMINISTRATORS : ReportOffer.To.COORDINATORS)
                .orElse(ReportOffer.To.NOBODY);
        return new ReportOffer(found, to, rows.openSince(me, type, thing).orElse(null));
    }

    /**
     * Reports something as it stands now; it becomes the turn of those who receive it.
     *
     * @param words what there is to say to it, may be empty
     */
    @PerMinute(10)
    public ReportResult report(String type, UUID thing, String words) {
        var me = actor.require().id();
        var found = require(type, thing);
        if (found.by().equals(me)) {
            return new ReportResult.Own();
        }
        var said = TypedText.strip(words);
        if (said.length() > MOST_WORDS) {
            return new ReportResult.TooLong(said.length());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // First, for it waits for whoever reports in another tab.
        var today = rows.lockedSince(me, now.minus(Duration.ofDays(1)));
        var before = rows.openSince(me, type, thing);
        if (before.isPresent()) {
            return new ReportResult.AlreadyReported(before.get());
        }
        if (today >= MOST_A_DAY) {
            return new ReportResult.TooMany(MOST_A_DAY);
        }
        var to = receivers.of(found.programme(), found.by(), me);
        if (to.isEmpty()) {
            return new ReportResult.NobodyReceives();
        }
        var id = Uuid7.next(clock);
        rows.add(id, me, type, thing, found, to.get(), said, now);
        found.files().forEach(file -> files.copy(file, new FileSubject(ReportedFiles.TYPE, id)));
        var picture = found.picture();
        if (picture != null) {
            picture.content()
                    .get()
                    .ifPresent(
                            content -> files.copyOf(new FileSubject(ReportedFiles.TYPE, id), picture.name(), content));
        }
        receivers.hand(rows.find(id).orElseThrow());
        // The trail is read by administrators, and may be by the one whom it concerns.
        audit.recordUnnamed("report.received", "report", id);
        return new ReportResult.Reported(new ReportId(id));
    }

    /** What the person acting reported, the latest first, a page at a time. */
    @Transactional(readOnly = true)
    public Slice<OwnReport> mine(@Nullable Cursor after, int size) {
        int most = Math.clamp(size, 1, Slice.MOST);
        return Slice.of(rows.by(actor.require().id(), after, most + 1), most, last -> new Cursor(last.at(), last.id()));
    }

    private ReportedThing require(String type, UUID thing) {
        return kinds.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .flatMap(one -> one.freeze(thing))
                .orElseThrow(() -> new AccessDeniedException("What one may not read one cannot report"));
    }
}
