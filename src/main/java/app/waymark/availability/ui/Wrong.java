package app.waymark.availability.ui;

import app.waymark.availability.HoursText.Reading;
import java.util.function.BiFunction;

/** What is wrong with hours that were typed, in a sentence. */
final class Wrong {

    private Wrong() {}

    static String of(BiFunction<String, Object[], String> words, Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(var part) -> words.apply("availability.hours.unread", new Object[] {part});
            case Reading.Backwards(var part) -> words.apply("availability.hours.backwards", new Object[] {part});
            case Reading.TooMany(int most) -> words.apply("availability.hours.many", new Object[] {most});
            case Reading.Hours read -> "";
        };
    }
}
