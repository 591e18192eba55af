package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingMailSaid;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipMailSaid;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.World;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed to two people is answered by mail: a mentorship, and the times of a meeting. */
class PairsAnsweredByMailTest extends AnswersInWords {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Mentorships mentorships;

    @Autowired
    Bookings bookings;

    @Autowired
    Meetings meetings;

    private Actor clara;
    private Actor mara;
    private Actor jonas;
    private MentorshipId mentorship;

    @BeforeEach
    void a_match_is_proposed() {
        clara = world.account("Clara");
        jonas = world.account("Jonas");
        mara = world.account("Mara");
        var round = world.round(clara);
        world.join(clara, round, "mentor", 3, jonas);
        world.join(clara, round, "mentee", 0, mara);
        queue.runDue();
        mentorship = world.propose(clara, round, jonas.id(), mara.id(), "Both like trees");
    }

    private MentorshipState state() {
        return As.account(clara, () -> mentorships.get(mentorship)).state();
    }

    private void both_accept() {
        As.account(jonas, () -> mentorships.accept(mentorship));
        As.account(mara, () -> mentorships.accept(mentorship));
        queue.runDue();
    }

    /** Whole hours on days to come, of which nobody can mean another by its day of the month. */
    private List<Instant> times(int more) {
        var day = ZonedDateTime.ofInstant(clock.instant(), BERLIN)
                .with(LocalTime.of(10, 0))
                .plusDays(20);
        while (day.getDayOfMonth() < 10 || day.getDayOfMonth() > 20) {
            day = day.plusDays(1);
        }
        var first = day;
        return java.util.stream.Stream.of(0, 1, 3)
                .map(days -> first.plusDays(days).plusHours(more).toInstant())
                .toList();
    }

    private MeetingId offered(List<Instant> times) {
        return As.account(jonas, () -> ((OfferResult.Offered) bookings.propose(
                        mentorship, new MeetingPlan("How it goes", "", Duration.ofMinutes(45), List.of()), times))
                .meeting());
    }

    private MeetingState meeting(MeetingId id) {
        return As.account(jonas, () -> meetings.page(id, null, 20)).meeting().state();
    }

    @Test
    void a_plain_yes_of_both_begins_the_mentorship() {
        assertThat(answer(mara, "Yes, gladly!")).isInstanceOf(MailArrival.Applied.class);
        assertThat(state()).isEqualTo(MentorshipState.PROPOSED);
        assertThat(told(mara)).containsExactly("mentorship.mail-accepted");
        assertThat(mailed(mara).getFirst().did()).isEqualTo(new MentorshipMailSaid.Accepted());

        assertThat(answer(jonas, "Hallo Clara,\n\nich sage zu.\n\nViele Grüße\nJonas"))
                .isInstanceOf(MailArrival.Applied.class);
        assertThat(state()).isEqualTo(MentorshipState.ACTIVE);
        assertThat(told(jonas)).as("both are told that it began").isEmpty();
    }

