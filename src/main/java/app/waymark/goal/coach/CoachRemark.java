package app.waymark.goal.coach;

import java.util.List;

/**
 * One sentence of the coach, not yet in anybody's language.
 *
 * @param key names the sentence among the translations
 * @param arguments what stands in it: texts, numbers and {@link java.time.LocalDate}s, which whoever shows it puts into the
 *     reader's own form
 */
public record CoachRemark(String key, List<Object> arguments) {

    public CoachRemark {
        arguments = List.copyOf(arguments);
    }

    static CoachRemark of(String key, Object... arguments) {
        return new CoachRemark(key, List.of(arguments));
    }
}
