package app.waymark.program.internal;

import app.waymark.program.PartSaid;
import app.waymark.shared.TypedText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words with which files and forms say as what somebody takes part. */
public final class PartWords {

    /** Nothing longer is a part; a row may hold a whole story there. */
    private static final int LONGEST = 60;

    private static final Pattern BETWEEN = Pattern.compile("[,;/+&]| and | und ");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    private static final Map<String, PartSaid> PARTS = Map.ofEntries(
            Map.entry("mentor", PartSaid.MENTOR),
            Map.entry("mentors", PartSaid.MENTOR),
            Map.entry("mentorin", PartSaid.MENTOR),
            Map.entry("mentorinnen", PartSaid.MENTOR),
            Map.entry("mentoren", PartSaid.MENTOR),
            Map.entry("mentee", PartSaid.MENTEE),
            Map.entry("mentees", PartSaid.MENTEE),
            Map.entry("both", PartSaid.BOTH),
            Map.entry("beides", PartSaid.BOTH));

    /** What may stand around: "I would like to be a mentor". */
    private static final Set<String> AROUND = Set.of(
            "i", "am", "want", "would", "like", "to", "be", "become", "a", "an", "as", "ich", "bin", "möchte", "will",
            "ein", "eine", "als", "sein", "werden", "gern", "gerne");

    private PartWords() {}

    /** What this says; empty where it says nothing or something else. */
    public static Optional<PartSaid> of(String said) {
        var text = normal(said);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean mentor = false;
        boolean mentee = false;
        for (var one : BETWEEN.split(text, -1)) {
            var part = one(TypedText.strip(one));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            mentor |= part.get().mentor();
            mentee |= part.get().mentee();
        }
        return Optional.of(PartSaid.of(mentor, mentee));
    }

    private static Optional<PartSaid> one(String text) {
        PartSaid found = null;
        for (var word : WORD.split(text)) {
            var part = PARTS.get(word);
            if (part == null && !word.isEmpty() && !AROUND.contains(word)) {
                return Optional.empty();
            }
            if (part != null) {
                found = found == null
                        ? part
                        : PartSaid.of(found.mentor() || part.mentor(), found.mentee() || part.mentee());
            }
        }
        return Optional.ofNullable(found);
    }

    /** Lower case, on one line. */
    static String normal(String text) {
        return TypedText.strip(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
