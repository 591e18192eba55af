package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioResult;
import com.vaadin.flow.component.Component;

/** Why nothing was changed in a portfolio, in a sentence. */
final class PortfolioTexts {

    private PortfolioTexts() {}

    static String refused(Component words, PortfolioResult result) {
        return switch (result) {
            case PortfolioResult.Done unused -> throw new IllegalArgumentException("It was done");
            case PortfolioResult.Gone unused -> words.getTranslation("portfolio.gone");
            case PortfolioResult.InAlready unused -> words.getTranslation("portfolio.in-already");
            case PortfolioResult.NothingChosen unused -> words.getTranslation("portfolio.nothing-chosen");
            case PortfolioResult.TooLong(var most) -> words.getTranslation("portfolio.too-long", most);
            case PortfolioResult.TooMany(var most) -> words.getTranslation("portfolio.too-many", most);
            case PortfolioResult.TooLarge(var most) -> words.getTranslation("portfolio.too-large", most / 1024 / 1024);
            case PortfolioResult.Newer(var heading, var said) ->
                words.getTranslation("portfolio.newer", heading.isEmpty() ? "–" : heading, said.isEmpty() ? "–" : said);
        };
    }
}
