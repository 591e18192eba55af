package app.waymark.program;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows fields by their names, in English and German, that somebody may not want others to read, nor the other of a pair to
 * be told as a reason: what European law calls special categories, and what is near to them. Rather one too many: what is
 * taken for sensitive counts all the same, and coordinators can open it.
 */
public final class SensitiveNames {

    /** Words that say it by themselves. */
    private static final Set<String> WORDS = Set.of(
            "age",
            "ages",
            "alter",
            "race",
            "races",
            "rasse",
            "trans",
            "dob",
            "sex",
            "caste",
            "faith",
            "belief",
            "beliefs",
            "glaube",
            "union",
            "pronouns",
            "pronomen");

    /** How words begin that say it. */
    private static final List<String> BEGINNINGS = List.of(
            "identi",
            "characteristic",
            "merkmal",
            "gender",
            "sexual",
            "sexuel",
            "ethni",
            "relig",
            "konfession",
            "disab",
            "impair",
            "neurodiv",
            "orientation",
            "orientierung",
            "health",
            "illness",
            "krank",
            "diagnos",
            "nationalit",
            "migration",
            "birth",
            "geburt",
            "altersg",
            "altersk",
            "marital",
            "familienstand",
            "pregnan",
            "schwanger",
            "politi",
            "weltanschau",
            "lgbt",
            "queer",
            "salary",
            "gehalt",
            "einkommen");

    /** What German compounds hold, wherever it stands in them. */
    private static final List<String> PARTS = List.of(
            "geschlecht",
            "behinder",
            "herkunft",
            "gesundheit",
            "beeintracht",
            "hautfarbe",
            "staatsangehor",
            "staatsburger",
            "gewerkschaft");

    private SensitiveNames() {}

    /** Whether an attribute of that name may say something sensitive of a person. */
    public static boolean isSensitive(String name) {
        for (var word : plain(name).split("[^\\p{L}]+")) {
            if (WORDS.contains(word)
                    || BEGINNINGS.stream().anyMatch(word::startsWith)
                    || PARTS.stream().anyMatch(word::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