    @Test
    void a_no_declines_with_its_words_and_whatever_is_not_plain_is_left_to_the_page() {
        var replyTo = replyTo(mailTo(jonas));
        for (var words : List.of("Yes, but only from May on.", "Who is she?", "OK", "Yes. I am often away.")) {
            assertThat(believing.take(proven(jonas, replyTo, words)))
                    .as(words)
                    .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.UNCLEAR));
        }
        assertThat(state()).isEqualTo(MentorshipState.PROPOSED);
        assertThat(told(jonas)).containsExactly("mailbox.not-done");
        assertThat(mailed(jonas).getFirst().path()).isEqualTo("/mentorships/" + mentorship);

        assertThat(believing.take(proven(jonas, replyTo, "No, because I leave the company.")))
                .isInstanceOf(MailArrival.Applied.class);
        assertThat(state()).isEqualTo(MentorshipState.DECLINED);
        assertThat(As.account(mara, () -> mentorships.get(mentorship)).reason())
                .isEqualTo("because I leave the company.");
    }

    @Test
    void a_match_that_was_answered_or_withdrawn_is_answered_no_more_and_by_nobody_else() {
        var jonasReplies = replyTo(mailTo(jonas));
        var maraReplies = replyTo(mailTo(mara));
        assertThat(believing.take(proven(mara, jonasReplies, "Yes.")))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        var forged = new ForgedMails(29, World.address(jonas.name()), jonasReplies);
        for (int k = 0; k < 15; k++) {
            assertThat(believing.take(forged.next())).isNotInstanceOf(MailArrival.Applied.class);
        }
        assertThat(As.account(clara, () -> mentorships.get(mentorship)).mentorAccepted())
                .isFalse();

        believing.take(proven(mara, maraReplies, "Yes."));
        assertThat(believing.take(proven(mara, maraReplies, "No.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        As.account(clara, () -> mentorships.end(mentorship, "A mistake"));
        assertThat(believing.take(proven(jonas, jonasReplies, "Yes.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(state()).isEqualTo(MentorshipState.DECLINED);
    }

    @Test
    void an_unproven_yes_waits_and_says_what_it_would_do() {
        answerUnproven(mara, "Ja, gerne.");
        var waiting = mailed(mara).getFirst();
        assertThat(waiting.did()).isEqualTo(new MentorshipMailSaid.Accepted());
        assertThat(As.account(clara, () -> mentorships.get(mentorship)).menteeAccepted())
                .isFalse();

        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
        assertThat(As.account(clara, () -> mentorships.get(mentorship)).menteeAccepted())
                .isTrue();
    }

    @Test
    void a_yes_by_mail_and_a_no_on_the_page_at_once_are_one_of_the_two() throws Exception {
        var mail = proven(jonas, replyTo(mailTo(jonas)), "Yes.");
        atOnce(() -> believing.take(mail), () -> As.account(jonas, () -> mentorships.decline(mentorship, "No time")));
        boolean accepted = As.account(clara, () -> mentorships.get(mentorship)).mentorAccepted();
        assertThat(state()).isEqualTo(accepted ? MentorshipState.PROPOSED : MentorshipState.DECLINED);
    }

    @Test
    void a_time_is_picked_by_its_number_or_by_its_day_and_both_are_booked() throws Exception {
        both_accept();
        var times = times(0);
        var first = offered(times);
        var mail = mailTo(mara);
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("  1 =E2=80=93 ", "  3 =E2=80=93 ", "None of them, because");
        assertThat(believing.take(proven(mara, replyTo(mail), "The second one, please.")))
                .isInstanceOf(MailArrival.Applied.class);
        assertThat(meeting(first)).isEqualTo(MeetingState.CONFIRMED);
        assertThat(mailed(mara).getFirst().did()).isEqualTo(new MeetingMailSaid.Picked("How it goes", times.get(1)));
        assertThat(told(mara)).as("the calendars of both are told").isEmpty();

        queue.runDue();
        var later = times(2);
        var second = offered(later);
        var day = later.getFirst().atZone(BERLIN);
        assertThat(answer(
                        mara,
                        "Hallo Jonas,\n\nam " + day.getDayOfMonth() + "." + day.getMonthValue() + ". um "
                                + day.getHour() + ":00 Uhr.\n\nMara"))
                .isInstanceOf(MailArrival.Applied.class);
        assertThat(meeting(second)).isEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void none_of_them_declines_the_times_of_the_mail_and_of_no_other() {
        both_accept();
        var id = offered(times(0));
        var replyTo = replyTo(mailTo(mara));
        As.account(jonas, () -> bookings.offerOthers(id, Duration.ofMinutes(45), times(3)));

        assertThat(believing.take(proven(mara, replyTo, "None of them.")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OUTDATED));
        assertThat(believing.take(proven(mara, replyTo, "1")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OUTDATED));
        assertThat(meeting(id)).isEqualTo(MeetingState.PROPOSED);

        assertThat(answer(mara, "Keiner davon, weil ich verreist bin.")).isInstanceOf(MailArrival.Applied.class);
        assertThat(meeting(id)).isEqualTo(MeetingState.DECLINED);
        assertThat(told(mara)).contains("meeting.mail-declined");
    }

    @Test
    void a_time_that_is_not_plain_not_free_or_not_asked_for_any_more_is_not_booked() {
        both_accept();
        var times = times(0);
        var id = offered(times);
        var replyTo = replyTo(mailTo(mara));
        for (var words : List.of("Yes", "1 or 2", "Not the first", "Can we meet on Monday?", "4")) {
            assertThat(believing.take(proven(mara, replyTo, words)))
                    .as(words)
                    .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.UNCLEAR));
        }
        assertThat(meeting(id)).isEqualTo(MeetingState.PROPOSED);
        assertThat(mailed(mara).getFirst().path()).isEqualTo("/meetings/" + id);

        var other = offered(List.of(times.getFirst().plus(Duration.ofMinutes(15))));
        As.account(mara, () -> bookings.pick(other, times.getFirst().plus(Duration.ofMinutes(15))));
        assertThat(believing.take(proven(mara, replyTo, "1")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.TIME_GONE));
        assertThat(believing.take(proven(jonas, replyTo, "2")))
                .isEqualTo(new MailArrival.Dropped(Cause.ANOTHER_SENDER));
        As.account(jonas, () -> bookings.decline(id, "I made a mistake"));
        assertThat(believing.take(proven(mara, replyTo, "2")))
                .isEqualTo(new MailArrival.NotTaken(MailRefusalReason.OVER));
        assertThat(meeting(id)).isNotEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void times_in_an_ended_mentorship_are_over_and_forged_senders_book_nothing() {
        both_accept();
        var id = offered(times(0));
        var replyTo = replyTo(mailTo(mara));
        var forged = new ForgedMails(31, World.address(mara.name()), replyTo);
        for (int k = 0; k < 15; k++) {
            assertThat(believing.take(forged.next())).isNotInstanceOf(MailArrival.Applied.class);
        }
        As.account(jonas, () -> mentorships.end(mentorship, "I move"));

        assertThat(believing.take(proven(mara, replyTo, "1"))).isInstanceOf(MailArrival.NotTaken.class);
        assertThat(believing.take(proven(mara, replyTo, "None of them."))).isInstanceOf(MailArrival.NotTaken.class);
        assertThat(jdbc.queryForObject("select count(*) from meeting_claim", Integer.class))
                .isZero();
        assertThat(meeting(id)).isNotEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void an_unproven_pick_waits_and_says_which_time_it_would_pick() {
        both_accept();
        var times = times(0);
        var id = offered(times);
        answerUnproven(mara, "3");
        var waiting = mailed(mara).getFirst();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.did()).isEqualTo(new MeetingMailSaid.Picked("How it goes", times.get(2)));
        assertThat(meeting(id)).isEqualTo(MeetingState.PROPOSED);

        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
        assertThat(meeting(id)).isEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void a_pick_by_mail_and_another_on_the_page_at_once_book_one_time() throws Exception {
        both_accept();
        for (int round = 0; round < 8; round++) {
            var times = times(round);
            var id = offered(times);
            var mail = proven(mara, replyTo(mailTo(mara)), "1");
            atOnce(() -> believing.take(mail), () -> As.account(mara, () -> bookings.pick(id, times.get(2))));
            assertThat(meeting(id)).isEqualTo(MeetingState.CONFIRMED);
            assertThat(jdbc.queryForObject(
                            "select count(*) from meeting_claim where meeting = ?", Integer.class, id.value()))
                    .isEqualTo(2);
            queue.runDue();
        }
    }
}
