package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.MentorshipSaid;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Sorted;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
class NotificationTest {

    @Autowired
    Inbox inbox;

    @Autowired
    MailQueue mails;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    World world;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Actor clara;
    Actor jonas;
    Actor mara;
    Actor administrator;
    RoundId round;

    @BeforeEach
    void a_german_mentor_and_an_english_mentee_who_can_be_matched() throws Exception {
        server.start();
        server.empty();
        clara = world.account("Clara");
        jonas = world.account("Jonas", Locale.GERMAN, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara");
        var root = world.account("Root");
        administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());
        round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
    }

    @Test
    void a_turn_is_mailed_in_the_holders_language_after_the_commit_with_a_link_to_the_page() throws Exception {
        var id = propose();
        assertThat(server.received("jonas@example.org")).isEmpty();
        queue.runDue();
        assertThat(server.received("jonas@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Zusagen oder ablehnen: Mara in Autumn");
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains("Hallo Jonas", "/mentorships/" + id, "Europe/Helsinki");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(1).getContent().toString()).contains("/mentorships/" + id);
            assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@[^>]+>");
        });
        assertThat(server.received("mara@example.org")).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .isEqualTo("Accept or decline: Jonas in Autumn"));
    }

    @Test
    void the_inbox_says_the_same_as_the_mail_and_is_its_owners_alone() {
        propose();
        As.account(mara);
        var notice = inbox.mine(null, 10).items().getFirst();
        assertThat(notice.key()).isEqualTo("turn.mentorship.answer.mine");
        assertThat(notice.from()).isEqualTo(jonas.id());
        assertThat(notice.read()).isFalse();
        As.account(jonas);
        assertThatThrownBy(() -> inbox.read(notice.id())).isInstanceOf(AccessDeniedException.class);
        As.account(mara);
        inbox.read(notice.id());
        assertThat(inbox.mine(null, 10).items()).allMatch(Notice::read);
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(news(UUID.randomUUID()));
            status.setRollbackOnly();
        });
        queue.runDue();
        assertThat(server.received("mara@example.org")).isEmpty();
        As.account(mara);
        assertThat(inbox.mine(null, 10).items()).isEmpty();
    }

    @Test
    void one_event_reaches_one_person_once_however_often_it_is_published() {
        var event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(unused -> events.publishEvent(news(event)));
        }
        queue.runDue();
        assertThat(server.received("mara@example.org")).hasSize(1);
    }

    @Test
    void mail_waits_while_the_server_is_away_and_goes_out_once_it_is_back() throws Exception {
        propose();
        server.stop();
        queue.runDue();
        As.account(administrator);
        assertThat(mails.list(EnumSet.of(MailState.WAITING), Sorted.down(MailQueue.Order.CREATED), null, 10)
                        .items())
                .hasSize(2)
                .allSatisfy(mail -> {
                    assertThat(mail.attempts()).isEqualTo(1);
                    assertThat(mail.problem()).isNotBlank();
                });
        server.start();
        queue.runDue(clock.instant().plus(Duration.ofHours(1)));
        assertThat(server.received("mara@example.org")).hasSize(1);
        assertThat(mails.list(EnumSet.of(MailState.SENT), Sorted.down(MailQueue.Order.CREATED), null, 10)
                        .items())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.subject()).isNull());
    }

    @Test
    void a_mail_that_is_never_taken_is_given_up_and_can_be_tried_again_by_an_administrator() {
        propose();
        server.stop();
        for (int hour = 0; hour < 12; hour++) {
            queue.runDue(clock.instant().plus(Duration.ofHours(24L * hour)));
        }
        As.account(administrator);
        var given = mails.list(EnumSet.of(MailState.FAILED), Sorted.down(MailQueue.Order.CREATED), null, 10)
                .items();
        assertThat(given).hasSize(2);
        assertThat(mails.open(given.getFirst().id())).isPresent();
        server.start();
        assertThat(mails.retry(given.getFirst().id())).isTrue();
        queue.runDue();
        assertThat(mails.list(EnumSet.of(MailState.SENT), Sorted.down(MailQueue.Order.CREATED), null, 10)
                        .items())
                .hasSize(1);
        assertThat(mails.retry(mails.list(EnumSet.of(MailState.SENT), Sorted.down(MailQueue.Order.CREATED), null, 10)
                        .items()
                        .getFirst()
                        .id()))
                .isFalse();
    }

    @Test
    void nobody_but_an_administrator_sees_the_queue() {
        for (var stranger : List.of(mara, jonas, clara)) {
            As.account(stranger);
            assertThatThrownBy(() ->
                            mails.list(EnumSet.allOf(MailState.class), Sorted.down(MailQueue.Order.CREATED), null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> mails.open(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private app.waymark.mentorship.MentorshipId propose() {
        return world.propose(clara, round, jonas.id(), mara.id());
    }

    private News news(UUID event) {
        return new News(event, new MentorshipSaid.MatchStarted(), UUID.randomUUID(), mara.id(), jonas.id(), "/");
    }
}
