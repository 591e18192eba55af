package app.waymark.recognition;

import app.waymark.shared.TypedText;

/** What somebody says to their portfolio, or to a piece of it. */
public record PortfolioWords(String heading, String words) {

    /** Without what nobody sees. */
    PortfolioWords stripped() {
        return new PortfolioWords(TypedText.strip(heading), TypedText.strip(words));
    }

    /** The limit that one of them is over; 0 where both fit. */
    int tooLong(int mostWords) {
        if (heading.length() > PortfolioPiece.MOST_HEADING) {
            return PortfolioPiece.MOST_HEADING;
        }
        return words.length() > mostWords ? mostWords : 0;
    }
}
