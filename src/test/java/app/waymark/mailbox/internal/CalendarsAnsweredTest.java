package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mailbox.MailArrival;
import app.waymark.mailbox.MailArrival.Cause;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.internal.CalendarMailForms.Answer;
import app.waymark.mailbox.internal.CalendarMailForms.Client;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingAnswer.Kind;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesRule;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.support.As;
import app.waymark.support.World;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Mara answers Waymark's invitations in her calendar, whichever she uses; others try to in her name. */
class CalendarsAnsweredTest extends AnswersInWords {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Pattern ORGANISER = Pattern.compile("ORGANIZER[^:]*:mailto:(\\S+)");

    @Autowired
    Bookings bookings;

    @Autowired
    MeetingSeries series;

    @Autowired
    Meetings meetings;

    private World.Pair pair;
    private Actor mara;
    private Actor jonas;
    private MeetingId meeting;
    private TimeWindow window;
    private String address;
    private int number;

    @BeforeEach
    void a_meeting_is_booked() {
        pair = world.pair("Jonas", "Mara");
        jonas = pair.mentor();
        mara = pair.mentee();
        var start = ZonedDateTime.ofInstant(clock.instant(), BERLIN)
                .plusDays(20)
                .with(LocalTime.of(10, 0))
                .toInstant();
        window = TimeWindow.of(start, Duration.ofMinutes(45));
        meeting = booked(start);
        address = organiser(invitation(mara));
    }

    private MeetingId booked(Instant start) {
        var id = As.account(jonas, () -> ((OfferResult.Offered) bookings.propose(
                        pair.mentorship(),
                        new MeetingPlan("How it goes", "", Duration.ofMinutes(45), List.of()),
                        List.of(start)))
                .meeting());
        As.account(mara, () -> bookings.pick(id, start));
        return id;
    }

    /** The dates of a series that both said yes to, by their days. */
    private List<MeetingId> series(int dates) {
        var first =
                ZonedDateTime.ofInstant(clock.instant(), BERLIN).plusDays(30).toLocalDate();
        var rule = SeriesRule.weekly(1, first, LocalTime.of(16, 0), BERLIN);
        var days = rule.days(LocalDate.MAX, dates).stream()
                .map(day -> new SeriesDay(day, rule.start(day).orElseThrow()))
                .toList();
        var plan = new SeriesPlan(new MeetingPlan("Each week", "", Duration.ofMinutes(45), List.of()), rule, days);
        var carrier =
                As.account(jonas, () -> ((SeriesResult.Proposed) series.propose(pair.mentorship(), plan)).meeting());
        As.account(mara, () -> series.accept(carrier, Set.of()));
        return jdbc.query(
                "select id from meeting where series is not null order by series_on",
                (row, at) -> new MeetingId(UUID.fromString(row.getString("id"))));
    }

    private String seriesUid() {
        return jdbc.query("select id from meeting_series", (row, at) -> row.getString("id"))
                        .getFirst() + "@waymark";
    }

