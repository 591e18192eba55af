package app.waymark.matching.internal;

import app.waymark.engine.criteria.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows attributes by their names, in English and German, that somebody may not want the other to be told as a reason: what
 * European law calls special categories, and what is near to them. Rather one too many: what is taken for sensitive counts
 * all the same and is not quoted.
 */
final class SensitiveNames {

    private static final Vocabulary VOCABULARY = new Vocabulary(Map.of());

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
            "identit",
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
            "krankheit",
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
    static boolean isSensitive(String name) {
        for (var word : VOCABULARY.key(name).split("[^\\p{L}]+")) {
            if (WORDS.contains(word)
                    || BEGINNINGS.stream().anyMatch(word::startsWith)
                    || PARTS.stream().anyMatch(word::contains)) {
                return true;
            }
        }
        return false;
    }
}
