package app.waymark.mailbox.internal;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.mailbox.CalendarAddresses;
import app.waymark.mailbox.MailReceiver;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Transactions;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who are invited to meetings, written straight into the tables, and a letterbox that believes a server. */
final class InvitedByMail {

    static final String MAILBOX = "reply@mentoring.example.org";

    private final BeanFactory beans;
    private final JdbcTemplate jdbc;

    InvitedByMail(BeanFactory beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcTemplate.class);
    }

    /** Takes mail of which this server says whose it is. */
    Letterbox letterbox() {
        var clock = beans.getBean(Clock.class);
        var settings = new MailboxSettings(MAILBOX, ForgedMails.SERVER, "", Duration.ofDays(90));
        var tokens = new ReplyTokens(jdbc, settings, clock);
        return new Letterbox(
                new Judge(settings, tokens, beans.getBean(Accounts.class), "Waymark <waymark@mentoring.example.org>"),
                beans.getBean(Bounces.class),
                tokens,
                beans.getBean(MailedRows.class),
                beans.getBean(MailedFiles.class),
                beans.getBean(OurMails.class),
                List.copyOf(beans.<MailReceiver>getBeanProvider(MailReceiver.class)
                        .orderedStream()
                        .toList()),
                beans.getBean(TurnLedger.class),
                (ApplicationEventPublisher) beans,
                beans.getBean(Transactions.class),
                clock);
    }

    /** Somebody with this address. */
    AccountId person(String address) {
        var email = new EmailAddress(address);
        return Objects.requireNonNull(SystemActor.call(() -> beans.getBean(Accounts.class)
                        .register(List.of(new NewAccount(
                                email, address.replaceAll("@.*", ""), Locale.ENGLISH, ZoneId.of("Europe/Berlin")))))
                .ids()
                .get(email));
    }

    /** A meeting of somebody with somebody who is nobody in particular. */
    void meeting(UUID id, AccountId mentee, Instant start, Instant end, int sequence) {
        var mentorship = UUID.randomUUID();
        var programme = UUID.randomUUID();
        var round = UUID.randomUUID();
        var mentor = person("jonas." + id + "@example.org");
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, ?, utc_timestamp(6), 0)",
                programme,
                "Programme " + programme);
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-09-01', '2030-03-31', 'RUNNING', 0)",
                round,
                programme);
        jdbc.update(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, utc_timestamp(6), utc_timestamp(6), 0)",
                mentorship,
                round,
                programme,
                mentor.value(),
                mentee.value());
        jdbc.update(
                "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, starts_at, ends_at, offers,"
                        + " offer_minutes, sequence, created_at, changed_at, archived, version) values"
                        + " (?, ?, ?, ?, ?, 'CONFIRMED', 'How it goes', '', ?, ?, '[]', 45, ?, utc_timestamp(6),"
                        + " utc_timestamp(6), false, 0)",
                id,
                mentorship,
                programme,
                mentor.value(),
                mentee.value(),
                utc(start),
                utc(end),
                sequence);
        for (var one : List.of(mentor, mentee)) {
            jdbc.update(
                    "insert into meeting_claim (meeting, person, starts_at, ends_at) values (?, ?, ?, ?)",
                    id,
                    one.value(),
                    utc(start),
                    utc(end));
        }
    }

    /** Where this person's calendar answers. */
    String address(UUID meeting, AccountId person) {
        return SystemActor.call(() -> beans.getBean(CalendarAddresses.class).of(meeting, person, null))
                .orElseThrow();
    }

    /** As if nobody had said anything. */
    void forget() {
        jdbc.update("delete from meeting_answer");
        jdbc.update("delete from turn");
        jdbc.update("update meeting set offers = '[]', offered_by = null, offered_at = null");
        jdbc.update("update reply_address set taken = 0, complained_at = null");
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
