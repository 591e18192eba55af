package app.waymark.shared;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that people choose from: places, not offsets, because an offset is wrong for half of the year. */
public final class TimeZones {

    /** Where nobody said anything. */
    public static final ZoneId FALLBACK = ZoneId.of("UTC");

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<String> IDS = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> PLACE.matcher(id).matches())
                            .sorted())
            .toList();

    private TimeZones() {}

    /** Their ids, in the order of the alphabet, UTC first. */
    public static List<String> ids() {
        return IDS;
    }

    /** The same with this one among them, which somebody may have from before. */
    public static List<String> idsWith(ZoneId zone) {
        return IDS.contains(zone.getId())
                ? IDS
                : Stream.concat(Stream.of(zone.getId()), IDS.stream()).toList();
    }

    /** The zone with this id, or empty where there is none. */
    public static Optional<ZoneId> find(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }
}
