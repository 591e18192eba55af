package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.meeting.SeriesDate.Clash;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.support.As;
import app.waymark.turn.Turns;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Meetings that repeat: proposed as one, answered as one, and from then on each a meeting of its own. */
class SeriesTest extends MeetingTest {

    @Autowired
    MeetingSeries series;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Turns turns;

    @Autowired
    Mentorships mentorships;

    private SeriesRule rule;

    @BeforeEach
    void every_second_week() {
        rule = SeriesRule.weekly(2, LocalDate.ofInstant(day, berlin()).plusDays(4), LocalTime.of(10, 0), berlin());
    }

    private static ZoneId berlin() {
        return ZoneId.of("Europe/Berlin");
    }

    private List<SeriesDay> days(int count) {
        return rule.days(LocalDate.MAX, count).stream()
                .map(on -> new SeriesDay(on, rule.start(on).orElseThrow()))
                .toList();
    }

    private MeetingId proposed(int count) {
        return proposed(days(count));
    }

    private MeetingId proposed(List<SeriesDay> days) {
        var result =
                As.account(mara, () -> series.propose(pair, new SeriesPlan(plan("Every time", "First"), rule, days)));
        return ((SeriesResult.Proposed) result).meeting();
    }

    private List<MeetingSummary> coming(Actor who) {
        return As.account(who, () -> meetings.upcoming(null, 100).items());
    }

    /** A series of so many dates that both said yes to; its meetings in order. */
    private List<MeetingId> booked(int count) {
        var carrier = proposed(count);
        assertThat(As.account(jonas, () -> series.accept(carrier, Set.of()))).isEqualTo(new SeriesResult.Booked(count));
        return coming(mara).stream().map(MeetingSummary::id).toList();
    }

    private List<CalendarMailDue> mails(Actor to) {
        return events.stream(CalendarMailDue.class)
                .filter(mail -> mail.recipient().equals(to.id()))
                .toList();
    }

    @Test
    void a_proposed_series_is_one_turn_and_books_nothing() {
        var carrier = proposed(6);

        As.account(jonas, () -> {
            assertThat(turns.both(10, 1).mine().items()).singleElement().satisfies(turn -> {
                assertThat(turn.kind()).isEqualTo("meeting.repeat");
                assertThat(turn.path()).isEqualTo("/meetings/" + carrier);
            });
            assertThat(meetings.offered(null, 10).items()).singleElement().satisfies(line -> {
                assertThat(line.myTurn()).isTrue();
                assertThat(place(line)).isEqualTo("0 of 6");
            });
            assertThat(Objects.requireNonNull(meetings.get(carrier).series()).proposed())
                    .hasSize(6);
        });
        assertThat(coming(jonas)).isEmpty();
        assertThat(mails(jonas)).isEmpty();
    }

    @Test
    void a_yes_books_both_for_every_date_and_tells_each_once() {
        var carrier = proposed(6);

        var result = As.account(jonas, () -> series.accept(carrier, Set.of()));

        assertThat(result).isEqualTo(new SeriesResult.Booked(6));
        for (var one : List.of(mara, jonas)) {
            assertThat(coming(one)).extracting(MeetingSummary::window).containsExactlyElementsOf(windows(days(6)));
            assertThat(coming(one))
                    .extracting(line -> place(line))
                    .containsExactly("1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6");
            assertThat(mails(one)).singleElement().satisfies(mail -> assertThat(mail.method())
                    .isEqualTo("REQUEST"));
        }
        As.account(jonas, () -> assertThat(turns.counts().total()).isZero());
        assertThat(claims()).isEqualTo(12);
        // What was put on the agenda is the first meeting's.
        As.account(jonas, () -> assertThat(meetings.get(carrier).agenda()).hasSize(1));
    }

