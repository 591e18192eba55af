package app.waymark.program;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a page calls a field, or what is named after one, where it knows the name alone: in its reader's language where
 * the name is Waymark's own, otherwise as the programme wrote it, with a capital.
 */
public final class FieldLabels {

    private static final Set<String> OWN =
            Set.of("skills", Field.LANGUAGES, Field.ORGANISATION, "availability", "free time");

    private FieldLabels() {}

    /**
     * The label of this name.
     *
     * @param words finds a text by its key
     */
    public static String of(String name, UnaryOperator<String> words) {
        if (OWN.contains(name)) {
            return words.apply("field.name." + name.replace(' ', '-'));
        }
        return titled(name);
    }

    /** A name with a capital in front. */
    public static String titled(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
    }
}
