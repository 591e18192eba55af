package app.waymark.recognition;

import app.waymark.account.Accounts;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.recognition.internal.BadgeSigning;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.SystemActor;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The badges of the person acting: what they were offered, accepted and take along. Somebody else's are not there. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Badges {

    private final BadgeRows rows;
    private final BadgeSigning signing;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Badges(
            BadgeRows rows,
            BadgeSigning signing,
            Accounts accounts,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.signing = signing;
        this.accounts = accounts;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** All that were offered to the person acting, the latest first. */
    @Transactional(readOnly = true)
    public List<OwnBadge> mine() {
        var me = actor.require().id();
        return Slice.whole(most -> rows.of(me, most)).stream()
                .map(BadgeRows.Row::own)
                .toList();
    }

    /**
     * Accepts a badge, which is signed by that.
     *
     * @param named whether the person's name stands in it
     */
    public BadgeResult accept(UUID id, boolean named) {
        var offered = offered(id);
        if (offered.isEmpty()) {
            return new BadgeResult.NotNow();
        }
        var badge = offered.get();
        var contact = Objects.requireNonNull(SystemActor.call(() -> accounts.contacts(List.of(badge.person())))
                .get(badge.person()));
        var now = clock.instant();
        var credential = signing.sign(badge, named ? contact.name() : "", contact.email(), now);
        if (credential.isEmpty()) {
            return new BadgeResult.Locked();
        }
        answer(badge, BadgeState.ACCEPTED, credential);
        return new BadgeResult.Done();
    }

    /** Declines a badge; whoever offered it sees that. */
    public BadgeResult decline(UUID id) {
        var offered = offered(id);
        offered.ifPresent(badge -> answer(badge, BadgeState.DECLINED, Optional.empty()));
        return offered.isPresent() ? new BadgeResult.Done() : new BadgeResult.NotNow();
    }

    /** An accepted badge to take along; empty for one that is not, or not of the person acting. */
    @Transactional(readOnly = true)
    public Optional<BadgeFile> file(UUID id) {
        var me = actor.require().id();
        return rows.find(id)
                .filter(badge -> badge.person().equals(me) && badge.state() == BadgeState.ACCEPTED)
                .flatMap(badge -> Optional.ofNullable(badge.credential())
                        .map(credential -> new BadgeFile(
                                "badge-" + badge.id(),
                                credential,
                                BadgePicture.baked(badge.kind(), badge.words().name(), badge.by(), credential))));
    }

    private Optional<BadgeRows.Row> offered(UUID id) {
        var me = actor.require().id();
        return rows.lock(id).filter(badge -> badge.person().equals(me) && badge.state() == BadgeState.OFFERED);
    }

    private void answer(BadgeRows.Row badge, BadgeState state, Optional<String> credential) {
        rows.answer(badge.id(), state, credential.orElse(null), clock.instant());
        events.publishEvent(Changed.person(badge.person()));
        events.publishEvent(Changed.programme(badge.programme()));
    }
}
