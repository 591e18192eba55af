package app.waymark.skill;

import app.waymark.shared.TypedText;
import java.util.Optional;

/** What somebody typed of where they stand, as it would be kept. */
record StandingTexts(String words, String example) {

    static StandingTexts of(StandingPart part, String words, String example) {
        return new StandingTexts(TypedText.strip(words), part.many() ? TypedText.strip(example) : "");
    }

    /** Why it cannot be kept; empty where it can. */
    Optional<StandingResult> refused() {
        int longest = Math.max(words.length(), example.length());
        if (longest > OwnStanding.MOST_TEXT) {
            return Optional.of(new StandingResult.TooLong(longest, OwnStanding.MOST_TEXT));
        }
        return words.isEmpty() ? Optional.of(new StandingResult.Empty()) : Optional.empty();
    }

    boolean says(StandingEntry entry) {
        return words.equals(entry.words()) && example.equals(entry.example());
    }
}
