package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.util.Set;

/**
 * What of a thing its person takes into their portfolio.
 *
 * @param mentors of a skill, the mentors whose last rating is shown, each with name and day
 */
public record PortfolioChoice(Set<PortfolioPart> parts, Set<AccountId> mentors) {

    public PortfolioChoice {
        parts = Set.copyOf(parts);
        mentors = Set.copyOf(mentors);
    }

    /** These parts, and what no mentor said. */
    public static PortfolioChoice of(Set<PortfolioPart> parts) {
        return new PortfolioChoice(parts, Set.of());
    }
}
