package app.waymark.meeting;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A mentor who is asked for the same hours by several mentees, by single times and by a series, and who answers from several
 * browsers at once, each answer many times over. However it comes out, a meeting is booked once, for its two, at one time, and
 * nobody is in two at once.
 */
public final class RacingBookings {

    /** How many browsers answer at once. */
    private static final int BROWSERS = 3;

    /** How many answers each gives: fewer in a minute than anybody is held up for. */
    private static final int ANSWERS = 32;

    private static final int MENTEES = 4;

    private final Bookings bookings;
    private final MeetingSeries series;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Random random;
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    /** @param as does something as somebody, on the thread that calls */
    public RacingBookings(BeanFactory beans, BiConsumer<Actor, Runnable> as, long seed) {
        this.bookings = beans.getBean(Bookings.class);
        this.series = beans.getBean(MeetingSeries.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.as = as;
        this.random = new Random(seed);
    }

    /** What came of the answers, in a few words. */
    public String came() {
        return booked + " booked, " + late + " too late, " + givenUp + " given up after retries";
    }

    /** An answer that can be given. */
    private record Answer(MeetingId meeting, List<Instant> starts, boolean all) {}

    /** Answers so many times, and says each booking that is doubled or half. */
    public List<String> race(int attempts) throws InterruptedException {
        var wrong = new ArrayList<String>();
        for (int tried = 0; tried < attempts; tried += BROWSERS * ANSWERS) {
            wrong.addAll(once());
        }
        return wrong;
    }

    private List<String> once() throws InterruptedException {
        var mentor = person("Jonas");
        var from = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        var answers = new ArrayList<Answer>();
        var first = person("Mara");
        var pair = RunningMentorship.of(jdbc, mentor.id(), first.id());
        var programme = of(pair, "programme");
        var round = of(pair, "round");
        for (int i = 0; i < MENTEES; i++) {
            var mentee = i == 0 ? first : person("Mara");
            var with = i == 0 ? pair : RunningMentorship.in(jdbc, programme, round, mentor.id(), mentee.id());
            answers.add(offered(mentor.id(), mentee.id(), with, programme, from));
        }
        answers.add(repeated(first, pair, from));
        var wrong = new ConcurrentLinkedQueue<String>();
        var barrier = new CyclicBarrier(BROWSERS);
        var browsers = new ArrayList<Thread>();
        for (int i = 0; i < BROWSERS; i++) {
            var own = new Random(random.nextLong());
            browsers.add(
                    Thread.ofPlatform().start(() -> as.accept(mentor, () -> answer(answers, own, barrier, wrong))));
        }
        for (var browser : browsers) {
            browser.join();
        }
        check(mentor.id(), wrong);
        return List.copyOf(wrong);
    }

    private void answer(List<Answer> answers, Random own, CyclicBarrier barrier, ConcurrentLinkedQueue<String> wrong) {
        try {
            barrier.await();
        } catch (Exception broken) {
            wrong.add(broken.toString());
            return;
        }
        for (int i = 0; i < ANSWERS; i++) {
            var one = answers.get(own.nextInt(answers.size()));
            try {
                boolean done = one.all()
                        ? series.accept(one.meeting(), Set.of()) instanceof SeriesResult.Booked
                        : bookings.pick(
                                        one.meeting(),
                                        one.starts()
                                                .get(own.nextInt(one.starts().size())))
                                instanceof PickResult.Booked;
                (done ? booked : late).incrementAndGet();
            } catch (ConcurrencyFailureException lost) {
                // Lost as often as it is tried again: nothing was done, and the person is told to try once more.
                givenUp.incrementAndGet();
            } catch (RuntimeException broken) {
                wrong.add(broken.toString());
            }
        }
    }

    private void check(AccountId mentor, ConcurrentLinkedQueue<String> wrong) {
        int overlapping = count(
                "select count(*) from meeting_claim a join meeting_claim b on a.person = b.person and a.meeting < b.meeting"
                        + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at where a.person = ?",
                mentor.toString());
        if (overlapping > 0) {
            wrong.add(mentor + " is in two meetings at once");
        }
        int half = count(
                "select count(*) from meeting m where m.mentor = ? and m.state = 'CONFIRMED' and 2 <>"
                        + " (select count(*) from meeting_claim c where c.meeting = m.id and c.starts_at = m.starts_at"
                        + " and c.ends_at = m.ends_at and c.person in (m.mentor, m.mentee))",
                mentor.toString());
        int without = count(
                "select count(*) from meeting_claim c join meeting m on m.id = c.meeting where c.person = ?"
                        + " and m.state <> 'CONFIRMED'",
                mentor.toString());
        if (half + without > 0) {
            wrong.add(mentor + ": " + half + " meetings not booked for both, " + without + " times of no meeting");
        }
        int dates = count(
                "select count(*) from (select series from meeting where mentor = ? and series is not null"
                        + " and state = 'CONFIRMED' group by series, series_on having count(*) > 1) doubled",
                mentor.toString());
        if (dates > 0) {
            wrong.add(mentor + ": a date of a series is there twice");
        }
    }

    /** Three times that a mentee proposes; those of the others overlap them. */
    private Answer offered(AccountId mentor, AccountId mentee, MentorshipId with, UUID programme, Instant from) {
        var id = UUID.randomUUID();
        var starts = new ArrayList<Instant>();
        for (int i = 0; i < 3; i++) {
            starts.add(from.plus(Duration.ofHours(24L * i)).plus(Duration.ofMinutes(5L * random.nextInt(9))));
        }
        var now = LocalDateTime.now(ZoneOffset.UTC);
        jdbc.update(
                "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, offers, offer_minutes,"
                        + " offered_by, offered_at, sequence, created_at, changed_at, archived, version)"
                        + " values (?, ?, ?, ?, ?, 'PROPOSED', 'Race', '', ?, 45, ?, ?, 0, ?, ?, false, 0)",
                id,
                with.value(),
                programme,
                mentor.value(),
                mentee.value(),
                "[\""
                        + String.join(
                                "\",\"", starts.stream().map(Instant::toString).toList()) + "\"]",
                mentee.value(),
                now,
                now,
                now);
        return new Answer(new MeetingId(id), List.copyOf(starts), false);
    }

    /** Three dates of a series, the first of which is at the hours that the others ask for. */
    private Answer repeated(Actor mentee, MentorshipId with, Instant from) {
        var start = from.plus(Duration.ofMinutes(5L * random.nextInt(9))).atZone(ZoneOffset.UTC);
        var rule = SeriesRule.weekly(
                1, start.toLocalDate(), LocalTime.of(start.getHour(), start.getMinute()), ZoneOffset.UTC);
        var days = rule.days(LocalDate.MAX, 3).stream()
                .map(on -> new SeriesDay(on, rule.start(on).orElseThrow()))
                .toList();
        var plan = new SeriesPlan(new MeetingPlan("Race", "", Duration.ofMinutes(45), List.of()), rule, days);
        var made = new ArrayList<SeriesResult>();
        as.accept(mentee, () -> made.add(series.propose(with, plan)));
        return new Answer(((SeriesResult.Proposed) made.getFirst()).meeting(), List.of(), true);
    }

    private UUID of(MentorshipId pair, String column) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select " + column + " from mentorship where id = ?", UUID.class, pair.value()));
    }

    private static Actor person(String name) {
        return new Actor(new AccountId(UUID.randomUUID()), name, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private int count(String query, Object... about) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, about));
    }
}
