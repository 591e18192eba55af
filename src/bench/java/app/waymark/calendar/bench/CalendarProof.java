package app.waymark.calendar.bench;

import app.waymark.calendar.BiweeklyReading;
import app.waymark.calendar.BusyTimes;
import app.waymark.calendar.CalendarReading;
import app.waymark.calendar.LargeCalendar;
import app.waymark.calendar.RandomCalendar;
import app.waymark.shared.TimeWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * Holds {@link BusyTimes} against two others that share nothing with it but the standard: biweekly, and the script
 * {@code src/bench/python/busy_times.py}, which needs Debian's python3-icalendar and python3-dateutil. Then it reads all
 * of them once more in five zones of the machine, and one of 20,000 events by the clock with 100 MB of memory.
 *
 * <p>Its argument is how many random calendars are written and read, or a folder of calendars to read instead. It says of
 * which calendar somebody thinks otherwise, and ends with an error where there is one.
 */
public final class CalendarProof {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final TimeWindow RANDOM_WINDOW =
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));

    /** Calendars of the world begin when they began. */
    private static final TimeWindow WORLD_WINDOW =
            new TimeWindow(Instant.parse("2009-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    private static final List<String> MACHINES =
            List.of("UTC", "Pacific/Kiritimati", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu");

    private static final String READER = "Europe/Berlin";
    private static final String LARGE = "large";
    private static final int PART = 500;

    private final TimeWindow window;
    private final List<Path> files;
    private int otherThanBiweekly;
    private int otherThanPython;
    private int doubted;
    private int undefined;
    private int same;
    private long windows;

    private CalendarProof(TimeWindow window, List<Path> files) {
        this.window = window;
        this.files = files;
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals(LARGE)) {
            measured();
            return;
        }
        boolean many = arguments[0].chars().allMatch(Character::isDigit);
        var folders = many ? written(Integer.parseInt(arguments[0])) : List.of(Path.of(arguments[0]));
        var proof = new CalendarProof(many ? RANDOM_WINDOW : WORLD_WINDOW, files(folders));
        proof.compare(proof.python(folders));
        boolean everywhere = proof.machines();
        boolean small = largeOne();
        if (proof.same < proof.files.size() || !everywhere || !small) {
            System.exit(1);
        }
    }

    private static List<Path> written(int count) throws IOException {
        var folder = Files.createTempDirectory("calendars");
        var parts = new ArrayList<Path>();
        for (int seed = 0; seed < count; seed++) {
            if (seed % PART == 0) {
                parts.add(Files.createDirectory(folder.resolve("%05d".formatted(seed))));
            }
            Files.writeString(parts.getLast().resolve("%05d.ics".formatted(seed)), RandomCalendar.of(seed));
        }
        return parts;
    }

    private static List<Path> files(List<Path> folders) throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : folders) {
            try (var here = Files.list(folder)) {
                here.filter(file -> file.toString().endsWith(".ics")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    // ---- What the others say

    private Map<String, String> python(List<Path> folders) throws IOException, InterruptedException {
        var python = Optional.ofNullable(System.getenv("PYTHON")).orElse("/usr/bin/python3");
        var found = new HashMap<String, String>();
        for (var folder : folders) {
            var process = new ProcessBuilder(
                            python,
                            "src/bench/python/busy_times.py",
                            folder.toString(),
                            WRITTEN.format(window.start()),
                            WRITTEN.format(window.end()),
                            READER)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().map(line -> line.split("\t", 2)).forEach(line -> found.put(line[0], line[1]));
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "busy_times.py failed; it needs python3-icalendar and python3-dateutil");
            }
        }
        return found;
    }

    private String biweekly(String text, String reader) {
        try {
            return written(BiweeklyReading.read(text, window, reader));
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }

    private void compare(Map<String, String> python) throws IOException {
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            var text = Files.readString(file);
            var reader = RandomCalendar.reader(text).orElse(READER);
            var ours = ours(text, reader);
            windows += ours.chars().filter(letter -> letter == '/').count();
            boolean likeBiweekly = ours.equals(biweekly(text, reader));
            boolean likePython = ours.equals(python.getOrDefault(name, "not read"));
            if (!likeBiweekly && BiweeklyReading.doubts(text)) {
                doubted++;
                likeBiweekly = true;
            }
            if (!likePython && RandomCalendar.undefined(text)) {
                undefined++;
                likePython = true;
            }
            otherThanBiweekly += likeBiweekly ? 0 : 1;
            otherThanPython += likePython ? 0 : 1;
            same += likeBiweekly && likePython ? 1 : 0;
            if (!likeBiweekly || !likePython) {
                System.out.println(
                        file + (likeBiweekly ? "" : " other than biweekly") + (likePython ? "" : " other than python"));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d calendars, %d busy times; as both say: %d; other than biweekly: %d, and %d by rules that it is known to"
                        + " get wrong; other than python: %d, and %d where the standard leaves it open%n",
                files.size(),
                windows,
                same,
                otherThanBiweekly,
                doubted,
                otherThanPython,
                undefined);
    }

    private String ours(String text, String reader) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return BusyTimes.read(bytes, window, ZoneId.of(reader)) instanceof CalendarReading.Busy busy
                ? written(busy.windows())
                : "refused";
    }

    private static String written(List<TimeWindow> windows) {
        return windows.stream()
                .map(window -> WRITTEN.format(window.start()) + "/" + WRITTEN.format(window.end()))
                .collect(Collectors.joining(" "));
    }

    // ---- Wherever the machine stands

    private boolean machines() {
        var usual = TimeZone.getDefault();
        try {
            var digests = MACHINES.stream()
                    .peek(machine -> TimeZone.setDefault(TimeZone.getTimeZone(machine)))
                    .map(machine -> digest())
                    .distinct()
                    .toList();
            System.out.println("read in five zones of the machine: " + digests);
            return digests.size() == 1;
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var text = Files.readString(file);
                var reader = RandomCalendar.reader(text).orElse(READER);
                digest.update(ours(text, reader).getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    // ---- How long one takes

    /** In a machine of its own that has 100 MB and no more. */
    private static boolean largeOne() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java,
                        "-Xmx100m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CalendarProof.class.getName(),
                        LARGE)
                .inheritIO()
                .start();
        return child.waitFor() == 0;
    }

    private static void measured() throws IOException {
        var text = LargeCalendar.of(20_000).getBytes(StandardCharsets.UTF_8);
        var threads = ManagementFactory.getThreadMXBean();
        for (int time = 0; time < 5; time++) {
            long begun = threads.getCurrentThreadCpuTime();
            BusyTimes.read(new ByteArrayInputStream(text), RANDOM_WINDOW, ZoneId.of(READER));
            System.out.printf(
                    Locale.ROOT,
                    "20,000 events, %.1f MB of text, in 100 MB: %d ms of a core%n",
                    text.length / 1e6,
                    (threads.getCurrentThreadCpuTime() - begun) / 1_000_000);
        }
    }
}
