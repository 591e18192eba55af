package app.waymark.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.TimeWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred random calendars, read as two others read them that share no line with Waymark: biweekly, here and now, and
 * Python's icalendar and dateutil, whose answers are kept in {@code calendar/expected.tsv}. {@code CalendarProof} does the
 * same with ten thousand.
 */
class RandomCalendarsTest {

    private static final TimeWindow WINDOW =
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Test
    void python_found_the_same_busy_times() throws IOException, NoSuchAlgorithmException {
        int read = 0;
        for (var line : expected("expected.tsv")) {
            var parts = line.split("\t", -1);
            var windows = ours(RandomCalendar.of(Long.parseLong(parts[0])));
            assertThat(windows.size() + " " + digest(windows))
                    .as("calendar %s", parts[0])
                    .isEqualTo(parts[1] + " " + parts[2]);
            read++;
        }
        assertThat(read).isEqualTo(100);
    }

    @Test
    void biweekly_finds_the_same_busy_times() {
        var texts = IntStream.range(0, 100)
                .mapToObj(RandomCalendar::of)
                .filter(text -> !BiweeklyReading.doubts(text))
                .toList();
        assertThat(texts).hasSizeGreaterThan(50).allSatisfy(text -> assertThat(ours(text))
                .isEqualTo(BiweeklyReading.read(
                        text, WINDOW, RandomCalendar.reader(text).orElseThrow())));
    }

    @Test
    void calendars_of_the_world_are_read_as_both_read_them() throws IOException, NoSuchAlgorithmException {
        var window = new TimeWindow(Instant.parse("2009-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
        var lines = expected("world.tsv");
        assertThat(lines).hasSize(7);
        for (var line : lines) {
            var parts = line.split("\t", -1);
            var text = text("world/" + parts[0]);
            var reader = RandomCalendar.reader(text).orElse("Europe/Berlin");
            var windows = ours(text, window, reader);
            assertThat(windows.size() + " " + digest(windows)).as(parts[0]).isEqualTo(parts[1] + " " + parts[2]);
            assertThat(windows).as(parts[0]).isEqualTo(BiweeklyReading.read(text, window, reader));
        }
    }

    private static List<TimeWindow> ours(String text) throws IOException {
        return ours(text, WINDOW, RandomCalendar.reader(text).orElseThrow());
    }

    private static List<TimeWindow> ours(String text, TimeWindow window, String zone) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ((CalendarReading.Busy) BusyTimes.read(bytes, window, ZoneId.of(zone))).windows();
    }

    private static String digest(List<TimeWindow> windows) throws NoSuchAlgorithmException {
        var text = windows.stream()
                .map(window -> WRITTEN.format(window.start()) + "/" + WRITTEN.format(window.end()))
                .collect(Collectors.joining(" "));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> expected(String name) throws IOException {
        return text(name).lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String text(String name) throws IOException {
        try (var in = RandomCalendarsTest.class.getResourceAsStream("/calendar/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
