package app.waymark.skill.bench;

import app.waymark.WaymarkApplication;
import app.waymark.skill.LargeSet;
import app.waymark.skill.internal.SetIndexes;
import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes a set of the size of the whole of ESCO, in two languages, in by the command, as a process of its own whose memory is
 * watched, twice; then searches it as it is typed, key by key, and looks advertisements through for it. On the empty database that {@code SPRING_DATASOURCE_URL} names.
 */
public final class WholeEsco {

    private static final int MOST_SECONDS = 60;
    private static final int MOST_MEGABYTES = 300;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_ADVERT_MILLIS = 1_000;
    private static final int WARM = 300;
    private static final int MEASURED = 6_000;
    private static final int ADVERTS = 400;
    private static final int LONGEST_ADVERT = 20_000;

    private WholeEsco() {}

    /** Needs no argument; ends with 1 where anything takes more than it may. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(
                Map.of("server.port", "0", "waymark.demo", "false", "db-scheduler.enabled", "false"));
        boolean held;
        try (var context = application.run()) {
            var folder = Files.createTempDirectory("large-set");
            var set = new LargeSet(20261128, 1);
            set.write(folder);
            held = takesIn(folder, "the first time") & takesIn(folder, "the second time");
            held &= searches(context, set.labels());
            held &= adverts(context, set.labels());
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean takesIn(Path folder, String which) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.waymark.WaymarkApplication",
                        "esco",
                        folder.toString())
                .inheritIO()
                .start();
        long from = System.nanoTime();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, megabytes(process.pid()));
            process.waitFor(java.time.Duration.ofMillis(50));
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT, "%s: %.1f s, %d MB at most, ended with %d%n", which, seconds, most, process.exitValue());
        return process.exitValue() == 0 && seconds < MOST_SECONDS && most < MOST_MEGABYTES;
    }

    /** The most that the process ever had in memory, as Linux counts it. */
    private static long megabytes(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException over) {
            return 0;
        }
    }

    private static boolean searches(ConfigurableApplicationContext context, List<String> labels) {
        var indexes = context.getBean(SetIndexes.class);
        long from = System.nanoTime();
        search(indexes, labels.getFirst(), Locale.ENGLISH);
        System.out.printf(Locale.ROOT, "read into memory in %.1f s%n", (System.nanoTime() - from) / 1e9);
        var random = new Random(7);
        var times = new ArrayList<Double>();
        long found = 0;
        while (times.size() < WARM + MEASURED) {
            var label = labels.get(random.nextInt(labels.size()));
            var typed =
                    switch (random.nextInt(4)) {
                        case 0 -> label;
                        case 1 -> label.substring(label.length() / 2);
                        case 2 -> label.length() > 6 ? label.substring(0, 3) + label.substring(4) : label;
                        default -> label.split(" ")[0];
                    };
            var reader = random.nextBoolean() ? Locale.ENGLISH : Locale.GERMAN;
            for (int end = 2; end <= typed.length(); end++) {
                long start = System.nanoTime();
                found += search(indexes, typed.substring(0, end), reader);
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        var sorted = times.subList(WARM, times.size()).stream().sorted().toList();
        double nineteen = sorted.get(sorted.size() * 95 / 100);
        System.out.printf(
                Locale.ROOT,
                "%d searches, %.1f found each: median %.1f ms, 95 of 100 %.1f ms, 99 of 100 %.1f ms%n",
                sorted.size(),
                found / (double) times.size(),
                sorted.get(sorted.size() / 2),
                nineteen,
                sorted.get(sorted.size() * 99 / 100));
        return nineteen < MOST_MILLIS;
    }

    /** Of three thousand signs, as they are; and as long as any that is taken, full of names and of words that are none. */
    private static boolean adverts(ConfigurableApplicationContext context, List<String> labels) {
        return adverts(context, labels, 3_000, "an advertisement")
                & adverts(context, labels, LONGEST_ADVERT, "a long one");
    }

    private static boolean adverts(
            ConfigurableApplicationContext context, List<String> labels, int signs, String which) {
        var indexes = context.getBean(SetIndexes.class);
        var random = new Random(11);
        var times = new ArrayList<Double>();
        long found = 0;
        for (int i = 0; i < ADVERTS; i++) {
            var text = new StringBuilder();
            while (text.length() < signs) {
                var label = labels.get(random.nextInt(labels.size()));
                switch (random.nextInt(4)) {
                    case 0 -> text.append(label).append(", ");
                    case 1 -> text.append(label.replace(" ", "")).append("erfahrung ");
                    case 2 -> text.append(label.split(" ")[0]).append(" and the ");
                    default -> text.append("whatever stands between them, and says nothing. ");
                }
            }
            text.setLength(signs);
            long start = System.nanoTime();
            found += indexes.spokenOf(
                            text.toString(),
                            EnumSet.of(EntryKind.SKILL, EntryKind.KNOWLEDGE),
                            EnumSet.allOf(PublishedSource.class),
                            random.nextBoolean() ? Locale.ENGLISH : Locale.GERMAN,
                            100)
                    .size();
            times.add((System.nanoTime() - start) / 1e6);
        }
        var sorted = times.subList(ADVERTS / 4, ADVERTS).stream().sorted().toList();
        double nineteen = sorted.get(sorted.size() * 95 / 100);
        System.out.printf(
                Locale.ROOT,
                "%s of %d signs, %.1f found: median %.1f ms, 95 of 100 %.1f ms%n",
                which,
                signs,
                found / (double) ADVERTS,
                sorted.get(sorted.size() / 2),
                nineteen);
        return nineteen < MOST_ADVERT_MILLIS;
    }

    private static int search(SetIndexes indexes, String typed, Locale reader) {
        return indexes.find(
                        typed,
                        EnumSet.of(EntryKind.SKILL, EntryKind.KNOWLEDGE),
                        EnumSet.allOf(PublishedSource.class),
                        reader,
                        30)
                .size();
    }
}
