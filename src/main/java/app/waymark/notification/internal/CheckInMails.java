package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.goal.CheckInOffers;
import app.waymark.notification.MailPace;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Offers check-ins by mail to whoever chose that, in their morning and outside their quiet hours. Each person is looked at once
 * a day, whichever node does it: who looks takes the row, and writes down when the next look is due.
 */
@Component
public class CheckInMails {

    private static final int BATCH = 100;

    private static final Logger log = LoggerFactory.getLogger(CheckInMails.class);

    private final ReachRows reach;
    private final Accounts accounts;
    private final CheckInOffers offers;
    private final Transactions transactions;
    private final Clock clock;

    CheckInMails(ReachRows reach, Accounts accounts, CheckInOffers offers, Transactions transactions, Clock clock) {
        this.reach = reach;
        this.accounts = accounts;
        this.offers = offers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Offers what is due by now; what fails for one person is tried again the next time. */
    public void send() {
        send(clock.instant());
    }

    /** The same of another moment. */
    void send(Instant now) {
        var last = new ReachRows.Due(new UUID(0, 0), Instant.EPOCH);
        List<ReachRows.Due> some;
        do {
            var after = last;
            some = transactions.call(() -> reach.dueToOffer(now, after, BATCH));
            for (var one : some) {
                try {
                    transactions.run(() -> offer(new AccountId(one.account()), now));
                } catch (RuntimeException failed) {
                    log.warn("No check-in was offered to {}, which is tried again", one.account(), failed);
                }
                last = one;
            }
        } while (some.size() == BATCH);
    }

    private void offer(AccountId person, Instant now) {
        if (!reach.lockToOffer(person, now)) {
            return;
        }
        var contact = SystemActor.call(() -> accounts.contacts(List.of(person))).get(person);
        var chosen = reach.of(List.of(person)).getOrDefault(person, ReachRows.Stored.NOTHING);
        if (contact == null
                || contact.closed()
                || chosen.of(Topic.CHECK_INS, null).mail() != MailPace.AT_ONCE) {
            reach.offerAt(person, null);
            return;
        }
        var today = now.atZone(contact.zone()).toLocalDate();
        // Whoever went to another zone may be asleep there, or have had that morning already.
        var morning = morning(today, chosen.times(), contact);
        if (now.isBefore(morning)) {
            reach.offerAt(person, morning);
            return;
        }
        SystemActor.run(() -> offers.tell(person, today, contact.zone()));
        reach.offerAt(person, next(now, today, chosen.times(), contact.zone()));
    }

    private static Instant morning(LocalDate today, ReachTimes times, Contact contact) {
        return times.free(today.atTime(times.morning()).atZone(contact.zone()).toInstant(), contact.zone());
    }

    /** When to look for what is offered next, after a look on this day or before there was any. */
    static Instant next(Instant now, @Nullable LocalDate looked, ReachTimes times, ZoneId zone) {
        return times.free(DigestPlan.morning(now, times, zone, looked), zone);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> checkInMailTask(CheckInMails mails) {
            return Tasks.recurring("check-in-mail", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> mails.send());
        }
    }
}
