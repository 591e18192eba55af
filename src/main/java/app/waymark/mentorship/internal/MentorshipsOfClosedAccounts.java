package app.waymark.mentorship.internal;

import app.waymark.mentorship.Mentorships;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.SystemActor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A mentorship does not outlive the account of one of the two. */
@Component
class MentorshipsOfClosedAccounts {

    private final Mentorships mentorships;

    MentorshipsOfClosedAccounts(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    /** Before the rounds are left, which would tell the others less. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AccountClosed closed) {
        SystemActor.run(() -> mentorships.endAllOf(closed.account()));
    }
}
