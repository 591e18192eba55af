package app.waymark.meeting;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.WaymarkClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lives random months of two people who meet: series booked, with dates left out and moved; dates moved, described, dropped and
 * held; the rest called off or changed from here on; the mentorship ended. What is mailed is applied, in order, by calendars
 * that know nothing else ({@link ClientCalendar}); after each step they must show what Waymark has booked.
 */
public final class SeriesHistories implements AutoCloseable {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Helsinki",
            "Europe/London",
            "America/New_York",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Pacific/Auckland",
            "Africa/Casablanca",
            "UTC");

    private static final int MOST_STEPS = 14;

    private final ConfigurableApplicationContext context;
    private final Bookings bookings;
    private final Attendance attendance;
    private final MeetingSeries series;
    private final Meetings meetings;
    private final Mentorships mentorships;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final BiConsumer<Actor, Runnable> as;
    private final Random random;
    private final Recorder recorder = new Recorder();
    private int messages;
    private int steps;

    /** @param as does something as somebody, on the thread that calls */
    public SeriesHistories(ConfigurableApplicationContext context, BiConsumer<Actor, Runnable> as, long seed) {
        this.context = context;
        this.bookings = context.getBean(Bookings.class);
        this.attendance = context.getBean(Attendance.class);
        this.series = context.getBean(MeetingSeries.class);
        this.meetings = context.getBean(Meetings.class);
        this.mentorships = context.getBean(Mentorships.class);
        this.accounts = context.getBean(Accounts.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.as = as;
        this.random = new Random(seed);
        context.addApplicationListener(recorder);
    }

    /** How many messages the calendars took in. */
    public int messages() {
        return messages;
    }

    /** How many steps were taken. */
    public int steps() {
        return steps;
    }

    @Override
    public void close() {
        context.removeApplicationListener(recorder);
    }

    /** What was committed, in its order. */
    private static final class Recorder implements ApplicationListener<PayloadApplicationEvent<CalendarMailDue>> {

        private final List<CalendarMailDue> sent = new ArrayList<>();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<CalendarMailDue> event) {
            var mail = event.getPayload();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    sent.add(mail);
                }
            });
        }
    }

    /** Two who meet, with two calendars each. */
    private final class Two {

        private final Actor mentor;
        private final Actor mentee;
        private final MentorshipId mentorship;
        private final Map<AccountId, List<ClientCalendar>> calendars = new HashMap<>();
        private Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        private int read = recorder.sent.size();

        private Two() {
            mentor = person("Jonas");
            mentee = person("Mara");
            mentorship = running(mentor, mentee);
            for (var one : List.of(mentor, mentee)) {
                calendars.put(one.id(), List.of(new ClientCalendar(true, true), new ClientCalendar(false, true)));
            }
        }

        private Actor other(Actor one) {
            return one == mentor ? mentee : mentor;
        }

        private Actor either() {
            return random.nextBoolean() ? mentor : mentee;
        }

        private <T> T by(Actor who, Supplier<T> act) {
            var result = new ArrayList<T>();
            as.accept(who, () -> result.add(WaymarkClock.at(now, act::get)));
            return result.getFirst();
        }

        /** Those that are booked and still to come. */
        private List<MeetingSummary> coming() {
            return by(mentee, () -> meetings.upcoming(null, 100).items()).stream()
                    .filter(one -> one.window() != null && one.window().start().isAfter(now))
                    .toList();
        }

        /** What differs now, in words; null where nothing does. */
        private @Nullable String fault(String step) {
            for (; read < recorder.sent.size(); read++) {
                var mail = recorder.sent.get(read);
                var of = calendars.get(mail.recipient());
                if (of != null) {
                    messages++;
                    of.forEach(calendar -> calendar.take(mail.ics()));
                }
            }
            var booked = jdbc.query(
                    "select starts_at, ends_at from meeting where mentorship = ? and state in ('CONFIRMED', 'DONE')"
                            + " order by starts_at",
                    (row, number) -> new TimeWindow(
                            row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                    mentorship.value());
            for (var of : calendars.values()) {
                for (var calendar : of) {
                    if (!calendar.windows().equals(booked)) {
                        return "after " + step + " of " + mentorship + ": " + calendar.windows() + " instead of "
                                + booked;
                    }
                }
            }
            return null;
        }
    }

    /** Lives so many histories, and says each that ended with another calendar than Waymark's. */
    public List<String> live(int histories) {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < histories; i++) {
            var fault = history();
            if (fault != null) {
                wrong.add(fault);
            }
        }
        return wrong;
    }

    private @Nullable String history() {
        var two = new Two();
        var done = new StringBuilder();
        for (int step = 2 + random.nextInt(MOST_STEPS); step > 0; step--) {
            var name = step(two);
            steps++;
            done.append(' ').append(name);
            var fault = two.fault(done.toString());
            if (fault != null || name.equals("end")) {
                return fault;
            }
            two.now = two.now.plus(Duration.ofHours(random.nextInt(24 * 9)));
        }
        return null;
    }

    private String step(Two two) {
        var coming = two.coming();
        if (coming.isEmpty()) {
            return book(two);
        }
        var one = coming.get(random.nextInt(coming.size()));
        return switch (random.nextInt(16)) {
            case 0, 1 -> book(two);
            case 2 -> single(two);
            case 3, 4, 5, 6 -> move(two, one);
            case 7, 8, 9 -> {
                two.by(two.either(), () -> bookings.cancel(one.id(), "Away"));
                yield "drop";
            }
            case 10, 11 -> {
                two.by(two.either(), () -> bookings.describe(one.id(), "Otherwise " + random.nextInt(9), one.place()));
                yield "describe";
            }
            case 12 -> {
                two.by(two.either(), () -> series.endFrom(one.id(), "Enough"));
                yield "endFrom";
            }
            case 13, 14 -> fromHere(two, one);
            default -> {
                if (random.nextInt(3) > 0) {
                    yield held(two);
                }
                two.by(two.mentee, () -> mentorships.end(two.mentorship, ""));
                yield "end";
            }
        };
    }

    private String book(Two two) {
        var who = two.either();
        var plan = plan(who, LocalDate.ofInstant(two.now, who.zone()).plusDays(1 + random.nextInt(20)));
        return answer(two, who, () -> series.propose(two.mentorship, plan), "series");
    }

    private String fromHere(Two two, MeetingSummary one) {
        var who = two.either();
        var start = Objects.requireNonNull(one.window()).start();
        var plan = plan(who, LocalDate.ofInstant(start, who.zone()).plusDays(1));
        return answer(two, who, () -> series.proposeFrom(one.id(), plan), "fromHere");
    }

    private String answer(Two two, Actor who, Supplier<SeriesResult> propose, String name) {
        if (!(two.by(who, propose) instanceof SeriesResult.Proposed(var carrier))) {
            return name + "-refused";
        }
        var proposed = two.by(two.other(who), () -> meetings.get(carrier)).series();
        var without = new HashSet<LocalDate>();
        Objects.requireNonNull(proposed).proposed().forEach(date -> {
            if (random.nextInt(8) == 0) {
                without.add(date.on());
            }
        });
        return name + "-"
                + two.by(two.other(who), () -> series.accept(carrier, without))
                        .getClass()
                        .getSimpleName();
    }

    private SeriesPlan plan(Actor who, LocalDate from) {
        var at = LocalTime.of(8 + random.nextInt(10), 15 * random.nextInt(4));
        var rule = random.nextInt(3) == 0 && SeriesRule.nth(from) <= 4
                ? SeriesRule.monthly(false, from, at, who.zone())
                : SeriesRule.weekly(1 + random.nextInt(4), from, at, who.zone());
        var days = new ArrayList<SeriesDay>();
        for (var on : rule.days(LocalDate.MAX, 2 + random.nextInt(18))) {
            var start = rule.start(on).orElseThrow();
            switch (random.nextInt(10)) {
                case 0 -> {
                    // Left out.
                }
                case 1 -> days.add(new SeriesDay(on, start.plus(Duration.ofHours(1 + random.nextInt(30)))));
                default -> days.add(new SeriesDay(on, start));
            }
        }
        if (days.isEmpty()) {
            days.add(new SeriesDay(from, rule.start(from).orElseThrow()));
        }
        return new SeriesPlan(new MeetingPlan("Again", "Room 4", Duration.ofMinutes(45), List.of()), rule, days);
    }

    private String single(Two two) {
        var who = two.either();
        var start = two.now.plus(Duration.ofHours(30 + random.nextInt(300)));
        var plan = new MeetingPlan("Once", "", Duration.ofMinutes(30), List.of());
        if (two.by(who, () -> bookings.propose(two.mentorship, plan, List.of(start)))
                instanceof OfferResult.Offered(var meeting)) {
            two.by(two.other(who), () -> bookings.pick(meeting, start));
        }
        return "single";
    }

    private String move(Two two, MeetingSummary one) {
        var who = two.either();
        var start = Objects.requireNonNull(one.window())
                .start()
                .plus(Duration.ofMinutes(15L * (random.nextInt(400) - 150)));
        Function<Instant, OfferResult> offer =
                there -> bookings.offerOthers(one.id(), Duration.ofMinutes(45), List.of(there));
        if (two.by(who, () -> offer.apply(start)) instanceof OfferResult.Offered) {
            two.by(two.other(who), () -> bookings.pick(one.id(), start));
        }
        return "move";
    }

    private String held(Two two) {
        two.by(two.mentor, () -> meetings.past(null, 50).items()).stream()
                .filter(one -> one.state() == MeetingState.CONFIRMED)
                .findFirst()
                .ifPresent(one -> two.by(two.mentor, () -> attendance.answer(one.id(), true, null)));
        return "held";
    }

    private Actor person(String name) {
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.org");
        var made =
                SystemActor.call(() -> accounts.register(List.of(new NewAccount(email, name, Locale.ENGLISH, zone))));
        return new Actor(Objects.requireNonNull(made.ids().get(email)), name, false, Locale.ENGLISH, zone);
    }

    /** A running mentorship, written straight into the tables. */
    private MentorshipId running(Actor mentor, Actor mentee) {
        return RunningMentorship.of(jdbc, mentor.id(), mentee.id());
    }
}
