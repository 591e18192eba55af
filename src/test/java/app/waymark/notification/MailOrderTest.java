package app.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalSaid.GoalAccepted;
import app.waymark.goal.GoalSaid.GoalDropped;
import app.waymark.goal.GoalSaid.GoalReached;
import app.waymark.goal.GoalSaid.GoalReopened;
import app.waymark.goal.GoalSaid.MilestoneNotReached;
import app.waymark.goal.GoalSaid.MilestoneReached;
import app.waymark.meeting.CalendarMailDue;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.MeetingDescribed;
import app.waymark.meeting.MeetingSaid.MeetingMoved;
import app.waymark.meeting.MeetingSaid.TimesDeclined;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.Invitations;
import app.waymark.program.InvitationsDue;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import app.waymark.turn.TurnClosed;
import app.waymark.turn.TurnId;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(mail.getSubject()).isEqualTo("Jonas accepted your goal “Lead a team” – and 2 more things");
        assertThat(text(mail)).contains("/goals/1", "Role agreed", "/goals/2", "“Speak”", "/goals/3");
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void the_first_word_after_some_quiet_comes_soon_and_what_follows_within_two_days_comes_together_later()
            throws Exception {
        news(UUID.randomUUID(), new GoalAccepted("Lead a team", ""), "/goals/1");
        queue.runDue(clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(received()).as("soon").hasSize(1);

        passes(Duration.ofHours(30));
        news(UUID.randomUUID(), new GoalAccepted("Speak", ""), "/goals/2");
        queue.runDue(clock.instant().plus(Duration.ofMinutes(29)));
        assertThat(received()).as("there may be more").hasSize(1);
        news(UUID.randomUUID(), new GoalAccepted("Learn Java", ""), "/goals/3");
        queue.runDue(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(received()).hasSize(2);
        assertThat(text(received().getLast())).contains("/goals/2", "/goals/3");

        passes(Duration.ofDays(3));
        news(UUID.randomUUID(), new GoalAccepted("Rest", ""), "/goals/4");
        queue.runDue(clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(received()).as("after quiet, soon again").hasSize(3);
    }

    /** All mail so far was written so much earlier. */
    private void passes(Duration time) {
        jdbc.update(
                "update mail set created_at = created_at - interval ? second, due_at = due_at - interval ? second",
                time.toSeconds(),
                time.toSeconds());
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
        news(meeting, new TimesDeclined("Plan", "I am away"), "/meetings/1");
        // The later one is tried first, has the earlier one hurry, and follows it.
        queue.runDue();
        queue.runDue();
        assertThat(received()).hasSize(1);
        queue.runDue(clock.instant().plus(Duration.ofHours(1)));

        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .satisfiesExactly(first -> assertThat(first).startsWith("You meet Jonas"), second -> assertThat(second)
                        .startsWith("Jonas cannot make"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void a_mail_says_what_is_new_since_its_reader_was_last_told(Story story) throws Exception {
        for (var said : story.told()) {
            calendar(said);
            queue.runDue();
        }
        server.empty();
        story.untold().forEach(this::calendar);
        queue.runDue();

        if (story.says().isEmpty()) {
            assertThat(received()).isEmpty();
            return;
        }
        var mail = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(mail.getSubject()).startsWith(story.says().getFirst());
        assertThat(text(mail)).contains(story.says().subList(1, story.says().size()));
        var all = mail.getSubject() + text(mail);
        assertThat(story.conceals()).noneMatch(all::contains);
    }

    /**
     * What somebody was mailed, and what then happened before the next mail went.
     *
     * @param says how the subject of the one mail begins, and what its text says; empty where none goes out
     * @param conceals what it must not speak of
     */
    record Story(
            String name, List<MeetingSaid> told, List<MeetingSaid> untold, List<String> says, List<String> conceals) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** On the reader's clock the meeting begins on Tuesday; from there it moves to Wednesday and to Thursday. */
    static Stream<Story> stories() {
        var wednesday = START.plus(Duration.ofDays(1));
        var thursday = START.plus(Duration.ofDays(2));
        var moved = new MeetingMoved("Plan", wednesday, 45, "Room 4", lasting(START));
        var movedOn = new MeetingMoved("Plan", thursday, 45, "Room 4", lasting(wednesday));
        var movedBack = new MeetingMoved("Plan", START, 45, "Room 4", lasting(wednesday));
        var elsewhere = new MeetingDescribed("Plan", START, 45, "Room 5", null, "Room 4");
        var renamed = new MeetingDescribed("Talk", START, 45, "Room 5", "Plan", null);
        var hereAgain = new MeetingDescribed("Plan", START, 45, "Room 4", null, "Room 5");
        var elsewhereThen = new MeetingDescribed("Plan", wednesday, 45, "Room 5", null, "Room 4");
        var off = new MeetingCalledOff("Plan", wednesday, 45, "Room 4", "Ill", MeetingSaid.Whose.THEIRS);
        var offRenamed = new MeetingCalledOff("Talk", START, 45, "Room 5", "Ill", MeetingSaid.Whose.THEIRS);
        List<MeetingSaid> nothing = List.of();
        List<MeetingSaid> booked = List.of(BOOKED);
        return Stream.of(
                new Story(
                        "moved before it was told",
                        nothing,
                        List.of(BOOKED, moved),
                        List.of("You meet", "Wed 5 May"),
                        List.of("Moved", "Tue 4 May")),
                new Story(
                        "moved twice before it was told",
                        nothing,
                        List.of(BOOKED, moved, movedOn),
                        List.of("You meet", "Thu 6 May"),
                        List.of("Tue 4 May", "Wed 5 May")),
                new Story(
                        "moved and elsewhere before it was told",
                        nothing,
                        List.of(BOOKED, moved, elsewhereThen),
                        List.of("You meet", "Wed 5 May", "Room 5"),
                        List.of("Tue 4 May", "Room 4")),
                new Story(
                        "elsewhere before it was told",
                        nothing,
                        List.of(BOOKED, elsewhere),
                        List.of("You meet", "Room 5"),
                        List.of("Room 4", "changed")),
                new Story(
                        "moved and off before it was told", nothing, List.of(BOOKED, moved, off), List.of(), List.of()),
                new Story(
                        "renamed and off before it was told",
                        nothing,
                        List.of(BOOKED, renamed, offRenamed),
                        List.of(),
                        List.of()),
                new Story("moved", booked, List.of(moved), List.of("Moved", "Wed 5 May", "Tue 4 May"), List.of()),
                new Story(
                        "moved twice",
                        booked,
                        List.of(moved, movedOn),
                        List.of("Moved", "Thu 6 May", "Tue 4 May"),
                        List.of("Wed 5 May")),
                new Story("moved there and back", booked, List.of(moved, movedBack), List.of(), List.of()),
                new Story(
                        "moved and elsewhere",
                        booked,
                        List.of(moved, elsewhereThen),
                        List.of("Moved", "Wed 5 May", "Tue 4 May", "Room 5"),
                        List.of("Room 4")),
                new Story(
                        "moved and off",
                        booked,
                        List.of(moved, off),
                        List.of("Called off", "Tue 4 May", "Ill"),
                        List.of("Wed 5 May")),
                new Story(
                        "elsewhere and renamed",
                        booked,
                        List.of(elsewhere, renamed),
                        List.of("Your meeting", "Talk", "Plan", "Room 4", "Room 5"),
                        List.of()),
                new Story("elsewhere and back", booked, List.of(elsewhere, hereAgain), List.of(), List.of()),
                new Story(
                        "renamed and off",
                        booked,
                        List.of(renamed, offRenamed),
                        List.of("Called off", "Plan"),
                        List.of("Talk")),
                new Story("off", booked, List.of(CALLED_OFF), List.of("Called off", "Tue 4 May"), List.of()),
                new Story(
                        "moved, told, and off",
                        List.of(BOOKED, moved),
                        List.of(off),
                        List.of("Called off", "Wed 5 May"),
                        List.of()));
    }

    private static TimeWindow lasting(Instant start) {
        return TimeWindow.of(start, Duration.ofMinutes(45));
    }

    @Test
    void a_mail_that_was_given_up_and_is_true_no_longer_cannot_be_tried_again() {
        calendar(BOOKED);
        jdbc.update("update mail set state = 'FAILED', refused = true");
        calendar(new MeetingMoved("Plan", START.plus(Duration.ofDays(1)), 45, "Room 4", lasting(START)));

        assertThat(states()).containsExactly("WITHDRAWN", "WAITING");
        queue.runDue();
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.getSubject())
                .startsWith("You meet"));
    }

    @Test
    void who_answered_before_the_mail_that_asked_is_told_of_the_end() {
        var clara = world.account("Clara");
        var round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
        var id = world.propose(clara, round, jonas.id(), mara.id());
        As.account(mara, () -> mentorships.accept(id));
        As.account(clara, () -> mentorships.end(id, "Not this year"));
        queue.runDue();

        assertThat(received()).hasSize(1);
        assertThat(server.received("jonas@example.org"))
                .as("he never heard of it")
                .isEmpty();
    }

    @Test
    void who_is_invited_again_before_the_letter_went_gets_one_and_who_has_answered_none() throws Exception {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        invited(first, "http://localhost/first");
        invited(second, "http://localhost/second");
        invited(first, "http://localhost/first-anew");
        transaction.executeWithoutResult(unused -> events.publishEvent(
                new TurnClosed(new TurnId(UUID.randomUUID()), Invitations.ANSWER, second, mara.id(), null, true)));
        queue.runDue();

        assertThat(received()).hasSize(1);
        assertThat(text(received().getFirst())).contains("/first-anew");
    }

    private void invited(UUID invitation, String link) {
        var one = new InvitationsDue.Invited(
                UUID.randomUUID(), invitation, mara.id(), "Mara", Locale.ENGLISH, true, false, link, null);
        transaction.executeWithoutResult(unused -> events.publishEvent(new InvitationsDue(
                new ProgrammeId(UUID.randomUUID()), "Programme", "Round", "Jonas", jonas.id(), List.of(one))));
    }

    @Test
    void of_a_goal_that_was_closed_and_goes_on_nothing_is_mailed() throws Exception {
        var goal = UUID.randomUUID();
        news(goal, new GoalReached("Lead a team", "At last"), "/goals/1");
        news(goal, new GoalReopened("Lead a team"), "/goals/1");
        queue.runDue();
        assertThat(received()).isEmpty();

        news(goal, new GoalDropped("Lead a team", "No time"), "/goals/1");
        queue.runDue();
        news(goal, new GoalReopened("Lead a team"), "/goals/1");
        news(goal, new GoalReached("Lead a team", "At last"), "/goals/1");
        queue.runDue();
        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .satisfiesExactly(first -> assertThat(first).startsWith("Jonas let"), second -> assertThat(second)
                        .startsWith("Jonas goes on"));
    }

    @Test
    void a_milestone_ticked_by_a_slip_is_not_mailed_and_another_one_is() throws Exception {
        var slip = UUID.randomUUID();
        news(slip, new MilestoneReached("Lead a team", "Role agreed"), "/goals/1");
        news(UUID.randomUUID(), new MilestoneReached("Lead a team", "First quarter"), "/goals/1");
        news(slip, new MilestoneNotReached("Lead a team", "Role agreed"), "/goals/1");
        queue.runDue();

        assertThat(received()).hasSize(1);
        assertThat(text(received().getFirst())).contains("First quarter").doesNotContain("Role agreed");
    }

    @Test
    void a_milestone_that_was_mailed_is_taken_back_once_and_not_told_again_where_that_was_the_slip() throws Exception {
        var milestone = UUID.randomUUID();
        var reached = new MilestoneReached("Lead a team", "Role agreed");
        var undone = new MilestoneNotReached("Lead a team", "Role agreed");
        news(milestone, reached, "/goals/1");
        queue.runDue();
        news(milestone, undone, "/goals/1");
        news(milestone, reached, "/goals/1");
        queue.runDue();
        assertThat(received()).hasSize(1);

        news(milestone, undone, "/goals/1");
        queue.runDue();
        assertThat(received())
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "Jonas reached a milestone: “Role agreed”",
                        "Jonas has not reached a milestone after all: “Role agreed”");
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
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                null)));
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
