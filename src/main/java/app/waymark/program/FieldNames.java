package app.waymark.program;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a programme calls its fields, in both languages, for pages that know a field by its key alone, as policies do.
 *
 * @param labels the labels of the fields that are declared just now, by key
 */
public record FieldNames(Map<String, Label> labels) {

    /** Where nothing is known of any field. */
    public static final FieldNames NONE = new FieldNames(Map.of());

    /** A field's label. */
    public record Label(String english, String german) {

        /** The label for somebody who reads this language. */
        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
        }
    }

    public FieldNames {
        labels = Map.copyOf(labels);
    }

    /** What these fields are called. */
    public static FieldNames of(Collection<Field> fields) {
        return new FieldNames(fields.stream()
                .collect(Collectors.toMap(
                        Field::key, one -> new Label(one.labelEn(), one.labelDe()), (first, second) -> first)));
    }

    /** The label of the field with this key; empty where the programme asks for no such thing, or no longer. */
    public Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(labels.get(Field.key(key))).map(label -> label.in(locale));
    }

    /** The key of the field that is called so, by its key or a label in either language; empty where none is. */
    public Optional<String> key(String called) {
        var key = Field.key(called);
        return labels.containsKey(key)
                ? Optional.of(key)
                : labels.entrySet().stream()
                        .filter(one -> Field.key(one.getValue().english()).equals(key)
                                || Field.key(one.getValue().german()).equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /**
     * What a criterion or rule is called: by the field it is named after, where it is, otherwise as its coordinator wrote it.
     *
     * @param words finds a text by its key
     */
    public String called(String name, Locale locale, UnaryOperator<String> words) {
        return find(name, locale).orElseGet(() -> FieldLabels.of(name, words));
    }

    /** The same for a phrase that begins with such a name: "skills: Data". */
    public String phrase(String phrase, Locale locale, UnaryOperator<String> words) {
        int end = phrase.indexOf(": ");
        return end < 0
                ? called(phrase, locale, words)
                : called(phrase.substring(0, end), locale, words) + phrase.substring(end);
    }
}
