package app.waymark.recognition;

import java.time.LocalDate;
import java.util.Locale;

/** What a link to a portfolio leads to. */
public sealed interface PortfolioShown {

    /**
     * The portfolio.
     *
     * @param language the language of whose it is
     * @param today the day it is for them
     */
    record Open(Portfolio portfolio, Locale language, LocalDate today) implements PortfolioShown {}

    /** There was a portfolio, and the link works no more. */
    record Over() implements PortfolioShown {}

    /** There never was such a link. */
    record Unknown() implements PortfolioShown {}

    /** Too many were asked for from there. */
    record TooMany() implements PortfolioShown {}
}
