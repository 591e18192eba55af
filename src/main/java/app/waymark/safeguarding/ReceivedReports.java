package app.waymark.safeguarding;

import app.waymark.audit.Audit;
import app.waymark.file.FileSubject;
import app.waymark.file.Files;
import app.waymark.file.StoredFile;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.safeguarding.SafeguardingSaid.ReportSettled;
import app.waymark.safeguarding.internal.Receivers;
import app.waymark.safeguarding.internal.ReportRows;
import app.waymark.safeguarding.internal.ReportedFiles;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that the person acting receives, as a coordinator of a programme or as an administrator. Neither whom a
 * report concerns nor who made it is among those who receive it, whatever else they are.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ReceivedReports {

    private final ReportRows rows;
    private final Receivers receivers;
    private final Programmes programmes;
    private final Files files;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ReceivedReports(
            ReportRows rows,
            Receivers receivers,
            Programmes programmes,
            Files files,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.receivers = receivers;
        this.programmes = programmes;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** A report with the copies of its files. */
    public record Whole(ReceivedReport report, List<StoredFile> files) {

        public Whole {
            files = List.copyOf(files);
        }
    }

    /** Those that are open, the one that has waited longest first, or those that are settled, the latest first. */
    @Transactional(readOnly = true)
    public Slice<ReceivedReport> list(boolean settled, @Nullable Cursor after, int size) {
        var me = actor.require();
        int most = Math.clamp(size, 1, Slice.MOST);
        var coordinated = Slice.first(Integer.MAX_VALUE, programmes::coordinatedProgrammes).items().stream()
                .map(ProgrammeSummary::id)
                .map(id -> id.value())
                .toList();
        return coordinated.isEmpty() && !me.administrator()
                ? new Slice<>(List.of(), null)
                : Slice.of(
                        rows.receivedBy(me.id(), coordinated, me.administrator(), settled, after, most + 1),
                        most,
                        last -> new Cursor(last.at(), last.id()));
    }

    /** One report; refuses everybody who does not receive it, as if it were not there. */
    @Transactional(readOnly = true)
    public Whole get(ReportId id) {
        // Whoever may see the copies may read the report, and nobody else gets past this.
        var copies = files.of(new FileSubject(ReportedFiles.TYPE, id.value()));
        return new Whole(rows.find(id.value()).orElseThrow(ReceivedReports::denied), copies);
    }

    /** Says what came of it; who reported it is told that it is settled, and no more. */
    public SettleResult settle(ReportId id, String outcome) {
        var report = received(rows.lock(id.value()).orElseThrow(ReceivedReports::denied));
        if (!report.open()) {
            return new SettleResult.AlreadySettled();
        }
        var said = TypedText.strip(outcome);
        if (TypedText.blank(said)) {
            return new SettleResult.Blank();
        }
        if (said.length() > Reporting.MOST_WORDS) {
            return new SettleResult.TooLong(said.length());
        }
        rows.settle(report.id(), actor.require().id(), said, clock.instant());
        receivers.settled(report.id());
        audit.record("report.settled", "report", report.id());
        var reporter = report.reporter();
        if (reporter != null) {
            events.publishEvent(new News(
                    Uuid7.next(clock), new ReportSettled(report.at()), report.id(), reporter, null, Links.REPORTS));
        }
        return new SettleResult.Settled();
    }

    private ReceivedReport received(ReceivedReport report) {
        if (!receivers.of(report).contains(actor.require().id())) {
            throw denied();
        }
        return report;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("A report is read by those who receive it, and nobody else");
    }
}