    private static String calendar(MimeMessage mail) {
        try {
            return calendar((Part) mail).replaceAll("\r?\n[ \t]", "");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String calendar(Part part) throws Exception {
        if (part.isMimeType("text/calendar")) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int k = 0; k < parts.getCount(); k++) {
                var found = calendar(parts.getBodyPart(k));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** The last mail to this person with something for their calendar. */
    private MimeMessage invitation(Actor person) {
        queue.runDue();
        return server.received(World.address(person.name())).reversed().stream()
                .filter(mail -> !calendar(mail).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String organiser(MimeMessage mail) {
        var found = ORGANISER.matcher(calendar(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Answer answer(String partStat) {
        var own = World.address(mara.name());
        return new Answer(
                own,
                own,
                mara.name(),
                address,
                meeting + "@waymark",
                "REPLY",
                partStat,
                0,
                null,
                window.start(),
                window.end(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "");
    }

    private byte[] vouched(Client client, Answer answer) {
        var mail = CalendarMailForms.mail(client, answer, ++number);
        var from = client.writesForItself() ? "cloud.example" : answer.from().replaceAll("^.*@", "");
        return ("Authentication-Results: " + ForgedMails.SERVER + "; dmarc=pass header.from=" + from + "\r\n"
                        + "Received: from there by " + ForgedMails.SERVER + "\r\n" + mail)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What comes of it; where a server writes in its own name, Mara presses. */
    private MailArrival take(Client client, Answer answer) {
        SecurityContextHolder.clearContext();
        var arrival = believing.take(vouched(client, answer));
        if (arrival instanceof MailArrival.Waiting && client.writesForItself()) {
            var waiting = mailed(mara).getFirst();
            assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
            return new MailArrival.Applied();
        }
        return arrival;
    }

    private MailArrival take(Answer answer) {
        return take(Client.THUNDERBIRD, answer);
    }

    private MeetingDetails seen(Actor who, MeetingId id) {
        return As.account(who, () -> meetings.get(id));
    }

    private @Nullable Kind said(MeetingId id) {
        return seen(jonas, id).answers().stream()
                .filter(one -> one.person().equals(mara.id()))
                .map(one -> one.kind())
                .findFirst()
                .orElse(null);
    }

    private String words(MeetingId id) {
        return seen(jonas, id).answers().getFirst().words();
    }

    /** As if nobody had said anything. */
    private void forgotten() {
        jdbc.update("delete from meeting_answer");
        jdbc.update("delete from turn");
        jdbc.update("update meeting set offers = '[]', offered_by = null, offered_at = null");
        jdbc.update("update reply_address set taken = 0, complained_at = null");
    }

    private MailArrival.NotTaken not(MailRefusalReason why) {
        return new MailArrival.NotTaken(why);
    }

    @Test
    void an_invitation_asks_for_an_answer_at_an_address_that_stays_the_same_for_person_and_meeting() throws Exception {
        var mail = invitation(mara);
        assertThat(calendar(mail))
                .contains("RSVP=TRUE", "PARTSTAT=ACCEPTED", "mailto:" + World.address("mara"))
                .containsPattern("ORGANIZER;CN=Waymark:mailto:reply\\+[a-z2-7]{26}@mentoring.example.org");
        assertThat(replyTo(mail)).as("who answers by hand writes there, too").isEqualTo(address);
        assertThat(organiser(invitation(jonas))).isNotEqualTo(address);

        var later = window.start().plus(Duration.ofDays(1));
        As.account(jonas, () -> bookings.offerOthers(meeting, window.length(), List.of(later)));
        As.account(mara, () -> bookings.pick(meeting, later));
        assertThat(calendar(invitation(mara))).contains("SEQUENCE:1", "RSVP=TRUE");
        assertThat(organiser(invitation(mara))).isEqualTo(address);
        As.account(jonas, () -> bookings.cancel(meeting, ""));
        assertThat(calendar(invitation(mara))).contains("METHOD:CANCEL");
        assertThat(organiser(invitation(mara)))
                .as("a calendar takes it from who invited")
                .isEqualTo(address);
    }

    @Test
    void every_form_of_every_program_is_applied() {
        var dates = series(3);
        var uid = seriesUid();
        var date = dates.get(1);
        var hour = Objects.requireNonNull(seen(mara, date).window());
        queue.runDue();
        var seriesAddress = organiser(invitation(mara));
        int tried = 0;
        for (var client : Client.values()) {
            for (boolean ofSeries : List.of(false, true)) {
                var id = ofSeries ? date : meeting;
                var at = ofSeries ? hour : window;
                for (var words : List.of("", "Bin im Zug; geht's später? Äh, \"ja\"".replace("\"", "'"))) {
                    for (var kind : Kind.values()) {
                        forgotten();
                        var base = answer(kind == Kind.OTHER_TIME ? "TENTATIVE" : kind.name());
                        var one = (ofSeries
                                        ? new Answer(
                                                base.from(),
                                                base.attendee(),
                                                base.name(),
                                                seriesAddress,
                                                uid,
                                                "REPLY",
                                                base.partStat(),
                                                1,
                                                hour.start(),
                                                hour.start(),
                                                hour.end(),
                                                base.stamp(),
                                                "")
                                        : base)
                                .with(words, base.stamp());
                        var other = at.start().plus(Duration.ofHours(3));
                        if (kind == Kind.OTHER_TIME) {
                            one = one.saying("COUNTER", "TENTATIVE").at(other, other.plus(at.length()));
                        }
                        var what = client + " " + kind + (ofSeries ? " of a date" : "") + " '" + words + "'";
                        if (client.writesForItself() && kind == Kind.ACCEPTED && words.isEmpty()) {
                            assertThat(take(client, one))
                                    .as(what + ": nobody is asked to press for what is so already")
                                    .isEqualTo(new MailArrival.Dropped(Cause.NOTHING_NEW));
                            continue;
                        }
                        assertThat(take(client, one)).as(what).isInstanceOf(MailArrival.Applied.class);
                        assertThat(said(id)).as(what).isEqualTo(kind);
                        assertThat(words(id)).as(what).isEqualTo(words);
                        assertThat(seen(jonas, id).state()).as(what).isEqualTo(MeetingState.CONFIRMED);
                        assertThat(seen(jonas, id).window()).as(what).isEqualTo(at);
                        assertThat(waitFor(jonas))
                                .as(what)
                                .isEqualTo(
                                        switch (kind) {
                                            case DECLINED -> List.of("meeting.cannot");
                                            case OTHER_TIME -> List.of("meeting.move");
                                            case ACCEPTED, TENTATIVE -> List.of();
                                        });
                        if (kind == Kind.OTHER_TIME) {
                            assertThat(seen(jonas, id).offers())
                                    .as(what)
                                    .singleElement()
                                    .satisfies(offer ->
                                            assertThat(offer.window().start()).isEqualTo(other));
                        }
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(230);
    }

    @Test
    void what_no_answer_is_changes_nothing_in_every_form() {
        var later = window.start().plus(Duration.ofDays(1));
        As.account(jonas, () -> bookings.offerOthers(meeting, window.length(), List.of(later)));
        As.account(mara, () -> bookings.pick(meeting, later));
        queue.runDue();
        window = TimeWindow.of(later, window.length());
        var good = answer("DECLINED").to(1);
        int tried = 0;
        for (var client : Client.values()) {
            if (client.writesForItself()) {
                continue;
            }
            var cases = new ArrayList<java.util.Map.Entry<Answer, MailArrival>>();
            Consumer<java.util.Map.Entry<Answer, MailArrival>> add = cases::add;
            add.accept(java.util.Map.entry(good.to(0), not(MailRefusalReason.OUTDATED)));
            add.accept(java.util.Map.entry(good.saying("REPLY", "DELEGATED"), not(MailRefusalReason.DELEGATED)));
            add.accept(java.util.Map.entry(
                    good.by(good.from(), "paul@example.org"), not(MailRefusalReason.ANOTHER_PERSON)));
            add.accept(java.util.Map.entry(
                    good.of("6513270e-269e-4d37-b2a7-4de452e6b438@waymark", null), not(MailRefusalReason.UNCLEAR)));
            add.accept(java.util.Map.entry(good.saying("REPLY", "NEEDS-ACTION"), not(MailRefusalReason.UNCLEAR)));
            add.accept(java.util.Map.entry(
                    good.saying("COUNTER", "DECLINED").at(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600)),
                    not(MailRefusalReason.TIME_UNFIT)));
            for (var one : cases) {
                forgotten();
                var what = client + " " + one.getKey();
                assertThat(take(client, one.getKey())).as(what).isEqualTo(one.getValue());
                nothing(what);
                tried++;
            }
            forgotten();
            var cancel = take(client, good.saying("CANCEL", "ACCEPTED"));
            assertThat(cancel).as(client + " called off").isNotInstanceOf(MailArrival.Applied.class);
            nothing(client + " called off");
            tried++;
        }
        assertThat(tried).isGreaterThan(95);
    }

    private void nothing(String what) {
        assertThat(seen(jonas, meeting).answers()).as(what).isEmpty();
        assertThat(seen(jonas, meeting).offers()).as(what).isEmpty();
        assertThat(seen(jonas, meeting).state()).as(what).isEqualTo(MeetingState.CONFIRMED);
        assertThat(waitFor(jonas)).as(what).isEmpty();
    }

    @Test
    void whoever_declines_frees_nobody_and_gives_the_other_the_turn_with_their_words() {
        assertThat(take(answer("DECLINED").with("My train is late, sorry", clock.instant())))
                .isInstanceOf(MailArrival.Applied.class);

        As.account(
                jonas,
                () -> assertThat(turns.forMe(null, 10).items()).singleElement().satisfies(turn -> {
                    assertThat(turn.kind()).isEqualTo("meeting.cannot");
                    assertThat(turn.path()).isEqualTo("/meetings/" + meeting);
                }));
        assertThat(jdbc.queryForObject("select count(*) from meeting_claim", Integer.class))
                .isEqualTo(2);
        queue.runDue();
        assertThat(server.received(World.address("Jonas")))
                .anySatisfy(mail -> assertThat(text(mail)).contains("My train is late, sorry"));
        assertThat(told(mara))
                .as("should her server once vouch wrongly, she learns of it")
                .isEmpty();
        As.account(mara, () -> assertThat(inbox.mine(null, 30).items())
                .extracting(notice -> notice.said().kind())
                .contains("meeting.calendar-answered"));
    }

    private static String text(MimeMessage mail) {
        try {
            return textOf(mail);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String textOf(Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        return part.getContent() instanceof Multipart parts ? textOf(parts.getBodyPart(0)) : "";
    }

    @Test
    void the_turn_ends_with_whatever_is_done_about_it_and_comes_back_where_that_comes_to_nothing() {
        take(answer("DECLINED"));
        var later = window.start().plus(Duration.ofDays(2));
        As.account(jonas, () -> bookings.offerOthers(meeting, window.length(), List.of(later)));
        assertThat(waitFor(jonas)).isEmpty();
        assertThat(waitFor(mara)).containsExactly("meeting.move");

        As.account(mara, () -> bookings.decline(meeting, "Not then"));
        assertThat(waitFor(jonas))
                .as("it stays at a time to which she cannot come")
                .containsExactly("meeting.cannot");

        take(answer("ACCEPTED").with("I made it free", clock.instant().plusSeconds(1)));
        assertThat(waitFor(jonas)).isEmpty();
        As.account(jonas, () -> assertThat(inbox.mine(null, 30).items())
                .extracting(notice -> notice.said().kind())
                .contains("meeting.comes"));

        take(answer("DECLINED").with("", clock.instant().plusSeconds(2)));
        As.account(jonas, () -> bookings.cancel(meeting, ""));
        assertThat(waitFor(jonas)).isEmpty();
        assertThat(take(answer("ACCEPTED"))).isEqualTo(not(MailRefusalReason.OVER));
    }

    @Test
    void another_time_that_is_picked_is_a_time_to_which_nobody_said_anything_yet() {
        var other = window.start().plus(Duration.ofHours(3));
        take(answer("TENTATIVE")
                .saying("COUNTER", "TENTATIVE")
                .at(other, other.plus(window.length()))
                .with("Rather after lunch?", clock.instant()));
        assertThat(words(meeting)).isEqualTo("Rather after lunch?");
        assertThat(seen(mara, meeting).offeredByMe()).isTrue();

        As.account(jonas, () -> bookings.pick(meeting, other));
        assertThat(Objects.requireNonNull(seen(mara, meeting).window()).start()).isEqualTo(other);
        assertThat(seen(mara, meeting).answers()).isEmpty();
        assertThat(take(answer("DECLINED"))).as("to the time before").isEqualTo(not(MailRefusalReason.OUTDATED));
    }

    @Test
    void the_same_answer_twice_and_an_older_one_after_it_change_nothing() {
        var now = clock.instant();
        take(answer("DECLINED").with("No", now.minusSeconds(60)));
        queue.runDue();
        int mails = server.received(World.address("Jonas")).size();

        assertThat(take(answer("DECLINED").with("No", now.minusSeconds(30)))).isInstanceOf(MailArrival.Applied.class);
        assertThat(take(answer("ACCEPTED").with("", now.minusSeconds(90)))).isInstanceOf(MailArrival.Applied.class);
        assertThat(said(meeting)).as("what was said before it").isEqualTo(Kind.DECLINED);
        assertThat(waitFor(jonas)).containsExactly("meeting.cannot");
        var mail = vouched(Client.GOOGLE, answer("TENTATIVE").with("", now));
        assertThat(believing.take(mail)).isInstanceOf(MailArrival.Applied.class);
        assertThat(believing.take(mail)).isEqualTo(new MailArrival.Dropped(Cause.REPEATED));
        assertThat(said(meeting)).isEqualTo(Kind.TENTATIVE);
        queue.runDue();
        assertThat(server.received(World.address("Jonas")))
                .as("one for perhaps")
                .hasSize(mails + 1);
    }

    @Test
    void a_no_to_a_whole_series_is_one_turn_until_every_date_is_dealt_with() {
        var dates = series(3);
        queue.runDue();
        var of = organiser(invitation(mara));
        var first = Objects.requireNonNull(seen(mara, dates.getFirst()).window());
        var own = World.address("mara");
        var whole = new Answer(
                own,
                own,
                "Mara",
                of,
                seriesUid(),
                "REPLY",
                "DECLINED",
                1,
                null,
                first.start(),
                first.end(),
                clock.instant(),
                "I move away");
        var counter = whole.saying("COUNTER", "DECLINED")
                .at(first.start().plusSeconds(3600), first.end().plusSeconds(3600));
        assertThat(take(Client.GOOGLE, counter)).isEqualTo(not(MailRefusalReason.WHOLE_SERIES));
        assertThat(take(Client.IOS, whole)).isInstanceOf(MailArrival.Applied.class);

        assertThat(waitFor(jonas)).containsExactly("meeting.series.cannot");
        assertThat(dates).allSatisfy(one -> assertThat(said(one)).isEqualTo(Kind.DECLINED));
        assertThat(said(meeting)).as("another meeting").isNull();
        As.account(jonas, () -> bookings.cancel(dates.getFirst(), ""));
        assertThat(waitFor(jonas)).containsExactly("meeting.series.cannot");
        As.account(jonas, () -> series.endFrom(dates.get(1), ""));
        assertThat(waitFor(jonas)).isEmpty();
    }

    @Test
    void an_answer_to_one_date_is_no_older_for_what_was_told_of_another_but_for_what_was_told_of_it() {
        var dates = series(3);
        queue.runDue();
        var of = organiser(invitation(mara));
        var second = Objects.requireNonNull(seen(mara, dates.get(1)).window());
        var own = World.address("mara");
        var answer = new Answer(
                own,
                own,
                "Mara",
                of,
                seriesUid(),
                "REPLY",
                "DECLINED",
                1,
                second.start(),
                second.start(),
                second.end(),
                clock.instant(),
                "");
        var third = Objects.requireNonNull(seen(mara, dates.get(2)).window())
                .start()
                .plusSeconds(7200);
        As.account(jonas, () -> bookings.offerOthers(dates.get(2), second.length(), List.of(third)));
        As.account(mara, () -> bookings.pick(dates.get(2), third));
        assertThat(take(answer)).isInstanceOf(MailArrival.Applied.class);

        forgotten();
        var moved = second.start().plusSeconds(7200);
        As.account(jonas, () -> bookings.offerOthers(dates.get(1), second.length(), List.of(moved)));
        As.account(mara, () -> bookings.pick(dates.get(1), moved));
        assertThat(take(answer)).isEqualTo(not(MailRefusalReason.OUTDATED));
        assertThat(take(answer.to(3).at(moved, moved.plus(second.length())))).isInstanceOf(MailArrival.Applied.class);
    }

    @Test
    void without_a_server_that_vouches_an_answer_waits_for_one_press_and_a_mere_yes_for_none() {
        SecurityContextHolder.clearContext();
        var mail = CalendarMailForms.mail(Client.IOS, answer("DECLINED"), 1);
        assertThat(asking.take(mail.getBytes(StandardCharsets.UTF_8))).isInstanceOf(MailArrival.Waiting.class);
        assertThat(said(meeting)).isNull();
        var waiting = mailed(mara).getFirst();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(Objects.requireNonNull(waiting.did()).kind()).isEqualTo("meeting.calendar-answered");

        assertThat(As.account(mara, () -> answers.send(waiting.id()))).isInstanceOf(MailReceipt.Taken.class);
        assertThat(said(meeting)).isEqualTo(Kind.DECLINED);
        forgotten();
        SecurityContextHolder.clearContext();
        var yes = CalendarMailForms.mail(Client.GOOGLE, answer("ACCEPTED"), 2);
        assertThat(asking.take(yes.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new MailArrival.Dropped(Cause.NOTHING_NEW));
        assertThat(waitFor(mara)).isEmpty();
    }

    @Test
    void a_refused_answer_is_told_once_for_each_invitation_and_never_to_where_it_came_from() {
        for (int k = 0; k < 5; k++) {
            assertThat(take(Client.GOOGLE, answer("DELEGATED"))).isEqualTo(not(MailRefusalReason.DELEGATED));
        }
        assertThat(told(mara)).containsExactly("mailbox.not-done");
        queue.runDue();
        assertThat(server.received("calendar-notification@google.com")).isEmpty();
    }

    @Test
    void words_without_a_calendar_are_left_to_the_page() {
        assertThat(believing.take(proven(mara, address, "No, I cannot."))).isEqualTo(not(MailRefusalReason.UNCLEAR));
        nothing("words");
        assertThat(mailed(mara).getFirst().path()).isEqualTo("/meetings/" + meeting);
    }

    @Test
    void what_comes_from_her_calendar_and_from_the_page_at_once_is_one_of_the_two() throws Exception {
        for (int round = 0; round < 6; round++) {
            var id = booked(window.start().plus(Duration.ofDays(round + 1L)));
            queue.runDue();
            var of = organiser(invitation(mara));
            var hour = Objects.requireNonNull(seen(mara, id).window());
            var own = World.address("mara");
            var no = new Answer(
                    own,
                    own,
                    "Mara",
                    of,
                    id + "@waymark",
                    "REPLY",
                    "DECLINED",
                    0,
                    null,
                    hour.start(),
                    hour.end(),
                    clock.instant(),
                    "");
            var mail = vouched(Client.EXCHANGE, no);
            var again = vouched(Client.IOS, no);
            atOnce(
                    () -> believing.take(mail),
                    () -> believing.take(again),
                    () -> As.account(jonas, () -> bookings.cancel(id, "")));
            assertThat(seen(jonas, id).state()).isEqualTo(MeetingState.CANCELLED);
            assertThat(waitFor(jonas)).as("no turn is left behind").isEmpty();
        }
        var mail = vouched(Client.EXCHANGE, answer("DECLINED"));
        var again = vouched(Client.GOOGLE, answer("DECLINED"));
        atOnce(() -> believing.take(mail), () -> believing.take(again));
        assertThat(waitFor(jonas)).containsExactly("meeting.cannot");
    }

    @Test
    void nothing_that_is_forged_is_applied() {
        var forged = new ForgedCalendarAnswers(believing, jdbc, 11, World.address("mara"), address, answer("DECLINED"));

        assertThat(forged.tried(100)).isEmpty();
        assertThat(forged.came()).contains("0 applied");
        nothing("forged");
    }
}
