package app.waymark.recognition;

import java.util.List;

/** A portfolio as its person puts it together, with the links by which others read it, the latest first. */
public record PortfolioPage(Portfolio portfolio, List<PortfolioLink> links) {

    public PortfolioPage {
        links = List.copyOf(links);
    }
}
