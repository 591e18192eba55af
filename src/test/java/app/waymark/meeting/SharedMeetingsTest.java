package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.meeting.SharedTimes.Obstacle;
import app.waymark.meeting.internal.TimeWatchers;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Actor;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Times that two have free together, booked without asking. */
class SharedMeetingsTest extends MeetingTest {

    @Autowired
    SharedMeetings shared;

    @Autowired
    OwnAvailability own;

    @Autowired
    TimeWatchers watchers;

    @Autowired
    Mentorships mentorships;

    private void says(Actor who, String hours, Limits limits) {
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> hours));
        As.account(who, () -> own.save(week, Holidays.NONE, limits, own.mine().edition()));
    }

    private static Limits limits(int mostADay) {
        return new Limits(List.of(45, 30), 0, 0, 24, mostADay, 0);
    }

    private List<Instant> starts(Actor who, MentorshipId with) {
        return As.account(who, () -> shared.find(with, LENGTH)).slots().stream()
                .map(slot -> slot.window().start())
                .toList();
    }

    private BookResult book(Actor who, MentorshipId with, Instant start) {
        return As.account(who, () -> shared.book(with, plan("Plan for winter", "Roadmap"), start));
    }

    @Test
    void who_has_said_no_hours_is_not_booked() {
        var found = As.account(mara, () -> shared.find(pair, null));
        assertThat(found.slots()).isEmpty();
        assertThat(found.obstacle()).isEqualTo(Obstacle.THEIRS_UNSAID);
        assertThat(book(mara, pair, at(24))).isEqualTo(new BookResult.Taken());
    }

    @Test
    void a_time_that_both_have_free_is_booked_at_once_and_is_gone_then() {
        says(jonas, "10-18", limits(0));
        var start = starts(mara, pair).getFirst();

        var booked = book(mara, pair, start);

        assertThat(booked).isInstanceOf(BookResult.Booked.class);
        for (var one : List.of(mara, jonas)) {
            As.account(one, () -> assertThat(meetings.upcoming(null, 5).items())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.state()).isEqualTo(MeetingState.CONFIRMED);
                        assertThat(line.agendaSize()).isEqualTo(1);
                    }));
        }
        assertThat(events.stream(CalendarMailDue.class)).hasSize(2);
        assertThat(starts(mara, pair)).doesNotContain(start);
        assertThat(book(mara, pair, start)).isEqualTo(new BookResult.Taken());
    }

    @Test
    void what_is_no_shared_time_is_not_booked_however_it_is_asked_for() {
        says(jonas, "10-18", limits(0));
        var start = starts(mara, pair).getFirst();
        assertThat(book(mara, pair, start.plus(Duration.ofHours(12)))).isEqualTo(new BookResult.Taken());
        assertThat(book(mara, pair, start.minus(Duration.ofDays(40)))).isEqualTo(new BookResult.Taken());
        assertThat(As.account(
                        mara,
                        () -> shared.book(pair, new MeetingPlan("Long", "", Duration.ofHours(2), List.of()), start)))
                .isEqualTo(new BookResult.Taken());
        As.account(mara, () -> assertThat(meetings.upcoming(null, 5).items()).isEmpty());
    }

    @Test
    void nobody_but_the_two_learns_or_books_anything() {
        says(jonas, "10-18", limits(0));
        for (var one : List.of(coordinator, world.account("Eva Holm"))) {
            assertThatThrownBy(() -> As.account(one, () -> shared.find(pair, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(one, () -> shared.tellMe(pair, LENGTH, true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> book(one, pair, at(24))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void who_asks_for_it_hears_once_of_the_first_time_that_there_is_for_both_and_the_other_hears_nothing() {
        As.account(mara, () -> assertThat(shared.tellMe(pair, LENGTH, true)).isTrue());
        assertThat(As.account(mara, () -> shared.find(pair, null)).told()).isTrue();
        assertThat(As.account(jonas, () -> shared.find(pair, null)).told()).isFalse();

        SystemActor.run(watchers::tick);
        assertThat(appeared()).isEmpty();

        says(jonas, "10-18", limits(0));
        var best = starts(mara, pair).getFirst();
        SystemActor.run(watchers::tick);
        SystemActor.run(watchers::tick);

        assertThat(appeared()).singleElement().satisfies(news -> {
            assertThat(news.recipient()).isEqualTo(mara.id());
            assertThat(news.said()).isEqualTo(new MeetingSaid.TimesAppeared(best, 45));
        });
        assertThat(As.account(mara, () -> shared.find(pair, null)).told()).isFalse();
    }

    @Test
    void who_no_longer_wants_to_hear_of_times_or_has_booked_one_or_whose_mentorship_is_over_hears_nothing() {
        As.account(mara, () -> shared.tellMe(pair, LENGTH, true));
        As.account(mara, () -> shared.tellMe(pair, LENGTH, false));
        As.account(jonas, () -> shared.tellMe(pair, LENGTH, true));
        says(mara, "10-18", limits(0));
        says(jonas, "10-18", limits(0));
        assertThat(book(jonas, pair, starts(jonas, pair).getFirst())).isInstanceOf(BookResult.Booked.class);
        SystemActor.run(watchers::tick);
        assertThat(appeared()).isEmpty();

        As.account(mara, () -> shared.tellMe(pair, LENGTH, true));
        As.account(mara, () -> mentorships.end(pair, ""));
        SystemActor.run(watchers::tick);
        assertThat(appeared()).isEmpty();
        As.account(mara, () -> assertThat(shared.tellMe(pair, LENGTH, true))
                .as("it is over")
                .isFalse());
        assertThat(jdbc.queryForObject(
                        "select count(*) from time_watch where mentorship = ?", Long.class, pair.value()))
                .isZero();
    }

    private List<News> appeared() {
        return events.stream(News.class)
                .filter(news -> news.said() instanceof MeetingSaid.TimesAppeared)
                .toList();
    }

    @Test
    void of_many_who_book_one_person_at_once_as_many_are_booked_as_are_welcome() throws Exception {
        says(jonas, "0-24", limits(1));
        var pairs = new ArrayList<MentorshipId>();
        var mentees = new ArrayList<Actor>();
        for (int i = 0; i < 4; i++) {
            mentees.add(world.account("Mentee " + i));
            pairs.add(mentoredByJonas(mentees.getLast()));
        }
        var starts = starts(mentees.getFirst(), pairs.getFirst());
        // Other times of one day in Helsinki: nothing overlaps, and yet one is all that is welcome.
        var first = starts.getFirst();
        var racing = new ArrayList<Callable<BookResult>>();
        var barrier = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            int who = i;
            racing.add(() -> {
                barrier.await();
                return book(mentees.get(who), pairs.get(who), first.plus(Duration.ofHours(who)));
            });
        }
        var results = new ArrayList<BookResult>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(racing)) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn(BookResult.Booked.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(BookResult.Taken.class::isInstance).hasSize(3);
    }
}
