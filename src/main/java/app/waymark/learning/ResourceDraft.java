package app.waymark.learning;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something to learn from, as it is to be kept.
 *
 * @param words what it is good for, may be empty
 * @param address where it is in the web, may be empty
 * @param language the language it is in, as a tag (BCP 47), may be empty
 * @param lasts how long it takes, in words, may be empty
 * @param cost what it costs, in words, may be empty
 * @param heldOn the day of an event, or null
 * @param validMonths how many months a certificate is good for, or null where for ever
 * @param skills the skills it is for, each once
 */
public record ResourceDraft(
        ResourceKind kind,
        String title,
        String words,
        String address,
        String language,
        String lasts,
        String cost,
        @Nullable LocalDate heldOn,
        @Nullable Integer validMonths,
        List<SkillLevels> skills) {

    /** The longest title. */
    public static final int MOST_TITLE = 200;

    /** The longest words. */
    public static final int MOST_WORDS = 2_000;

    /** The longest address. */
    public static final int MOST_ADDRESS = 1_000;

    /** The longest word on how long it takes, and on what it costs. */
    public static final int MOST_NOTE = 100;

    /** The most skills of one. */
    public static final int MOST_SKILLS = 10;

    /** The most months that a certificate is good for. */
    public static final int MOST_MONTHS = 600;

    public ResourceDraft {
        title = TypedText.strip(title);
        words = TypedText.strip(words);
        address = TypedText.strip(address);
        language = TypedText.strip(language);
        lasts = TypedText.strip(lasts);
        cost = TypedText.strip(cost);
        skills = List.copyOf(skills);
    }

    /** One of which nothing but its title is said. */
    public static ResourceDraft of(ResourceKind kind, String title) {
        return new ResourceDraft(kind, title, "", "", "", "", "", null, null, List.of());
    }

    /** The first thing that is wrong with it; empty where it can be kept. */
    public Optional<LearningFault> fault() {
        if (title.isEmpty()) {
            return Optional.of(LearningFault.NO_TITLE);
        }
        if (title.length() > MOST_TITLE
                || words.length() > MOST_WORDS
                || address.length() > MOST_ADDRESS
                || lasts.length() > MOST_NOTE
                || cost.length() > MOST_NOTE
                || language.length() > 35) {
            return Optional.of(LearningFault.TOO_LONG);
        }
        if (!web(address)) {
            return Optional.of(LearningFault.NO_ADDRESS);
        }
        if (!language.isEmpty() && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            return Optional.of(LearningFault.NO_LANGUAGE);
        }
        if (heldOn != null && kind != ResourceKind.EVENT) {
            return Optional.of(LearningFault.DAY_OF_NO_EVENT);
        }
        if (validMonths != null && (kind != ResourceKind.CERTIFICATE || validMonths < 1 || validMonths > MOST_MONTHS)) {
            return Optional.of(LearningFault.NO_MONTHS);
        }
        if (skills.size() > MOST_SKILLS || distinctSkills() < skills.size()) {
            return Optional.of(LearningFault.SKILLS);
        }
        return Optional.empty();
    }

    private long distinctSkills() {
        return skills.stream()
                .map(one -> new SkillLevels(one.framework(), one.skill(), 0, 1))
                .distinct()
                .count();
    }

    /** Whether this is an address of the web, or none at all. */
    static boolean web(String address) {
        return address.isEmpty() || address.toLowerCase(Locale.ROOT).matches("https?://[^\\s/]+\\S*");
    }
}
