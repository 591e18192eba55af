package app.waymark.recognition;

/** What came of changing a portfolio. */
public sealed interface PortfolioResult {

    /** Done. */
    record Done() implements PortfolioResult {}

    /** What was to be taken in or changed is not there any more. */
    record Gone() implements PortfolioResult {}

    /** It is in the portfolio already. */
    record InAlready() implements PortfolioResult {}

    /** Nothing of it was chosen, and by itself it says nothing. */
    record NothingChosen() implements PortfolioResult {}

    /** A text is too long. */
    record TooLong(int most) implements PortfolioResult {}

    /** There are as many pieces, links or files as there can be. */
    record TooMany(int most) implements PortfolioResult {}

    /** Its files have more bytes than there can be. */
    record TooLarge(int most) implements PortfolioResult {}

    /** Somebody wrote it in another window meanwhile: this is what it says now. */
    record Newer(String heading, String words) implements PortfolioResult {}
}
