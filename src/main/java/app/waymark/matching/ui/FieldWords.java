package app.waymark.matching.ui;

import app.waymark.matching.SkillAttributes;
import app.waymark.program.FieldNames;
import java.util.Locale;

/** A page's words, with what the programme calls the fields that a policy knows by their keys. */
final class FieldWords {

    /** Finds a text by its key. */
    @FunctionalInterface
    interface Words {
        String say(String key, Object... arguments);
    }

    private final Words words;
    private final FieldNames names;
    private final Locale locale;

    FieldWords(Words words, FieldNames names, Locale locale) {
        this.words = words;
        this.names = names;
        this.locale = locale;
    }

    /** The text under this key. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** What the field with this key is called; of one that the programme does not ask any more, that it does not. */
    String field(String key) {
        return switch (key) {
            case SkillAttributes.SOUGHT -> words.say("matching.field.sought");
            case SkillAttributes.OFFERED -> words.say("matching.field.offered");
            default -> names.find(key, locale).orElseGet(() -> words.say("matching.field.gone", key));
        };
    }

    /** What a skill is called that these words were given with. */
    String skill(String id) {
        return names.find(id, locale).orElseGet(() -> words.say("matching.skill.gone"));
    }

    /** The key of the field that somebody calls so; what they typed where there is no such field. */
    String key(String called) {
        return names.key(called).orElseGet(called::strip);
    }

    /** What a criterion or a rule is called. */
    String called(String name) {
        return names.called(name, locale, words::say);
    }

    /** A reason that begins with what a criterion is called. */
    String phrase(String phrase) {
        return names.phrase(phrase, locale, words::say);
    }
}
