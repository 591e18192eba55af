package app.waymark.goal.ui;

import app.waymark.goal.Cue;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says what an if-then plan waits for. */
final class CueWords {

    private CueWords() {}

    /** The person's own words, and when the cue is expected where they said so. */
    static String of(Component words, Cue cue, Dates dates) {
        var when = when(words, cue, dates);
        return when.isEmpty() ? cue.words() : words.getTranslation("goal.write.cue", cue.words(), when);
    }

    /** "Mon 11 Jan" or "every Monday"; empty where no day was said. */
    static String when(Component words, Cue cue, Dates dates) {
        var on = cue.on();
        var weekly = cue.weekly();
        return on != null ? dates.day(on) : weekly != null ? every(words, weekly) : "";
    }

    /** "every Monday". */
    static String every(Component words, DayOfWeek day) {
        return words.getTranslation(
                "goal.write.cue.weekly",
                day.getDisplayName(TextStyle.FULL, Locale.of(words.getTranslation("goal.write.language"))));
    }
}
