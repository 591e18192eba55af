package app.waymark.skill.internal;

import app.waymark.feedback.Threads;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.skill.SkillRated;
import app.waymark.skill.SkillSaid;
import app.waymark.skill.SkillSheet.With;
import app.waymark.skill.internal.RatingRows.AskFound;
import app.waymark.skill.internal.RatingRows.Locked;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** With whom ratings are shared and who is asked for them: one turn for all skills of a sheet. */
@Component
public class RatingDesk {

    private final RatingRows rows;
    private final TurnLedger ledger;
    private final Threads threads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RatingDesk(RatingRows rows, TurnLedger ledger, Threads threads, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.threads = threads;
        this.events = events;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID nextId() {
        return Uuid7.next(clock);
    }

    /** Shares a locked sheet with this mentor and nobody else; what another was asked is asked no more. */
    public void share(Locked sheet, @Nullable With with) {
        var before = sheet.with();
        if (before != null && !before.equals(with)) {
            rows.open(sheet.id()).ifPresent(this::end);
            SystemActor.run(
                    () -> threads.sharingStopped(sheet.id(), before.mentorship().value()));
        }
        rows.share(sheet.id(), with);
        if (with != null && !with.equals(before)) {
            SystemActor.run(() -> threads.sharingResumed(
                    SkillSubjects.TYPE, sheet.id(), with.mentorship().value()));
        }
        changed(sheet.mentee(), before, with);
    }

    /** Makes it the mentor's move to rate. Coordinators never hear of it: it is between the two. */
    public void hand(UUID ask, int skills, AccountId mentee, With with) {
        ledger.hand(new Ask(
                new SkillSaid.RatingAsked(skills),
                ask,
                with.mentor(),
                mentee,
                Links.rateSkillsOf(with.mentorship().value()),
                with.mentorship().value(),
                null,
                Patience.STANDARD));
    }

    /** The mentor has sent what there was to say; the mentee is told once. */
    public void answered(AskFound ask, AccountId mentee, UUID framework) {
        var count = rows.answered(ask.id(), now());
        ledger.close(SkillSaid.RATE, ask.id());
        rated(mentee, framework);
        events.publishEvent(new News(
                nextId(),
                new SkillSaid.RatingsGiven(count.given(), count.apart()),
                ask.sheet(),
                mentee,
                ask.with().mentor(),
                Links.SKILLS));
        changed(mentee, ask.with(), null);
    }

    /** Whoever counts on a level in this locked sheet learns that it may be another one. */
    public void rated(AccountId mentee, UUID framework) {
        events.publishEvent(new SkillRated(mentee, framework));
    }

    /** The mentor is asked no more. */
    public void end(AskFound ask) {
        rows.ended(ask.id(), now());
        ledger.closeAll(ask.id());
    }

    /** Open pages that show it are read anew. */
    public void changed(AccountId mentee, @Nullable With one, @Nullable With other) {
        events.publishEvent(Changed.skills(mentee));
        if (one != null) {
            events.publishEvent(Changed.person(one.mentor()));
        }
        if (other != null && !other.equals(one)) {
            events.publishEvent(Changed.person(other.mentor()));
        }
    }
}
