package app.waymark.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that its person can take into their portfolio.
 *
 * @param source names it among its kind
 * @param title what it is called; of words, the words
 * @param context where it stands, for its person alone: the goal and step, the framework; may be empty
 * @param parts what of it can be taken in or left out
 * @param mentors of a skill, who rated it, the latest first: each of them can be shown or left out
 * @param files the names of its files
 * @param in whether it is in the portfolio
 */
public record PortfolioOffer(
        PortfolioKind kind,
        UUID source,
        String title,
        String context,
        LocalDate on,
        List<PortfolioPart> parts,
        List<PortfolioMentor> mentors,
        List<String> files,
        boolean in) {

    public PortfolioOffer {
        parts = List.copyOf(parts);
        mentors = List.copyOf(mentors);
        files = List.copyOf(files);
    }
}
