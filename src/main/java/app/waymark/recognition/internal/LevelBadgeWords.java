package app.waymark.recognition.internal;

import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.BadgeWords;
import app.waymark.recognition.LevelWords;
import app.waymark.shared.Translations;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a badge for a level says: what the programme says of such badges, with the skill, the level and what that means. */
@Component
public class LevelBadgeWords {

    private final Translations translations;

    LevelBadgeWords(Translations translations) {
        this.translations = translations;
    }

    /** The words in one language. */
    public BadgeWords of(BadgeTerms terms, LevelWords level, Locale locale) {
        var said = terms.in(locale);
        var skill = level.skill().in(locale);
        var meaning = level.meaning().in(locale);
        var framework = level.framework().in(locale);
        var criteria = meaning.isEmpty()
                ? translations.text(locale, "badge.level.criteria.bare", level.level(), level.top(), skill, framework)
                : translations.text(
                        locale, "badge.level.criteria", level.level(), level.top(), skill, framework, meaning);
        return new BadgeWords(
                translations.text(locale, "badge.level.name", said.name(), skill, level.level()),
                said.description(),
                criteria + "\n" + said.criteria());
    }
}
