package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalSaid.GoalAccepted;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.MeetingDescribed;
import app.waymark.meeting.MeetingSaid.MeetingMoved;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails about one thing come in order, together where they can, and not at all where they are true no longer. */
@WaymarkTest
class MailOrderTest {

    private static final Instant START = Instant.parse("2027-05-03T22:30:00Z");
    private static final MeetingBooked BOOKED = new MeetingBooked("Plan", START, 45, "Room 4");
    private static final MeetingCalledOff CALLED_OFF =
            new MeetingCalledOff("Plan", START, 45, "Room 4", "Ill", MeetingSaid.Whose.THEIRS);

    @Autowired
    Inbox inbox;

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
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final UUID meeting = UUID.randomUUID();
    private Actor mara;
    private Actor jonas;

    @BeforeEach
    void two_people() throws Exception {
        server.start();
        server.empty();
        mara = world.account("Mara", Locale.ENGLISH, ZoneId.of("Pacific/Auckland"));
        jonas = world.account("Jonas");
    }

    @Test
    void what_happens_within_a_minute_is_one_mail_that_says_it_all() throws Exception {
        news(UUID.randomUUID(), new GoalAccepted("Lead a team", ""), "/goals/1");
        news(UUID.randomUUID(), new MilestoneReached("Lead a team", "Role agreed"), "/goals/2");
        news(UUID.randomUUID(), new GoalAccepted("Speak", ""), "/goals/3");
        queue.runDue();

        var mail = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Jonas accepted your goal “Lead a team” – and 2 things more");
        assertThat(text(mail)).contains("/goals/1", "Role agreed", "/goals/2", "“Speak”", "/goals/3");
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void what_was_answered_before_its_mail_went_is_not_mailed() {
        var clara = world.account("Clara");
        var round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
        var id = world.propose(clara, round, jonas.id(), mara.id());

        As.account(mara, () -> mentorships.accept(id));
        queue.runDue();

        assertThat(received()).isEmpty();
        assertThat(server.received("jonas@example.org")).hasSize(1);
        var notice = As.account(mara, () -> inbox.mine(null, 10)).items().getFirst();
        assertThat(notice.settled()).isEqualTo(Settled.DONE);
        assertThat(notice.sentence()).isEqualTo("turn.mentorship.answer.done");
        assertThat(As.account(mara, () -> inbox.unread())).isZero();
    }

    @Test
    void a_meeting_called_off_before_its_invitation_went_is_mailed_neither_as_booked_nor_as_off() {
        calendar(BOOKED);
        calendar(CALLED_OFF);
        queue.runDue();

        assertThat(received()).isEmpty();
        assertThat(As.account(mara, () -> inbox.mine(null, 10)).items()).hasSize(2);
    }

    @Test
    void an_invitation_never_arrives_after_its_own_cancellation() throws Exception {
        calendar(BOOKED);
        server.stop();
        queue.runDue();
        calendar(CALLED_OFF);
        server.start();
        queue.runDue(clock.instant().plus(Duration.ofHours(1)));

        assertThat(received()).isEmpty();
    }

    @Test
    void a_cancellation_after_the_invitation_is_sent_and_continues_its_thread() throws Exception {
        calendar(BOOKED);
        queue.runDue();
        calendar(CALLED_OFF);
        queue.runDue();

        var mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getHeader("In-Reply-To")).isNull();
        assertThat(mails.get(1).getSubject()).startsWith("Called off: your meeting with Jonas");
        assertThat(mails.get(1).getHeader("In-Reply-To"))
                .containsExactly(mails.get(0).getMessageID());
        assertThat(mails.get(1).getHeader("References")[0])
                .contains(mails.get(0).getMessageID());
    }

    @Test
    void a_later_mail_waits_for_an_earlier_one_about_the_same_thing() throws Exception {
        calendar(BOOKED);
        server.stop();
        queue.runDue();
        server.start();
        calendar(new MeetingDescribed("Plan", START, 45, "Room 5", null, "Room 4"));
        // The later one is tried first, has the earlier one hurry, and follows it.
        for (int look = 0; look < 3; look++) {
            queue.runDue();
        }

        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .satisfiesExactly(first -> assertThat(first).startsWith("You meet Jonas"), second -> assertThat(second)
                        .contains("was changed"));
    }

    @Test
    void of_two_times_only_the_one_that_holds_is_mailed() throws Exception {
        calendar(BOOKED);
        calendar(new MeetingMoved("Plan", START.plus(Duration.ofDays(1)), 45, "Room 4", null));
        queue.runDue();

        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .startsWith("Moved"));
    }

    @Test
    void times_are_told_on_the_recipients_clock_and_the_footer_says_so() throws Exception {
        calendar(BOOKED);
        queue.runDue();

        var text = text(received().getFirst());
        assertThat(text)
                .contains("Tue 4 May 2027, 10:30")
                .contains("45 minutes")
                .doesNotContain("22:30")
                .containsPattern("\r?\n-- \r?\nTimes are as your clock in Auckland");
    }

    @Test
    void nobody_floods_others_with_mail_and_nothing_is_lost() {
        As.account(jonas, () -> {
            for (int i = 0; i < 65; i++) {
                calendar(UUID.randomUUID(), BOOKED);
            }
            return null;
        });

        assertThat(jdbc.queryForObject("select count(*) from mail where due_at > created_at", Long.class))
                .isEqualTo(5);
        for (int batch = 0; batch < 3; batch++) {
            queue.runDue(clock.instant().plus(Duration.ofMinutes(3)));
        }
        assertThat(received()).hasSize(65);
    }

    private void news(UUID subject, Said said, String path) {
        transaction.executeWithoutResult(
                unused -> events.publishEvent(new News(UUID.randomUUID(), said, subject, mara.id(), jonas.id(), path)));
    }

    private void calendar(MeetingSaid said) {
        calendar(meeting, said);
    }

    private void calendar(UUID subject, MeetingSaid said) {
        transaction.executeWithoutResult(unused -> events.publishEvent(new CalendarMailDue(
                UUID.randomUUID(),
                said,
                subject,
                mara.id(),
                jonas.id(),
                "/meetings/" + subject,
                said instanceof MeetingCalledOff ? "CANCEL" : "REQUEST",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
    }

    private List<MimeMessage> received() {
        return server.received("mara@example.org");
    }

    private List<@Nullable String> states() {
        return jdbc.queryForList("select state from mail order by number", String.class);
    }

    private static String text(MimeMessage mail) throws Exception {
        return text((MimeMultipart) mail.getContent());
    }

    private static String text(MimeMultipart parts) throws Exception {
        var first = parts.getBodyPart(0);
        return first.getContent() instanceof MimeMultipart inner
                ? text(inner)
                : first.getContent().toString();
    }
}
