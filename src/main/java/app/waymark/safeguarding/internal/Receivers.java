package app.waymark.safeguarding.internal;

import app.waymark.account.Accounts;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.safeguarding.ReceivedReport;
import app.waymark.safeguarding.SafeguardingSaid.ReportReceived;
import app.waymark.safeguarding.internal.ReportRows.To;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who receives a report: the coordinators of the programme; where it concerns one of them, or there is none, the
 * administrators. Never whom it concerns, and not who reported it. Asked anew each time, so that nobody reads on who
 * coordinates no more.
 */
@Component
public class Receivers {

    /** How long the coordinators of a programme have before the administrators receive it, too. */
    public static final Duration ALONE = Duration.ofDays(14);

    /** A report does not wait for a week. */
    private static final Patience PATIENCE = new Patience(List.of(2), 14);

    private static final ReportReceived RECEIVED = new ReportReceived();

    private final ReportRows rows;
    private final ProgrammeAccess programmes;
    private final Accounts accounts;
    private final TurnLedger turns;
    private final Clock clock;

    Receivers(ReportRows rows, ProgrammeAccess programmes, Accounts accounts, TurnLedger turns, Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.accounts = accounts;
        this.turns = turns;
        this.clock = clock;
    }

    /** To whom a report goes; empty where there is nobody but the two. */
    public Optional<To> of(@Nullable UUID programme, AccountId reported, AccountId reporter) {
        var coordinators = coordinators(programme);
        var others = without(coordinators, reported, reporter);
        if (!others.isEmpty() && !coordinators.contains(reported)) {
            return Optional.of(new To(programme, false));
        }
        if (!without(administrators(), reported, reporter).isEmpty()) {
            return Optional.of(new To(null, true));
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new To(programme, false));
    }

    /** Who receives this one now. */
    public Set<AccountId> of(ReceivedReport report) {
        var all = new HashSet<>(coordinators(report.programme()));
        if (report.administrators()) {
            all.addAll(administrators());
        }
        return without(all, report.reported(), report.reporter());
    }

    /** Makes it the turn of everybody who receives it, and of nobody else. */
    public void hand(ReceivedReport report) {
        var expected = of(report);
        if (!report.administrators()
                && (expected.isEmpty() || report.at().plus(ALONE).isBefore(clock.instant()))) {
            rows.alsoToAdministrators(report.id());
            expected = new HashSet<>(expected);
            expected.addAll(without(administrators(), report.reported(), report.reporter()));
        }
        var told = rows.receivers(report.id());
        for (var receiver : without(expected, told)) {
            rows.addReceiver(report.id(), receiver);
            turns.hand(new Ask(RECEIVED, report.id(), receiver, null, Links.report(report.id()), null, null, PATIENCE));
        }
        for (var former : without(told, expected)) {
            rows.removeReceivers(report.id(), former);
            turns.close(RECEIVED.kind(), report.id(), former);
        }
    }

    /** It is nobody's turn any more. */
    public void settled(UUID report) {
        rows.removeReceivers(report, null);
        turns.close(RECEIVED.kind(), report);
    }

    private List<AccountId> coordinators(@Nullable UUID programme) {
        return programme == null ? List.of() : programmes.coordinators(new ProgrammeId(programme));
    }

    private List<AccountId> administrators() {
        return SystemActor.call(accounts::administrators);
    }

    private static Set<AccountId> without(Iterable<AccountId> all, AccountId reported, @Nullable AccountId reporter) {
        var left = new HashSet<AccountId>();
        all.forEach(left::add);
        left.remove(reported);
        if (reporter != null) {
            left.remove(reporter);
        }
        return left;
    }

    private static Set<AccountId> without(Set<AccountId> all, Set<AccountId> some) {
        var left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
