package app.waymark.mailbox.internal;

import app.waymark.mailbox.PlainAnswer;
import app.waymark.mailbox.PlainAnswer.No;
import app.waymark.mailbox.PlainAnswer.Picked;
import app.waymark.mailbox.PlainAnswer.Unclear;
import app.waymark.mailbox.PlainAnswer.Yes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which of a few times a sentence means: by its number, or by day and time, each word of it understood. */
public final class PlainTimes {

    /** The first place is 0; the last is the last, however many there are. */
    private static final Map<String, Integer> PLACES = places();

    private static final int LAST = -1;

    private static final List<String> DAYS = List.of(
            "monday mon mo montag",
            "tuesday tue tues di dienstag",
            "wednesday wed mi mittwoch",
            "thursday thu thur thurs do donnerstag",
            "friday fri fr freitag",
            "saturday sat sa samstag sonnabend",
            "sunday sun so sonntag");

    private static final List<String> MONTHS = List.of(
            "january jan januar jän",
            "february feb februar",
            "march mar märz mär",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez");

    /** What says no more than that it is picked. */
    private static final Set<String> KIND = words(
            "the works work suits for me i take i'll let's is fine good great perfect please bitte yes ja thanks danke gerne gern passt geht"
                    + " mir gut super prima ich nehme one with go der die das den dem für mich ist lieber");

    /** What a number of one of the times may stand beside. */
    private static final Set<String> NUMBERED = words("option number nummer nr no termin vorschlag time slot");

    /** What a day or a time may stand beside. */
    private static final Set<String> TIMED = words("on at am um of uhr o'clock then dann");

    private static final Pattern BLANKS = Pattern.compile("[\\s,!)(–-]+");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?|uhr|o'clock)(?=\\W|$)|\\b(\\d{1,2}):(\\d{2})\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    private PlainTimes() {}

    /** As {@link PlainAnswer#pick} says. */
    public static PlainAnswer pick(PlainSentence text, List<Instant> times, ZoneId zone) {
        if (times.isEmpty()) {
            return new Unclear();
        }
        if (text.isYes()) {
            return times.size() == 1 && text.yesOrNo() instanceof Yes ? new Picked(times.getFirst()) : new Unclear();
        }
        Predicate<String> none = said -> PlainPhrases.none(said) || PlainPhrases.no(said);
        if (text.no(none) instanceof No no) {
            return no;
        }
        // All of it is the sentence: a date has dots, and no word may be left that was not understood.
        var line = text.whole().toLowerCase(Locale.ROOT).replace('’', '\'');
        return place(line, times, zone)
                .or(() -> moment(line, times, zone))
                .<PlainAnswer>map(Picked::new)
                .orElseGet(Unclear::new);
    }

    private static Optional<Instant> place(String line, List<Instant> times, ZoneId zone) {
        Integer found = null;
        boolean ordinal = false;
        for (var raw : BLANKS.split(line)) {
            var word = raw.replaceAll("[.#:]", "");
            var place = PLACES.get(word);
            if (place != null && found == null) {
                found = place == LAST ? times.size() - 1 : place;
                ordinal = !word.equals(raw.replace("#", "")) || !word.matches("\\d");
            } else if (place != null || !(word.isEmpty() || KIND.contains(word) || NUMBERED.contains(word))) {
                return Optional.empty();
            }
        }
        if (found == null || found >= times.size()) {
            return Optional.empty();
        }
        var meant = times.get(found);
        // "The second" may be a day of the month.
        int number = found + 1;
        boolean day = ordinal
                && times.stream()
                        .anyMatch(one -> !one.equals(meant) && one.atZone(zone).getDayOfMonth() == number);
        return day ? Optional.empty() : Optional.of(meant);
    }

    private static Optional<Instant> moment(String line, List<Instant> times, ZoneId zone) {
        Predicate<ZonedDateTime> said = any -> true;
        int parts = 0;
        var left = line;
        var iso = ISO.matcher(left);
        if (iso.find()) {
            var day = iso.group();
            said = said.and(at -> at.toLocalDate().toString().equals(day));
            left = iso.replaceFirst(" ");
            parts++;
        }
        var date = DATE.matcher(left);
        if (date.find()) {
            int day = Integer.parseInt(date.group(1));
            int month = Integer.parseInt(date.group(2));
            var year = date.group(3);
            said = said.and(at -> at.getDayOfMonth() == day
                    && at.getMonthValue() == month
                    && (year == null || at.getYear() == Integer.parseInt(year)));
            left = date.replaceFirst(" ");
            parts++;
        }
        var clock = CLOCK.matcher(left);
        if (clock.find()) {
            var time = time(clock);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            said = said.and(at -> at.toLocalTime().equals(time.get()));
            left = clock.replaceFirst(" ");
            parts++;
        }
        Integer number = null;
        boolean hour = false;
        var before = "";
        for (var raw : BLANKS.split(left)) {
            var word = raw.replace(".", "");
            int day = named(DAYS, word);
            int month = named(MONTHS, word);
            if (day > 0) {
                said = said.and(at -> at.getDayOfWeek().getValue() == day);
                parts++;
            } else if (month > 0) {
                said = said.and(at -> at.getMonthValue() == month);
                parts++;
            } else if (word.matches("\\d{1,2}(?:st|nd|rd|th)?") && number == null) {
                number = Integer.parseInt(word.replaceAll("\\D", ""));
                hour = before.equals("at") || before.equals("um");
            } else if (!word.isEmpty() && !KIND.contains(word) && !TIMED.contains(word)) {
                return Optional.empty();
            }
            before = word;
        }
        if (parts == 0) {
            return Optional.empty();
        }
        if (number != null) {
            // "Tuesday 10" is an hour or a day of the month: it is plain where only one of the times can be meant.
            int meant = number;
            boolean clocked = hour;
            said = said.and(
                    at -> (!clocked && at.getDayOfMonth() == meant) || (at.getHour() == meant && at.getMinute() == 0));
        }
        var fits = said;
        var found = times.stream().filter(time -> fits.test(time.atZone(zone))).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<LocalTime> time(java.util.regex.Matcher clock) {
        int hour = Integer.parseInt(clock.group(1) == null ? clock.group(4) : clock.group(1));
        var minutes = clock.group(1) == null ? clock.group(5) : clock.group(2);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        var half = clock.group(3) == null ? "" : clock.group(3).replace(".", "");
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** Which of these a word names, from 1; 0 for none. */
    private static int named(List<String> names, String word) {
        for (int k = 0; k < names.size(); k++) {
            if (List.of(names.get(k).split(" ")).contains(word)) {
                return k + 1;
            }
        }
        return 0;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        var words = List.of(
                "1 1st first erste ersten erster erstes eins",
                "2 2nd second zweite zweiten zweiter zweites zwei",
                "3 3rd third dritte dritten dritter drittes drei");
        for (int k = 0; k < words.size(); k++) {
            for (var word : words.get(k).split(" ")) {
                places.put(word, k);
            }
        }
        for (var word : List.of("last", "letzte", "letzten", "letzter", "letztes")) {
            places.put(word, LAST);
        }
        return places;
    }
}
