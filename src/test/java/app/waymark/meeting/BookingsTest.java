package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.WaymarkClock;
import app.waymark.support.As;
import app.waymark.turn.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class BookingsTest extends MeetingTest {

    @Autowired
    Turns turns;

    @Autowired
    Mentorships mentorships;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void proposing_times_makes_it_the_others_turn_to_pick() {
        var id = proposed(jonas, pair, at(0), at(24), at(48));

        As.account(mara, () -> {
            var waiting = turns.both(10, 1).mine().items();
            assertThat(waiting).singleElement().satisfies(turn -> {
                assertThat(turn.kind()).isEqualTo("meeting.pick");
                assertThat(turn.path()).isEqualTo("/meetings/" + id);
                assertThat(turn.said())
                        .isEqualTo(new MeetingSaid.TimesOffered("Plan for winter", List.of(at(0), at(24), at(48)), 45));
            });
            assertThat(meetings.offered(null, 10).items()).singleElement().satisfies(line -> {
                assertThat(line.myTurn()).isTrue();
                assertThat(line.other().name()).isEqualTo("Jonas Berg");
                assertThat(line.agendaSize()).isEqualTo(1);
            });
        });
        As.account(jonas, () -> assertThat(turns.both(1, 10).others().items()).hasSize(1));
    }

    @Test
    void picking_books_both_and_ends_the_turn() {
        var id = proposed(jonas, pair, at(0), at(24));

        var picked = As.account(mara, () -> bookings.pick(id, at(24)));

        assertThat(picked).isEqualTo(new PickResult.Booked(TimeWindow.of(at(24), LENGTH)));
        for (var one : List.of(mara, jonas)) {
            As.account(one, () -> {
                assertThat(meetings.upcoming(null, 1).items().stream().findFirst())
                        .get()
                        .extracting(MeetingSummary::window)
                        .isEqualTo(TimeWindow.of(at(24), LENGTH));
                assertThat(meetings.offered(null, 10).items()).isEmpty();
                assertThat(turns.counts().total()).isZero();
                assertThat(meetings.busy(TimeWindow.of(at(0), Duration.ofDays(3)), null))
                        .containsExactly(TimeWindow.of(at(24), LENGTH));
            });
        }
    }

    @Test
    void only_the_one_who_was_asked_picks_and_only_what_was_proposed() {
        var id = proposed(jonas, pair, at(0));

        assertThat(As.account(jonas, () -> bookings.pick(id, at(0)))).isEqualTo(new PickResult.Closed());
        assertThat(As.account(mara, () -> bookings.pick(id, at(1)))).isEqualTo(new PickResult.Closed());
    }

    @Test
    void a_time_that_is_over_can_be_neither_proposed_nor_picked() {
        var past = clock.instant().minusSeconds(60);
        assertThat(As.account(jonas, () -> bookings.propose(pair, plan("Too late"), List.of(at(0), past))))
                .isEqualTo(new OfferResult.Past(List.of(past)));

        var id = WaymarkClock.at(at(-200), () -> proposed(jonas, pair, at(-190)));
        assertThat(As.account(mara, () -> bookings.pick(id, at(-190)))).isEqualTo(new PickResult.Past());
    }

    @Test
    void nobody_proposes_a_time_at_which_they_have_a_meeting_already() {
        booked(at(0));
        var eva = world.account("Eva Holm");
        var second = mentoredByJonas(eva);

        var result =
                As.account(jonas, () -> bookings.propose(second, plan("Hello"), List.of(at(0.5), at(0.75), at(5))));

        assertThat(result).isEqualTo(new OfferResult.Busy(List.of(at(0.5))));
    }

    @Test
    void a_time_that_was_taken_meanwhile_is_refused_and_said_by_whom_but_not_why() {
        var eva = world.account("Eva Holm");
        var second = mentoredByJonas(eva);
        var offered = proposed(eva, second, at(0), at(0.5), at(5));
        booked(at(0));

        var result = As.account(jonas, () -> bookings.pick(offered, at(0.5)));

        assertThat(result).isInstanceOfSatisfying(PickResult.Taken.class, taken -> assertThat(taken.offers())
                .containsExactly(
                        new Offer(TimeWindow.of(at(0), LENGTH), true, false, false),
                        new Offer(TimeWindow.of(at(0.5), LENGTH), true, false, false),
                        new Offer(TimeWindow.of(at(5), LENGTH), false, false, false)));
        // To Eva it is Jonas who has no time; with whom he meets stays his.
        As.account(eva, () -> assertThat(meetings.get(offered).offers().getFirst())
                .isEqualTo(new Offer(TimeWindow.of(at(0), LENGTH), false, true, false)));
        assertThat(As.account(jonas, () -> bookings.pick(offered, at(5)))).isInstanceOf(PickResult.Booked.class);
    }

    @Test
    void of_racing_bookings_of_one_person_one_wins() throws Exception {
        var pairs = new ArrayList<MentorshipId>();
        var mentees = new ArrayList<Actor>();
        for (int i = 0; i < 4; i++) {
            mentees.add(world.account("Mentee " + i));
            pairs.add(mentoredByJonas(mentees.getLast()));
        }
        for (int day = 0; day < 20; day++) {
            var start = at(day * 24);
            var racing = new ArrayList<Callable<PickResult>>();
            var barrier = new CyclicBarrier(4);
            for (int i = 0; i < 4; i++) {
                // Overlapping, but not equal: the key has to compare more than its columns.
                var from = start.plusSeconds(60 * i);
                var id = proposed(mentees.get(i), pairs.get(i), from);
                racing.add(() -> {
                    barrier.await();
                    return As.account(jonas, () -> bookings.pick(id, from));
                });
            }

            List<PickResult> results = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var result : threads.invokeAll(racing)) {
                    results.add(result.get());
                }
            }

            assertThat(results).filteredOn(PickResult.Booked.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(PickResult.Taken.class::isInstance)
                    .hasSize(3)
                    // Whoever lost is told what is gone, and for whom.
                    .allSatisfy(lost -> assertThat(((PickResult.Taken) lost).offers())
                            .singleElement()
                            .extracting(Offer::mineTaken)
                            .isEqualTo(true));
        }
        assertThat(overlaps()).isZero();
    }

    @Test
    void a_transaction_in_which_the_key_would_not_hold_books_nobody() {
        var id = proposed(jonas, pair, at(0));
        var loose = new TransactionTemplate(transactions);
        loose.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);

        assertThatThrownBy(() -> loose.execute(status -> As.account(mara, () -> bookings.pick(id, at(0)))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claims(id)).isZero();
    }

    @Test
    void the_database_itself_refuses_a_second_claim_of_a_person() {
        booked(at(0));

        assertThatThrownBy(() -> jdbc.update(
                        "insert into meeting_claim (meeting, person, starts_at, ends_at)"
                                + " select id, ?, starts_at, ends_at from meeting where id = ?",
                        mara.id().value(),
                        proposedAndSetTo(at(0.25)).value()))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void meetings_that_only_touch_do_not_clash() {
        booked(at(0));
        booked(at(0.75));

        assertThat(As.account(mara, () -> meetings.upcoming(null, 10).items())).hasSize(2);
    }

    @Test
    void a_booked_meeting_keeps_its_time_until_another_is_picked() {
        var id = booked(at(0));

        As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(0.5), at(30))));
        assertThat(As.account(
                        jonas, () -> meetings.upcoming(null, 1).items().stream().findFirst()))
                .get()
                .satisfies(next -> {
                    assertThat(next.window()).isEqualTo(TimeWindow.of(at(0), LENGTH));
                    assertThat(next.myTurn()).isTrue();
                });
        assertThat(As.account(jonas, () -> turns.both(10, 1).mine().items()))
                .extracting(turn -> turn.kind())
                .containsExactly("meeting.move");

        // Half an hour later overlaps with the time it leaves: no clash with itself.
        var moved = As.account(jonas, () -> bookings.pick(id, at(0.5)));

        assertThat(moved).isEqualTo(new PickResult.Booked(TimeWindow.of(at(0.5), LENGTH)));
        assertThat(As.account(mara, () -> meetings.busy(TimeWindow.of(at(0), Duration.ofDays(9)), null)))
                .containsExactly(TimeWindow.of(at(0.5), LENGTH));
    }

    @Test
    void a_move_that_is_refused_leaves_the_meeting_booked_where_it_was() {
        var id = booked(at(0));
        As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(5))));
        booked(at(5));

        assertThat(As.account(jonas, () -> bookings.pick(id, at(5)))).isInstanceOf(PickResult.Taken.class);

        assertThat(As.account(jonas, () -> meetings.get(id).window())).isEqualTo(TimeWindow.of(at(0), LENGTH));
        assertThat(claims(id)).isEqualTo(2);
    }

    @Test
    void declining_the_times_of_a_new_meeting_ends_it_and_those_of_a_move_does_not() {
        var fresh = proposed(jonas, pair, at(0));
        assertThat(As.account(mara, () -> bookings.decline(fresh, "Travelling")))
                .isEqualTo(new MeetingResult.Done());
        As.account(jonas, () -> assertThat(meetings.get(fresh)).satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(MeetingState.DECLINED);
            assertThat(gone.reason()).isEqualTo("Travelling");
            assertThat(gone.closedBy()).isEqualTo(mara.id());
        }));
        assertThat(events.stream(News.class))
                .filteredOn(news -> news.kind().equals("meeting.declined"))
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.recipient()).isEqualTo(jonas.id());
                    assertThat(news.said()).isEqualTo(new MeetingSaid.TimesDeclined("Plan for winter", "Travelling"));
                });

        var booked = booked(at(0));
        As.account(mara, () -> bookings.offerOthers(booked, LENGTH, List.of(at(3))));
        As.account(jonas, () -> bookings.decline(booked, ""));
        assertThat(As.account(mara, () -> meetings.get(booked).state())).isEqualTo(MeetingState.CONFIRMED);
        assertThat(As.account(jonas, () -> turns.counts().total())).isZero();
    }

    @Test
    void a_reason_that_is_too_long_is_refused_with_its_count_and_changes_nothing() {
        var id = proposed(jonas, pair, at(0));
        var reason = "x".repeat(Bookings.LONGEST_REASON + 1);
        var refused = new MeetingResult.TooLong(1_001, Bookings.LONGEST_REASON);

        assertThat(As.account(mara, () -> bookings.decline(id, reason))).isEqualTo(refused);
        assertThat(As.account(mara, () -> bookings.cancel(id, reason))).isEqualTo(refused);
        assertThat(As.account(mara, () -> bookings.describe(id, "x".repeat(161), "")))
                .isEqualTo(new MeetingResult.TooLong(161, MeetingPlan.LONGEST_TOPIC));
        assertThat(As.account(mara, () -> bookings.describe(id, "Topic", "x".repeat(301))))
                .isEqualTo(new MeetingResult.TooLong(301, MeetingPlan.LONGEST_PLACE));
        assertThat(As.account(mara, () -> meetings.get(id).state())).isEqualTo(MeetingState.PROPOSED);
        As.account(mara, () -> bookings.cancel(id, " " + reason.substring(1) + " "));
        assertThat(As.account(mara, () -> meetings.get(id).reason())).isEqualTo(reason.substring(1));
    }

    @Test
    void other_times_instead_of_picking_hand_the_turn_back() {
        var id = proposed(jonas, pair, at(0));

        As.account(mara, () -> bookings.offerOthers(id, LENGTH, List.of(at(2))));

        assertThat(As.account(mara, () -> turns.counts().total())).isZero();
        assertThat(As.account(jonas, () -> turns.counts().total())).isEqualTo(1);
        assertThat(As.account(jonas, () -> bookings.pick(id, at(2)))).isInstanceOf(PickResult.Booked.class);
    }

    @Test
    void cancelling_frees_both_for_another_meeting() {
        var id = booked(at(0));

        As.account(mara, () -> bookings.cancel(id, "Ill"));

        assertThat(claims(id)).isZero();
        assertThat(As.account(mara, () -> meetings.upcoming(null, 5).items())).isEmpty();
        booked(at(0.25));
        assertThat(As.account(jonas, () -> bookings.cancel(id, ""))).isEqualTo(new MeetingResult.Closed());
    }

    @Test
    void a_meeting_is_held_only_when_its_time_is_over() {
        var id = booked(at(0));
        assertThat(As.account(mara, () -> attendance.answer(id, true, null))).isEqualTo(new MeetingResult.TooEarly());

        var result = WaymarkClock.at(at(1), () -> As.account(mara, () -> attendance.answer(id, true, null)));

        assertThat(result).isEqualTo(new MeetingResult.Done());
        assertThat(WaymarkClock.at(at(1), () -> As.account(mara, () -> meetings.past(null, 10)))
                        .items())
                .extracting(MeetingSummary::state)
                .containsExactly(MeetingState.DONE);
    }

    @Test
    void the_end_of_a_mentorship_calls_off_its_coming_meetings_and_closes_the_past_ones() {
        var past = WaymarkClock.at(at(-200), () -> booked(at(-190)));
        var coming = booked(at(0));
        var open = proposed(mara, pair, at(9));

        As.account(mara, () -> mentorships.end(pair, "We are done"));

        As.account(jonas, () -> {
            assertThat(meetings.upcoming(null, 5).items()).isEmpty();
            assertThat(meetings.offered(null, 5).items()).isEmpty();
            assertThat(turns.counts().total()).isZero();
            assertThat(meetings.get(coming).state()).isEqualTo(MeetingState.CANCELLED);
            assertThat(meetings.get(past).state()).isEqualTo(MeetingState.CONFIRMED);
            assertThat(minutes.saveShared(past, "Late", 0)).isEqualTo(new NotesResult.Closed());
            assertThat(bookings.pick(open, at(9))).isEqualTo(new PickResult.Closed());
            assertThat(bookings.propose(pair, plan("Again"), List.of(at(1)))).isEqualTo(new OfferResult.Closed());
        });
        assertThat(events.stream(CalendarMailDue.class))
                .filteredOn(mail -> mail.method().equals("CANCEL"))
                .extracting(CalendarMailDue::recipient)
                .containsExactlyInAnyOrder(mara.id(), jonas.id());
    }

    private int overlaps() {
        var number = jdbc.queryForObject(
                "select count(*) from meeting_claim a join meeting_claim b on a.person = b.person"
                        + " and a.meeting <> b.meeting and a.starts_at < b.ends_at and b.starts_at < a.ends_at",
                Integer.class);
        return number == null ? -1 : number;
    }

    private int claims(MeetingId id) {
        var number =
                jdbc.queryForObject("select count(*) from meeting_claim where meeting = ?", Integer.class, id.value());
        return number == null ? -1 : number;
    }

    private MeetingId proposedAndSetTo(Instant start) {
        var id = proposed(jonas, pair, at(9));
        jdbc.update(
                "update meeting set starts_at = ?, ends_at = ? where id = ?",
                java.time.LocalDateTime.ofInstant(start, java.time.ZoneOffset.UTC),
                java.time.LocalDateTime.ofInstant(start.plus(LENGTH), java.time.ZoneOffset.UTC),
                id.value());
        return id;
    }
}
