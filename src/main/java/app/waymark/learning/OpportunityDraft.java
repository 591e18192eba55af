package app.waymark.learning;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said of an opportunity.
 *
 * @param endsOn the last day on which it is shown; of an event its day
 */
public record OpportunityDraft(
        Kind kind, String title, String words, String address, LocalDate endsOn, List<SkillLevels> skills) {

    /** How long an opportunity may be open, in days. */
    public static final int MOST_DAYS = 730;

    /** What there is to do. */
    public enum Kind {
        PROJECT,
        ROLE,
        EVENT
    }

    public OpportunityDraft {
        title = TypedText.strip(title);
        words = TypedText.strip(words);
        address = TypedText.strip(address);
        skills = List.copyOf(skills);
    }

    /** The first thing that is wrong with it on this day; empty where it can be posted. */
    public Optional<LearningFault> fault(LocalDate today) {
        if (endsOn.isBefore(today)) {
            return Optional.of(LearningFault.PAST_DAY);
        }
        if (endsOn.isAfter(today.plusDays(MOST_DAYS))) {
            return Optional.of(LearningFault.FAR_DAY);
        }
        return new ResourceDraft(ResourceKind.PROJECT, title, words, address, "", "", "", null, null, skills).fault();
    }
}
