package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Contact;
import app.waymark.notification.Topic;
import app.waymark.notification.internal.MailTurns.Leave;
import app.waymark.notification.internal.OutgoingMail.Written;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Transactions;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails a minute one domain gets. */
@WaymarkTest
class MailTurnsTest {

    private static final int LIMIT = 12;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    private Instant now = Instant.parse("2027-03-01T08:00:00Z");

    private record Try(UUID mail, Instant at) {}

    @Test
    void a_hundred_mails_to_one_domain_go_at_its_pace_and_each_is_looked_at_about_twice() {
        var turns = turns();
        var due = new PriorityQueue<>(Comparator.comparing(Try::at));
        news("example.org", 100).forEach(mail -> due.add(new Try(mail, now)));
        var gone = new ArrayList<Instant>();
        int looked = 0;
        while (!due.isEmpty()) {
            var next = due.poll();
            // The queue looks every ten seconds.
            now = whole(next.at());
            looked++;
            switch (turns.ask(next.mail())) {
                case Leave.Go leave -> {
                    assertThat(leave.paced()).isTrue();
                    gone.add(now);
                    jdbc.sql("update mail set state = 'SENT' where id = ?")
                            .param(next.mail())
                            .update();
                }
                case Leave.After(var before) -> throw new AssertionError("Each is about a thing of its own: " + before);
                case Leave.At(var turn) -> {
                    assertThat(turn).isAfter(now);
                    due.add(new Try(next.mail(), turn));
                }
            }
        }
        assertThat(gone).hasSize(100);
        for (var at : gone) {
            assertThat(gone.stream().filter(one -> !one.isBefore(at) && one.isBefore(at.plusSeconds(60))))
                    .hasSizeLessThanOrEqualTo(LIMIT);
        }
        assertThat(Duration.between(gone.getFirst(), gone.getLast())).isLessThan(Duration.ofMinutes(12));
        assertThat(looked).isLessThan(250);
    }

    private Instant whole(Instant at) {
        long over = at.toEpochMilli() % 10_000;
        var look = at.plusMillis(over == 0 ? 0 : 10_000 - over);
        return look.isBefore(now) ? now : look;
    }

    @Test
    void who_waits_for_a_link_goes_before_those_who_wait_for_news() {
        var turns = turns();
        news("example.org", 30).forEach(turns::ask);
        now = now.plus(Duration.ofSeconds(30));
        var link = written("example.org", null, 1).getFirst();

        assertThat(turns.ask(link)).isInstanceOf(Leave.Go.class);
        assertThat(turns.ask(news("example.org", 1).getFirst()))
                .as("news that is new waits behind what was promised")
                .isInstanceOf(Leave.At.class);
    }

    @Test
    void other_domains_do_not_wait() {
        var turns = turns();
        news("example.org", 30).forEach(turns::ask);
        assertThat(turns.ask(news("example.com", 1).getFirst())).isEqualTo(new Leave.Go(false));
    }

    @Test
    void what_has_to_wait_for_an_earlier_mail_takes_no_place() {
        var turns = turns();
        var mails = news("example.org", 4);
        jdbc.sql("update mail set recipient = ?, about = ? where id in (?, ?)")
                .params(mails.get(0), mails.get(0), mails.get(0), mails.get(1))
                .update();

        assertThat(turns.ask(mails.get(1))).isEqualTo(new Leave.After(List.of(mails.get(0))));
        assertThat(turns.ask(mails.get(0))).isEqualTo(new Leave.Go(true));
        assertThat(turns.ask(mails.get(2))).isEqualTo(new Leave.Go(true));
        assertThat(turns.ask(mails.get(3)))
                .as("a sixth of twelve goes at once, and one")
                .isEqualTo(new Leave.Go(true));
        assertThat(turns.ask(news("example.org", 1).getFirst())).isInstanceOf(Leave.At.class);
    }

    private MailTurns turns() {
        return new MailTurns(new MailLimits("example.org=" + LIMIT), transactions, jdbc, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private List<UUID> news(String domain, int number) {
        return written(domain, "meeting.booked", number);
    }

    private List<UUID> written(String domain, @Nullable String kind, int number) {
        return IntStream.range(0, number)
                .mapToObj(unused -> {
                    var person = UUID.randomUUID();
                    transactions.run(() -> outbox.postAll(List.of(new Outbox.Dropped(
                            person,
                            new OutgoingMail(
                                    new Contact(
                                            new AccountId(person),
                                            "Somebody",
                                            new EmailAddress(person + "@" + domain),
                                            Locale.ENGLISH,
                                            ZoneOffset.UTC,
                                            false),
                                    kind,
                                    null,
                                    person,
                                    new Written("Subject", "Text", "<p>Text</p>"),
                                    "Text",
                                    "",
                                    null,
                                    false,
                                    Topic.ALWAYS,
                                    null),
                            null))));
                    return jdbc.sql("select id from mail where recipient = ?")
                            .param(person)
                            .query(UUID.class)
                            .single();
                })
                .toList();
    }
}
