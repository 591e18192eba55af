package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.goal.GoalDay;
import app.waymark.goal.GoalDays;
import app.waymark.meeting.ComingMeetings;
import app.waymark.notification.MailPace;
import app.waymark.notification.ReachTimes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portions;
import app.waymark.shared.Sayings;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.turn.HeldTurns;
import app.waymark.turn.Waiting;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that say several things: what waits for somebody, what happened, what is next. In each person's
 * morning, once a day at most, and none that says nothing. That a letter is written, that what it tells is told, and when
 * the next is due stand in one transaction, so that it is written once however many nodes there are and whenever one dies.
 */
@Component
public class Digests {

    /** What a letter is called where it is stored. */
    static final String KIND = "notification.digest";

    /** More is not read for one letter; it says that there is more. */
    static final int MOST = 100;

    private static final int BATCH = 200;
    private static final int AHEAD_MOST = 20;

    /** How far a letter looks ahead, in days: that and the next one; a week. */
    private static final int DAYS = 2;

    private static final int WEEK = 7;

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    private final DigestRows rows;
    private final ReachRows reach;
    private final NoticeRepository notices;
    private final Accounts accounts;
    private final HeldTurns turns;
    private final ComingMeetings meetings;
    private final GoalDays days;
    private final Portions portions;
    private final Sayings sayings;
    private final DigestWriter writer;
    private final ProgrammeHeads heads;
    private final Outbox outbox;
    private final Links links;
    private final Transactions transactions;
    private final Clock clock;

