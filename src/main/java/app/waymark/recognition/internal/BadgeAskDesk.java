package app.waymark.recognition.internal;

import app.waymark.program.CoordinatorChanged;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.recognition.BadgeAskState;
import app.waymark.recognition.RecognitionSaid.BadgeAskLapsed;
import app.waymark.recognition.RecognitionSaid.BadgeAsked;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.skill.ReachedLevels;
import app.waymark.skill.SkillRated;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whose move it is that somebody asks for a badge: each coordinator's who is neither who asks nor who rated, until one decides
 * or what is asked for is not so any more.
 */
@Component
public class BadgeAskDesk {

    private final BadgeAskRows rows;
    private final ReachedLevels reached;
    private final ProgrammeAccess programmes;
    private final TurnLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BadgeAskDesk(
            BadgeAskRows rows,
            ReachedLevels reached,
            ProgrammeAccess programmes,
            TurnLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reached = reached;
        this.programmes = programmes;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Who decides about what this mentee asks for on this mentor's word. */
    public List<AccountId> deciders(UUID programme, AccountId mentee, AccountId mentor) {
        return programmes.coordinators(new ProgrammeId(programme)).stream()
                .filter(one -> !one.equals(mentee) && !one.equals(mentor))
                .toList();
    }

    /** Makes it the move of these. */
    public void hand(BadgeAskRows.Row ask, List<AccountId> deciders) {
        for (var one : deciders) {
            ledger.hand(new Ask(
                    new BadgeAsked(ask.said().skill(), ask.level()),
                    ask.id(),
                    one,
                    ask.mentee(),
                    Links.programmeLevelBadges(ask.programme()),
                    null,
                    ask.programme(),
                    Patience.STANDARD));
        }
        changed(ask);
    }

    /** It is over, and nobody's move any more. */
    public void end(BadgeAskRows.Row ask, BadgeAskState state, @Nullable AccountId by, String answer) {
        rows.end(ask.id(), state, by, answer, clock.instant());
        ledger.close(BadgeAsked.KIND, ask.id());
        changed(ask);
    }

    /** Whether the two still say this level, or a higher one. */
    public boolean stands(BadgeAskRows.Row ask) {
        return SystemActor.call(() -> reached.each(ask.mentee(), ask.skill().framework()).stream()
                .anyMatch(one -> one.key().equals(ask.skill())
                        && one.mentor().equals(ask.mentor())
                        && one.level() >= ask.level()));
    }

    /** It is not as it was when it was asked for; the mentee is told. */
    public void lapse(BadgeAskRows.Row ask) {
        end(ask, BadgeAskState.LAPSED, null, "");
        tell(ask, new BadgeAskLapsed(ask.said().skill(), ask.level()), null);
    }

    /** Tells the mentee what became of it. */
    public void tell(BadgeAskRows.Row ask, Said said, @Nullable AccountId from) {
        events.publishEvent(new News(Uuid7.next(clock), said, ask.id(), ask.mentee(), from, Links.BADGES));
    }

    private void changed(BadgeAskRows.Row ask) {
        events.publishEvent(Changed.person(ask.mentee()));
        events.publishEvent(Changed.programme(ask.programme()));
    }

    @EventListener
    void on(SkillRated rated) {
        rows.lockWaiting(rated.mentee(), rated.framework()).stream()
                .filter(ask -> !stands(ask))
                .forEach(this::lapse);
    }

    @EventListener
    void on(AccountClosed closed) {
        rows.lockWaiting(closed.account(), null).forEach(ask -> end(ask, BadgeAskState.WITHDRAWN, null, ""));
    }

    @EventListener
    void on(CoordinatorChanged changed) {
        for (var ask : rows.waiting(changed.programme().value())) {
            if (!changed.appointed()) {
                ledger.close(BadgeAsked.KIND, ask.id(), changed.account());
            } else if (!ask.mentee().equals(changed.account()) && !ask.mentor().equals(changed.account())) {
                hand(ask, List.of(changed.account()));
            }
        }
    }
}
