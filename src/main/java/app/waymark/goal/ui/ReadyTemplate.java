package app.waymark.goal.ui;

import app.waymark.goal.Horizon;
import app.waymark.goal.SmartPart;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.Translations;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Goals that many people have, begun: in every language, with gaps ("…") for what is their own. */
enum ReadyTemplate {
    CERTIFICATE(Horizon.SHORT, 2, 8, 16),
    SPEAK(Horizon.SHORT, 2, 6, 14),
    LEAD(Horizon.MEDIUM, 3, 12, 40),
    CHANGE(Horizon.MEDIUM, 3, 10, 30);

    private static final int SHORT_DAYS = 150;
    private static final int MEDIUM_DAYS = 540;

    private final Horizon horizon;
    private final List<Integer> weeks;

    /** @param weeks after how many weeks each step is due */
    ReadyTemplate(Horizon horizon, Integer... weeks) {
        this.horizon = horizon;
        this.weeks = List.of(weeks);
    }

    /** What it says in every language. */
    TemplateContent content(Component words) {
        var all = new HashMap<String, TemplateContent.Words>();
        for (var language : Translations.LANGUAGES) {
            all.put(language.getLanguage(), words(words, language));
        }
        return new TemplateContent(horizon, horizon == Horizon.SHORT ? SHORT_DAYS : MEDIUM_DAYS, all);
    }

    private TemplateContent.Words words(Component words, Locale language) {
        var smart = new EnumMap<SmartPart, String>(SmartPart.class);
        for (var part : SmartPart.values()) {
            smart.put(part, say(words, language, part.key()));
        }
        var steps = new ArrayList<TemplateContent.Line>();
        for (int week : weeks) {
            steps.add(new TemplateContent.Line(say(words, language, "step" + (steps.size() + 1)), week * 7));
        }
        return new TemplateContent.Words(
                say(words, language, "field"),
                say(words, language, "title"),
                say(words, language, "why"),
                smart,
                List.of(),
                steps,
                say(words, language, "obstacle"),
                say(words, language, "if"),
                say(words, language, "then"));
    }

    private String say(Component words, Locale language, String key) {
        return words.getTranslation(language, "goal.template." + this + "." + key);
    }
}
