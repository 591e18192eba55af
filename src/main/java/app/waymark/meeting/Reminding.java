package app.waymark.meeting;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long before a meeting somebody is reminded, once or twice.
 *
 * @param first the earlier one, or null for none
 * @param second the later one, or null for none
 */
public record Reminding(@Nullable Duration first, @Nullable Duration second) {

    /** What can be chosen. */
    public static final List<Duration> CHOICES = Stream.of(10, 30, 60, 120, 240, 1_440, 2_880, 10_080)
            .map(Duration::ofMinutes)
            .toList();

    /** A day and an hour before: what holds for whoever has said nothing. */
    public static final Reminding USUAL = new Reminding(Duration.ofDays(1), Duration.ofHours(1));

    /** Throws {@link IllegalArgumentException} for a time that cannot be chosen. */
    public Reminding {
        if (Stream.of(first, second).filter(Objects::nonNull).anyMatch(one -> !CHOICES.contains(one))) {
            throw new IllegalArgumentException("Nobody is reminded then");
        }
    }

    /** Both, the earlier first, each once. */
    public List<Duration> all() {
        return Stream.of(first, second)
                .filter(Objects::nonNull)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }
}
