package app.waymark.notification.bench;

import app.waymark.WaymarkApplication;
import app.waymark.notification.internal.BacklogWritten;
import app.waymark.notification.internal.BacklogWritten.Letter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Drains 10,000 mails that wait, four about one thing to each of 2,500 people, to a mail server on this machine that takes all of
 * them ({@link MailSink}), and says how many went each minute, whether any person's came in another order than they were written in, how
 * many of one domain came within any minute, and what of the heap is in use. Waymark runs in a process of its own with a heap of
 * {@value #HEAP} MB and its database beside it: the empty one that {@code SPRING_DATASOURCE_URL} names, else an embedded one.
 */
public final class TenThousandMails {

    private static final int HEAP = 400;
    private static final int PEOPLE = 2_500;
    private static final int EACH = 4;
    private static final int DOMAINS = 20;

    /** So many of them are at one domain that wants no more than so many a minute. */
    private static final int SLOW = 150;

    private static final int SLOW_A_MINUTE = 300;
    private static final String SLOW_DOMAIN = "slow.example";

    /** Where mails are under way together, that many may come a moment later than they were let go. */
    private static final int LINES = 4;

    private static final int LEAST_A_MINUTE = 1_000;
    private static final int MOST_GROWTH = 30;
    private static final String PORT = "waymark.bench.port";

    private TenThousandMails() {}

    /** Needs no argument; ends with 1 where anything is not as it should be. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var port = System.getProperty(PORT);
        System.exit(port == null ? parent() : drain(port));
    }

    private static int parent() throws IOException, InterruptedException {
        try (var sink = new MailSink()) {
            int ended = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP + "m",
                            "-XX:+UseSerialGC",
                            "-D" + PORT + "=" + sink.port(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            TenThousandMails.class.getName())
                    .inheritIO()
                    .start()
                    .waitFor();
            var all = sink.taken();
            var others = all.stream()
                    .filter(one -> !one.domain().equals(SLOW_DOMAIN))
                    .toList();
            var slow =
                    all.stream().filter(one -> one.domain().equals(SLOW_DOMAIN)).toList();
            int wrong = MailSink.outOfOrder(all);
            int most = MailSink.mostWithinAMinute(slow);
            double rate = MailSink.aMinute(others);
            System.out.printf(
                    Locale.ROOT,
                    "taken %,d, twice %,d, out of order %,d; %,.0f a minute where nothing is limited;"
                            + " of %s (%d a minute) %,d within a minute at most%n",
                    all.size(),
                    MailSink.twice(all),
                    wrong,
                    rate,
                    SLOW_DOMAIN,
                    SLOW_A_MINUTE,
                    most);
            boolean held = ended == 0
                    && all.size() == PEOPLE * EACH
                    && MailSink.twice(all) == 0
                    && wrong == 0
                    && rate >= LEAST_A_MINUTE
                    && most <= SLOW_A_MINUTE + LINES;
            return held ? 0 : 1;
        }
    }

    private static int drain(String port) throws InterruptedException {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "waymark.demo", "false",
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", port,
                "waymark.mail.limits", SLOW_DOMAIN + "=" + SLOW_A_MINUTE));
        // The queue begins when all of it is written.
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("notByItself", DbSchedulerStarter.class, () -> () -> {}));
        try (var context = application.run()) {
            var backlog = new BacklogWritten(context);
            backlog.write(letters());
            long waiting = backlog.waiting();
            long before = heap();
            System.out.printf(Locale.ROOT, "%,d wait, %d MB of the heap in use%n", waiting, before);
            var queue = context.getBean(Scheduler.class);
            long from = System.nanoTime();
            queue.start();
            long most = before;
            int seconds = 0;
            while (waiting > 0) {
                Thread.sleep(Duration.ofSeconds(30));
                seconds += 30;
                long now = backlog.waiting();
                long used = heap();
                most = Math.max(most, used);
                System.out.printf(
                        Locale.ROOT, "%4d s: %,6d went, %,6d wait, %d MB in use%n", seconds, waiting - now, now, used);
                waiting = now;
            }
            System.out.printf(
                    Locale.ROOT,
                    "empty after %.0f s at most; %d MB before, %d MB at most%n",
                    (System.nanoTime() - from) / 1e9,
                    before,
                    most);
            queue.stop();
            return most - before <= MOST_GROWTH ? 0 : 1;
        }
    }

    /** Every tenth person's right after each other, the others' a quarter of the time apart. */
    private static List<Letter> letters() {
        var people = new ArrayList<Letter>();
        for (int at = 0; at < PEOPLE; at++) {
            var domain = at % (PEOPLE / SLOW) == 0 && at / (PEOPLE / SLOW) < SLOW
                    ? SLOW_DOMAIN
                    : "d%d.example".formatted(at % DOMAINS);
            people.add(new Letter(UUID.randomUUID(), "p%d@%s".formatted(at, domain), 1));
        }
        var letters = new ArrayList<Letter>();
        for (int number = 1; number <= EACH; number++) {
            for (int at = 0; at < PEOPLE; at++) {
                var person = people.get(at);
                if (at % 10 != 0) {
                    letters.add(new Letter(person.person(), person.address(), number));
                } else if (number == 1) {
                    for (int all = 1; all <= EACH; all++) {
                        letters.add(new Letter(person.person(), person.address(), all));
                    }
                }
            }
        }
        return letters;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
