package app.waymark.goal;

import java.util.Locale;
import java.util.Map;

/**
 * What a mentor answered to a question of the programme, with the question as it was asked then.
 *
 * @param asked the question, by language
 * @param text the answer
 */
public record ReviewAnswer(Map<String, String> asked, String text) {

    public ReviewAnswer {
        asked = Map.copyOf(asked);
    }

    /** The question as somebody reads it who reads this language. */
    public String question(Locale locale) {
        return ReviewQuestion.in(asked, locale);
    }
}