    @Test
    void who_is_asked_may_leave_out_dates_and_books_the_others() {
        var carrier = proposed(4);
        var without = days(4).getFirst().on();

        var result = As.account(jonas, () -> series.accept(carrier, Set.of(without)));

        assertThat(result).isEqualTo(new SeriesResult.Booked(3));
        assertThat(coming(mara))
                .extracting(MeetingSummary::window)
                .containsExactlyElementsOf(windows(days(4).subList(1, 4)));
        assertThat(coming(mara).getFirst().id()).isEqualTo(carrier);
        assertThat(As.account(jonas, () -> series.accept(proposed(moved(1)), all(days(3)))))
                .isEqualTo(new SeriesResult.Nothing());
    }

    @Test
    void a_series_of_which_one_date_is_taken_meanwhile_books_none() {
        var carrier = proposed(4);
        var clash = days(4).get(2).start().plusSeconds(600);
        booked(clash);

        var result = As.account(jonas, () -> series.accept(carrier, Set.of()));

        assertThat(result)
                .isEqualTo(new SeriesResult.Taken(List.of(days(4).get(2).start())));
        assertThat(coming(jonas)).hasSize(1);
        assertThat(claims()).isEqualTo(2);
        assertThat(As.account(
                        jonas,
                        () -> series.accept(carrier, Set.of(days(4).get(2).on()))))
                .isEqualTo(new SeriesResult.Booked(3));
    }

    @Test
    void nobody_proposes_dates_on_which_they_have_something_already_or_that_are_over() {
        booked(days(3).get(1).start());

        var result = As.account(mara, () -> series.propose(pair, new SeriesPlan(plan("Every time"), rule, days(3))));

        assertThat(result)
                .isEqualTo(new SeriesResult.Taken(List.of(days(3).get(1).start())));
        var past = new SeriesDay(rule.from(), clock.instant().minusSeconds(60));
        assertThat(As.account(mara, () -> series.propose(pair, new SeriesPlan(plan("Late"), rule, List.of(past)))))
                .isEqualTo(new SeriesResult.Taken(List.of(past.start())));
    }

    @Test
    void before_it_is_proposed_each_date_says_who_has_no_time_and_not_why() {
        var eva = world.account("Eva Holm");
        var second = mentoredByJonas(eva);
        var id = proposed(eva, second, days(3).get(1).start());
        As.account(jonas, () -> bookings.pick(id, days(3).get(1).start()));

        var looked = As.account(mara, () -> series.look(pair, LENGTH, days(3), null));

        assertThat(looked)
                .extracting(SeriesDate::clashes)
                .containsExactly(Set.of(), Set.of(Clash.THEIRS_TAKEN), Set.of());
        assertThat(As.account(jonas, () -> series.look(pair, LENGTH, days(3), null))
                        .get(1)
                        .clashes())
                .containsExactly(Clash.MINE_BOOKED);
        var night = new SeriesDay(
                rule.from(), rule.from().atTime(2, 0).atZone(berlin()).toInstant());
        assertThat(As.account(mara, () -> series.look(pair, LENGTH, List.of(night), null))
                        .getFirst()
                        .clashes())
                .contains(Clash.THEIR_NIGHT);
    }

