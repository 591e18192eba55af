package app.waymark.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Cities whose German name is not the one that the zone bears. */
    private static final Map<String, String> GERMAN = Map.ofEntries(
            Map.entry("Addis Ababa", "Addis Abeba"),
            Map.entry("Algiers", "Algier"),
            Map.entry("Athens", "Athen"),
            Map.entry("Azores", "Azoren"),
            Map.entry("Baghdad", "Bagdad"),
            Map.entry("Belgrade", "Belgrad"),
            Map.entry("Brussels", "Brüssel"),
            Map.entry("Bucharest", "Bukarest"),
            Map.entry("Cairo", "Kairo"),
            Map.entry("Canary", "Kanarische Inseln"),
            Map.entry("Cape Verde", "Kap Verde"),
            Map.entry("Chisinau", "Chișinău"),
            Map.entry("Copenhagen", "Kopenhagen"),
            Map.entry("Damascus", "Damaskus"),
            Map.entry("Dhaka", "Dakka"),
            Map.entry("Easter", "Osterinsel"),
            Map.entry("Faroe", "Färöer"),
            Map.entry("Havana", "Havanna"),
            Map.entry("Hong Kong", "Hongkong"),
            Map.entry("Kolkata", "Kalkutta"),
            Map.entry("Kuwait", "Kuwait-Stadt"),
            Map.entry("Kyiv", "Kiew"),
            Map.entry("Lisbon", "Lissabon"),
            Map.entry("Luxembourg", "Luxemburg"),
            Map.entry("Mexico City", "Mexiko-Stadt"),
            Map.entry("Moscow", "Moskau"),
            Map.entry("Nicosia", "Nikosia"),
            Map.entry("Prague", "Prag"),
            Map.entry("Pyongyang", "Pjöngjang"),
            Map.entry("Riyadh", "Riad"),
            Map.entry("Rome", "Rom"),
            Map.entry("Singapore", "Singapur"),
            Map.entry("Tashkent", "Taschkent"),
            Map.entry("Tbilisi", "Tiflis"),
            Map.entry("Tehran", "Teheran"),
            Map.entry("Tirane", "Tirana"),
            Map.entry("Tokyo", "Tokio"),
            Map.entry("Tripoli", "Tripolis"),
            Map.entry("Ulaanbaatar", "Ulan-Bator"),
            Map.entry("Vatican", "Vatikanstadt"),
            Map.entry("Vienna", "Wien"),
            Map.entry("Vilnius", "Wilna"),
            Map.entry("Warsaw", "Warschau"),
            Map.entry("Yerevan", "Jerewan"),
            Map.entry("Zurich", "Zürich"));

    /** Cities by which many look for a zone that bears another one's name. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry(
                    "Europe/Berlin",
                    List.of("Hamburg", "München", "Munich", "Köln", "Cologne", "Frankfurt", "Stuttgart")),
            Map.entry("Europe/London", List.of("Manchester", "Birmingham", "Edinburgh", "Glasgow", "Cardiff")),
            Map.entry("Europe/Zurich", List.of("Bern", "Basel", "Genf", "Geneva")),
            Map.entry("Europe/Vienna", List.of("Graz", "Salzburg", "Linz", "Innsbruck")),
            Map.entry("Europe/Rome", List.of("Mailand", "Milan", "Neapel", "Naples")),
            Map.entry("Europe/Madrid", List.of("Barcelona", "Sevilla", "Seville")),
            Map.entry("Europe/Amsterdam", List.of("Rotterdam", "Den Haag", "The Hague")),
            Map.entry("America/New_York", List.of("Boston", "Washington", "Miami", "Atlanta")),
            Map.entry("America/Los_Angeles", List.of("San Francisco", "Seattle")),
            Map.entry("America/Chicago", List.of("Dallas", "Houston", "Austin")),
            Map.entry("America/Toronto", List.of("Ottawa", "Montreal")),
            Map.entry("Asia/Kolkata", List.of("Mumbai", "Delhi", "Bangalore", "Bengaluru")),
            Map.entry("Asia/Shanghai", List.of("Peking", "Beijing")));

    private TimeZones() {}

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

    /** What a zone is called in a list: "Europe/Berlin", "America/New York"; its city in German where that differs. */
    public static String name(ZoneId zone, Locale locale) {
        var id = zone.getId().replace('_', ' ');
        var german = GERMAN.get(city(zone));
        return german != null && locale.getLanguage().equals("de")
                ? id.substring(0, id.lastIndexOf('/') + 1) + german
                : id;
    }

    /** The city that a zone bears, as people who read this language call it. */
    public static String city(ZoneId zone, Locale locale) {
        var name = name(zone, locale);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether somebody who types this may mean the zone: as it is written, its city in either language, without accents. */
    public static boolean matches(ZoneId zone, String typed) {
        var wanted = plain(typed);
        return plain(zone.getId()).contains(wanted)
                || plain(GERMAN.getOrDefault(city(zone), "")).contains(wanted)
                || ALSO.getOrDefault(zone.getId(), List.of()).stream()
                        .anyMatch(also -> plain(also).contains(wanted));
    }

    private static String city(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
