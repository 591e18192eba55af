package app.waymark.availability.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Accounts;
import app.waymark.availability.AddCalendarResult;
import app.waymark.availability.CalendarFault;
import app.waymark.availability.OwnCalendar;
import app.waymark.availability.OwnCalendarId;
import app.waymark.availability.OwnCalendars;
import app.waymark.calendar.CalendarReading;
import app.waymark.shared.Actor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Transactions;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Which calendars are read when, and what is kept of them, with a source that says what it is told to. */
@WaymarkTest
class CalendarTaskTest {

    @Autowired
    World world;

    @Autowired
    OwnCalendars calendars;

    @Autowired
    OwnCalendarRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ObjectProvider<Scheduler> scheduler;

    @Autowired
    Clock clock;

    private final List<@Nullable String> tags = new ArrayList<>();
    private Reached answer = new Reached.Unchanged();
    private Actor noor;
    private Instant now;

    @BeforeEach
    void people() {
        noor = world.account("Noor Haddad");
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
    }

    private CalendarTask at(Instant then) {
        return with(
                (address, tag, modified, window, zone) -> {
                    tags.add(tag);
                    return answer;
                },
                then);
    }

    private CalendarTask with(CalendarSource source, Instant then) {
        return new CalendarTask(
                rows, source, accounts, transactions, events, scheduler, Clock.fixed(then, ZoneId.of("UTC")));
    }

    private OwnCalendarId calendar() {
        return ((AddCalendarResult.Added)
                        As.account(noor, () -> calendars.add("Work", "https://calendar.example/noor.ics")))
                .id();
    }

    private Reached.Read read(TimeWindow... busy) {
        return new Reached.Read(new CalendarReading.Busy(List.of(busy), 3, 1), "\"one\"", null);
    }

    private TimeWindow tomorrow() {
        return TimeWindow.of(now.plus(Duration.ofDays(1)), Duration.ofHours(1));
    }

    private List<TimeWindow> busy() {
        var window = new TimeWindow(now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(60)));
        return As.account(noor, () -> calendars.busy(window));
    }

    private OwnCalendar shown() {
        return As.account(noor, () -> calendars.mine()).getFirst();
    }

    @Test
    void what_is_read_takes_the_place_of_what_was() {
        calendar();
        answer = read(tomorrow());
        at(now).readDue();
        assertThat(busy()).containsExactly(tomorrow());
        assertThat(shown().unread()).isEqualTo(1);

        var later = TimeWindow.of(now.plus(Duration.ofDays(2)), Duration.ofHours(3));
        answer = read(later);
        at(now.plus(Duration.ofMinutes(16))).readDue();
        assertThat(busy()).containsExactly(later);
    }

    @Test
    void one_that_fails_goes_on_counting_and_says_since_when() {
        calendar();
        answer = read(tomorrow());
        at(now).readDue();
        answer = new Reached.Failed(CalendarFault.TOO_SLOW);
        at(now.plus(Duration.ofMinutes(16))).readDue();
        at(now.plus(Duration.ofMinutes(32))).readDue();

        assertThat(busy()).containsExactly(tomorrow());
        assertThat(shown().fault()).isEqualTo(CalendarFault.TOO_SLOW);
        assertThat(shown().readAt()).isEqualTo(now);
        assertThat(shown().failingSince()).isEqualTo(now.plus(Duration.ofMinutes(16)));

        answer = new Reached.Unchanged();
        at(now.plus(Duration.ofMinutes(48))).readDue();
        assertThat(shown().fault()).isNull();
    }

    @Test
    void it_is_read_every_quarter_of_an_hour_and_not_before() {
        calendar();
        answer = read();
        at(now).readDue();
        at(now.plus(Duration.ofMinutes(14))).readDue();
        assertThat(tags).hasSize(1);
        at(now.plus(Duration.ofMinutes(15))).readDue();
        assertThat(tags).hasSize(2);
    }

    @Test
    void one_that_says_it_is_as_it_was_is_read_again_once_a_day() {
        calendar();
        answer = read();
        at(now).readDue();
        answer = new Reached.Unchanged();
        at(now.plus(Duration.ofHours(1))).readDue();
        at(now.plus(Duration.ofHours(21))).readDue();
        assertThat(tags).containsExactly(null, "\"one\"", null);
    }

    @Test
    void two_nodes_never_read_the_same_at_once() throws InterruptedException {
        var id = calendar();
        var asked = new AtomicInteger();
        var ready = new CountDownLatch(8);
        CalendarSource counting = (address, tag, modified, window, zone) -> {
            asked.incrementAndGet();
            return new Reached.Unchanged();
        };
        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (int node = 0; node < 8; node++) {
                nodes.execute(() -> {
                    ready.countDown();
                    try {
                        ready.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    with(counting, now).read(id);
                });
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void one_that_was_removed_while_it_was_read_stays_removed() {
        var id = calendar();
        with(
                        (address, tag, modified, window, zone) -> {
                            As.account(noor, () -> calendars.remove(id));
                            return read(tomorrow());
                        },
                        now)
                .read(id);
        assertThat(As.account(noor, () -> calendars.mine())).isEmpty();
        assertThat(busy()).isEmpty();
    }
}