    Digests(
            DigestRows rows,
            ReachRows reach,
            NoticeRepository notices,
            Accounts accounts,
            HeldTurns turns,
            ComingMeetings meetings,
            GoalDays days,
            Portions portions,
            Sayings sayings,
            DigestWriter writer,
            ProgrammeHeads heads,
            Outbox outbox,
            Links links,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.notices = notices;
        this.accounts = accounts;
        this.turns = turns;
        this.meetings = meetings;
        this.days = days;
        this.portions = portions;
        this.sayings = sayings;
        this.writer = writer;
        this.heads = heads;
        this.outbox = outbox;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a letter says.
     *
     * @param waits what waits for its reader, oldest first
     * @param happened what happened since the last one, oldest first
     * @param meetings whom they meet
     * @param due what is due in their goals
     */
    record Content(
            boolean weekly,
            List<Waiting> waits,
            List<NoticeEntity> happened,
            List<ComingMeetings.Coming> meetings,
            List<GoalDay> due) {

        boolean empty() {
            return waits.isEmpty() && happened.isEmpty() && meetings.isEmpty() && due.isEmpty();
        }

        /** Whom it speaks of. */
        Set<AccountId> people() {
            return Stream.of(
                            waits.stream().map(Waiting::asker),
                            happened.stream().map(NoticeEntity::from),
                            meetings.stream().map(ComingMeetings.Coming::other))
                    .flatMap(some -> some)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** Writes every letter that is due by now; what fails for one person is tried again the next time. */
    public void send() {
        send(clock.instant());
    }

    /** The same of another moment. */
    void send(Instant now) {
        var last = new DigestRows.Due(new UUID(0, 0), Instant.EPOCH);
        List<DigestRows.Due> some;
        do {
            var after = last;
            some = transactions.call(() -> rows.due(now, after, BATCH));
            for (var one : some) {
                try {
                    transactions.run(() -> send(new AccountId(one.account()), now));
                } catch (RuntimeException failed) {
                    log.warn("The letter to {} was not written and is tried again", one.account(), failed);
                }
                last = one;
            }
        } while (some.size() == BATCH);
    }

    private void send(AccountId person, Instant now) {
        var planned = rows.lock(person).orElse(null);
        if (planned == null) {
            return;
        }
        var contact = contacts(Set.of(person)).get(person);
        if (contact == null || contact.closed()) {
            rows.keep(person, new DigestPlan(null, null, planned.plan().lastDay()), planned.lastAt());
            return;
        }
        var chosen = reach.of(List.of(person)).getOrDefault(person, ReachRows.Stored.NOTHING);
        switch (planned.plan().look(now, chosen.times(), contact.zone())) {
            case DigestPlan.Look.Later(var plan) -> rows.keep(person, plan, planned.lastAt());
            case DigestPlan.Look.Now(var weekly, var day) -> {
                boolean sent = write(contact, chosen.times(), weekly, day, now);
                var next = DigestPlan.after(now, day, chosen.chose(MailPace.WEEKLY), chosen.times(), contact.zone());
                // What is gathered for a week goes on waiting for it.
                var plan = weekly ? next : new DigestPlan(null, planned.plan().weeklyAt(), next.lastDay());
                rows.keep(
                        person,
                        sent
                                ? plan
                                : new DigestPlan(
                                        plan.dailyAt(),
                                        plan.weeklyAt(),
                                        planned.plan().lastDay()),
                        sent ? now : planned.lastAt());
            }
        }
    }

    /** Whether there was something to say. */
    private boolean write(Contact recipient, ReachTimes times, boolean weekly, LocalDate day, Instant now) {
        var paces = weekly ? EnumSet.of(MailPace.DAILY, MailPace.WEEKLY) : EnumSet.of(MailPace.DAILY);
        var gathered = notices.gathered(recipient.id().value(), paces, Limit.of(MOST));
        var untold = untold(gathered);
        // What waits is no news by itself: who hears daily is not told each day of the same.
        if (!weekly && untold.isEmpty()) {
            notices.told(recipient.id().value(), paces);
            return false;
        }
        var content = content(
                recipient,
                weekly,
                day,
                now,
                untold.stream().filter(NoticeEntity::news).toList());
        if (!content.empty()) {
            var event = UUID.nameUUIDFromBytes(
                    ("digest:" + recipient.id().value() + ":" + day).getBytes(StandardCharsets.UTF_8));
            var head = heads.of(List.of(recipient.id())).get(recipient.id());
            outbox.post(new Outbox.Dropped(
                    event,
                    new OutgoingMail(
                            recipient,
                            KIND,
                            null,
                            null,
                            writer.write(recipient, head, times, content, names(content.people())),
                            "",
                            links.absolute(Links.HOME),
                            null,
                            false,
                            null,
                            head == null ? null : head.programme()),
                    null));
        }
        notices.told(recipient.id().value(), paces);
        return !content.empty();
    }

    /** What is still so, and its reader does not know yet. */
    private List<NoticeEntity> untold(List<NoticeEntity> gathered) {
        var untold = new ArrayList<NoticeEntity>();
        for (int at = 0; at < gathered.size(); at++) {
            var one = gathered.get(at);
            boolean outdated = gathered.subList(at + 1, gathered.size()).stream()
                    .anyMatch(later -> one.outdatedBy(later, sayings));
            if (!one.known() && !outdated) {
                untold.add(one);
            }
        }
        return untold;
    }

    private Content content(
            Contact recipient, boolean weekly, LocalDate day, Instant now, List<NoticeEntity> happened) {
        var until = day.plusDays(weekly ? WEEK : DAYS);
        return SystemActor.call(() -> {
            var toMeet = meetings.toRead(
                    recipient.id(), now, until.atStartOfDay(recipient.zone()).toInstant(), AHEAD_MOST);
            var toDo = days.toRead(recipient.id(), day, until.minusDays(1), true, true, AHEAD_MOST);
            var read = portions.read(toMeet, toDo);
            return new Content(
                    weekly,
                    turns.of(recipient.id(), MOST),
                    happened,
                    read.of(toMeet),
                    read.of(toDo).stream().filter(one -> !one.done()).toList());
        });
    }

    private Map<AccountId, String> names(Set<AccountId> people) {
        return contacts(people).values().stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }

    private Map<AccountId, Contact> contacts(Set<AccountId> people) {
        return SystemActor.call(() -> accounts.contacts(people));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> digestTask(Digests digests) {
            return Tasks.recurring("digest", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> digests.send());
        }
    }
}
