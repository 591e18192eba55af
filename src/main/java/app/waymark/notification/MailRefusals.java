package app.waymark.notification;

import app.waymark.notification.internal.MailRepository;
import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom mail does not reach. For services that have decided that who asks looks after these people: a coordinator has to
 * know whom to call.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class MailRefusals {

    private final MailRepository mails;

    MailRefusals(MailRepository mails) {
        this.mails = mails;
    }

    /** The last refusal of each of these people to whom no mail has gone out since; in one statement. */
    public Map<AccountId, MailRefusal> of(Collection<AccountId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<AccountId, MailRefusal>();
        mails.refused(people.stream().map(AccountId::value).distinct().toList())
                .forEach(row -> found.put(
                        new AccountId(row.recipient()),
                        new MailRefusal(row.to(), Objects.requireNonNullElse(row.problem(), ""), row.at())));
        return Map.copyOf(found);
    }
}