    @Test
    void a_single_date_is_moved_by_the_same_rules_and_the_others_stay() {
        var ids = booked(4);
        var there = days(4).get(1).start().plus(Duration.ofDays(1));
        As.account(mara, () -> bookings.offerOthers(ids.get(1), LENGTH, List.of(there)));
        As.account(jonas, () -> bookings.pick(ids.get(1), there));

        assertThat(coming(jonas))
                .extracting(MeetingSummary::window)
                .containsExactly(
                        windows(days(4)).get(0),
                        TimeWindow.of(there, LENGTH),
                        windows(days(4)).get(2),
                        windows(days(4)).get(3));
        assertThat(mails(jonas)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.said()).isInstanceOf(SeriesSaid.SeriesDateMoved.class);
            assertThat(mail.ics()).contains("RECURRENCE-ID;TZID=Europe/Berlin:").contains("SEQUENCE:2");
            assertThat(mail.subject()).isEqualTo(mails(jonas).getFirst().subject());
        });
        As.account(mara, () -> assertThat(
                        Objects.requireNonNull(meetings.get(ids.get(1)).series())
                                .dates())
                .extracting(SeriesView.Date::moved)
                .containsExactly(false, true, false, false));
    }

    @Test
    void a_single_date_is_dropped_and_the_others_stay() {
        var ids = booked(4);

        As.account(mara, () -> bookings.cancel(ids.get(1), "Away"));

        assertThat(coming(jonas)).extracting(line -> place(line)).containsExactly("1 of 3", "2 of 3", "3 of 3");
        assertThat(claims()).isEqualTo(6);
        assertThat(mails(jonas)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.method()).isEqualTo("CANCEL");
            assertThat(mail.ics()).contains("RECURRENCE-ID;TZID=Europe/Berlin:").contains("STATUS:CANCELLED");
        });
    }

    @Test
    void from_one_date_on_the_rest_is_called_off_with_one_mail_and_what_was_before_stays() {
        var ids = booked(5);

        assertThat(As.account(jonas, () -> series.endFrom(ids.get(2), "No more room")))
                .isEqualTo(new MeetingResult.Done());

        assertThat(coming(mara)).extracting(MeetingSummary::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(claims()).isEqualTo(4);
        assertThat(mails(mara)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.method()).isEqualTo("REQUEST");
            assertThat(((SeriesSaid.SeriesEnds) mail.said()).starts()).hasSize(3);
        });
        assertThat(As.account(jonas, () -> series.endFrom(ids.get(2), ""))).isEqualTo(new MeetingResult.Closed());
    }

    @Test
    void a_date_that_was_moved_there_and_back_is_gone_from_every_calendar_when_the_rest_is_called_off() {
        var ids = booked(5);
        var start = days(5).get(3).start();
        for (var there : List.of(start.plus(Duration.ofHours(3)), start)) {
            As.account(mara, () -> bookings.offerOthers(ids.get(3), LENGTH, List.of(there)));
            As.account(jonas, () -> bookings.pick(ids.get(3), there));
        }
        As.account(jonas, () -> series.endFrom(ids.get(2), ""));

        for (boolean keepsSingleDates : List.of(true, false)) {
            var calendar = new ClientCalendar(keepsSingleDates);
            mails(mara).forEach(mail -> calendar.take(mail.ics()));
            assertThat(calendar.windows())
                    .isEqualTo(coming(mara).stream().map(MeetingSummary::window).toList());
        }
    }

    @Test
    void with_the_mentorship_its_later_dates_are_dropped_with_one_mail() {
        booked(5);

        As.account(mara, () -> mentorships.end(pair, ""));

        assertThat(coming(mara)).isEmpty();
        assertThat(claims()).isZero();
        assertThat(mails(mara)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.method()).isEqualTo("CANCEL");
            assertThat(((SeriesSaid.SeriesEnds) mail.said()).by()).isEqualTo(MeetingSaid.Whose.NOBODYS);
        });
    }

    @Test
    void from_here_on_otherwise_ends_one_series_and_begins_another_and_keeps_what_was_written_before() {
        var ids = booked(5);
        As.account(mara, () -> minutes.saveShared(ids.get(0), "What we said", 0));
        var at = days(5).get(2);
        var later = new SeriesRule(SeriesRule.Unit.WEEKS, 1, 0, at.on(), LocalTime.of(10, 15), berlin());
        var dates = later.days(LocalDate.MAX, 3).stream()
                .map(on -> new SeriesDay(on, later.start(on).orElseThrow()))
                .toList();
        var carrier = As.account(mara, () -> ((SeriesResult.Proposed)
                        series.proposeFrom(ids.get(2), new SeriesPlan(plan("Weekly"), later, dates)))
                .meeting());
        assertThat(coming(jonas)).hasSize(5);

        assertThat(As.account(jonas, () -> series.accept(carrier, Set.of()))).isEqualTo(new SeriesResult.Booked(3));

        assertThat(coming(jonas))
                .extracting(MeetingSummary::topic)
                .containsExactly("Every time", "Every time", "Weekly", "Weekly", "Weekly");
        assertThat(mails(jonas)).hasSize(3);
        assertThat(((SeriesSaid.SeriesEnds) mails(jonas).get(1).said()).replaced())
                .isTrue();
        As.account(
                jonas,
                () -> assertThat(meetings.get(ids.get(0)).sharedNotes().text()).isEqualTo("What we said"));
    }

    @Test
    void the_feed_and_the_file_show_the_series_as_it_is_and_the_same_bytes_while_nothing_changes() {
        var ids = booked(5);
        As.account(mara, () -> bookings.cancel(ids.get(3), ""));
        var there = days(5).get(1).start().plus(Duration.ofHours(30));
        As.account(mara, () -> bookings.offerOthers(ids.get(1), LENGTH, List.of(there)));
        As.account(jonas, () -> bookings.pick(ids.get(1), there));
        var made = As.account(jonas, () -> feeds.make(Set.of(CalendarFeeds.Kind.MEETINGS)));

        var feed = feeds.read(made.calendar(), false).orElseThrow();
        var file = As.account(jonas, () -> meetings.calendarFile(ids.get(2))).orElseThrow();

        for (var text : List.of(feed.calendar(), file)) {
            var calendar = new ClientCalendar(false);
            calendar.take(text);
            assertThat(calendar.windows())
                    .as(text)
                    .isEqualTo(
                            coming(jonas).stream().map(MeetingSummary::window).toList());
            assertThat(text).containsOnlyOnce("RRULE:FREQ=WEEKLY;").containsOnlyOnce("BEGIN:VTIMEZONE");
        }
        // The new hour of the other is said where it is another one.
        assertThat(file.replace("\r\n ", "")).contains("In Berlin it stays 10:00\\; in Helsinki it is 11:00");
        assertThat(feeds.read(made.calendar(), false).orElseThrow().version()).isEqualTo(feed.version());
        As.account(mara, () -> bookings.cancel(ids.get(4), ""));
        assertThat(feeds.read(made.calendar(), false).orElseThrow().version()).isNotEqualTo(feed.version());
    }

    @Test
    void a_proposed_series_can_be_declined_and_taken_back_but_not_picked_from() {
        var carrier = proposed(3);
        var start = days(3).getFirst().start();
        assertThat(As.account(jonas, () -> bookings.pick(carrier, start))).isEqualTo(new PickResult.Closed());
        assertThat(As.account(jonas, () -> bookings.offerOthers(carrier, LENGTH, List.of(start))))
                .isEqualTo(new OfferResult.Closed());
        assertThat(As.account(mara, () -> series.accept(carrier, Set.of()))).isEqualTo(new SeriesResult.Closed());

        As.account(jonas, () -> bookings.decline(carrier, "Too often"));

        assertThat(As.account(jonas, () -> series.accept(carrier, Set.of()))).isEqualTo(new SeriesResult.Closed());
        As.account(jonas, () -> assertThat(turns.counts().total()).isZero());
        var again = proposed(3);
        As.account(mara, () -> bookings.decline(again, ""));
        assertThat(As.account(jonas, () -> series.accept(again, Set.of()))).isEqualTo(new SeriesResult.Closed());
    }

    @Test
    void after_the_mentorship_nothing_is_said_yes_to() {
        var carrier = proposed(3);
        As.account(mara, () -> mentorships.end(pair, ""));

        assertThat(As.account(jonas, () -> series.accept(carrier, Set.of()))).isEqualTo(new SeriesResult.Closed());
        assertThat(As.account(mara, () -> series.propose(pair, new SeriesPlan(plan("Late"), rule, days(2)))))
                .isEqualTo(new SeriesResult.Closed());
    }

    @Test
    void another_mentee_of_the_same_mentor_learns_and_changes_nothing() {
        var eva = world.account("Eva Holm");
        var hers = mentoredByJonas(eva);
        var ids = booked(3);
        var carrier = proposed(moved(1));
        var sets = List.<Runnable>of(
                () -> series.look(pair, LENGTH, days(2), null),
                () -> series.propose(pair, new SeriesPlan(plan("Mine"), rule, days(2))),
                () -> series.proposeFrom(ids.getFirst(), new SeriesPlan(plan("Mine"), rule, days(2))),
                () -> series.accept(carrier, Set.of()),
                () -> series.endFrom(ids.getFirst(), ""),
                () -> meetings.get(carrier));
        for (var who : List.of(eva, coordinator)) {
            for (var attempt : sets) {
                assertThatThrownBy(() -> As.account(who, attempt)).isInstanceOf(AccessDeniedException.class);
            }
        }
        // Her own mentorship, and somebody else's meeting to take the place of.
        assertThatThrownBy(() -> As.account(eva, () -> series.look(hers, LENGTH, days(2), ids.getFirst())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(coming(jonas)).hasSize(3);
    }

    @Test
    void of_two_yeses_at_once_and_of_two_series_at_once_each_time_is_booked_once() throws Exception {
        var eva = world.account("Eva Holm", Locale.ENGLISH, berlin());
        var second = mentoredByJonas(eva);
        for (int round = 0; round < 10; round++) {
            var mine = proposed(days(5));
            var shifted = days(5).stream()
                    .map(one -> new SeriesDay(one.on(), one.start().plusSeconds(60)))
                    .toList();
            var theirs = As.account(eva, () -> ((SeriesResult.Proposed)
                            series.propose(second, new SeriesPlan(plan("Hers"), rule, shifted)))
                    .meeting());
            var racing = new ArrayList<Callable<SeriesResult>>();
            var barrier = new CyclicBarrier(4);
            for (var carrier : List.of(mine, mine, theirs, theirs)) {
                racing.add(() -> {
                    barrier.await();
                    return As.account(jonas, () -> series.accept(carrier, Set.of()));
                });
            }
            try (var pool = Executors.newFixedThreadPool(4)) {
                var booked = 0;
                for (var one : pool.invokeAll(racing)) {
                    booked += one.get() instanceof SeriesResult.Booked ? 1 : 0;
                }
                assertThat(booked).isEqualTo(1);
            }
            assertThat(claimsOf(jonas)).isEqualTo(5);
            coming(jonas).stream()
                    .findFirst()
                    .ifPresent(first -> As.account(jonas, () -> series.endFrom(first.id(), "")));
            assertThat(claimsOf(jonas)).isZero();
        }
    }

    private List<SeriesDay> moved(int hours) {
        return days(3).stream()
                .map(one -> new SeriesDay(one.on(), one.start().plus(Duration.ofHours(hours))))
                .toList();
    }

    private static Set<LocalDate> all(List<SeriesDay> days) {
        return days.stream().map(SeriesDay::on).collect(Collectors.toSet());
    }

    private static List<TimeWindow> windows(List<SeriesDay> days) {
        return days.stream().map(one -> TimeWindow.of(one.start(), LENGTH)).toList();
    }

    private static String place(MeetingSummary line) {
        var place = Objects.requireNonNull(line.series());
        return place.number() + " of " + place.of();
    }

    private int claimsOf(Actor who) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from meeting_claim where person = ?",
                Integer.class,
                who.id().toString()));
    }

    private int claims() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from meeting_claim where person in (?, ?)",
                Integer.class,
                mara.id().toString(),
                jonas.id().toString()));
    }
}
