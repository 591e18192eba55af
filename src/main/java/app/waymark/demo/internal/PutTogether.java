package app.waymark.demo.internal;

import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioLinks;
import app.waymark.recognition.PortfolioMentor;
import app.waymark.recognition.PortfolioOffer;
import app.waymark.recognition.PortfolioOffers;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.PortfolioResult;
import app.waymark.recognition.PortfolioWords;
import app.waymark.recognition.Portfolios;
import app.waymark.shared.Slice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What Mara and Lena show of themselves: Mara by a link to somebody who may hire her, Lena to nobody yet. */
@Component
class PutTogether {

    private final Storyteller teller;
    private final Portfolios portfolios;
    private final PortfolioOffers offers;
    private final PortfolioLinks links;

    PutTogether(Storyteller teller, Portfolios portfolios, PortfolioOffers offers, PortfolioLinks links) {
        this.teller = teller;
        this.portfolios = portfolios;
        this.offers = offers;
        this.links = links;
    }

    void tell(Persona mara, Persona lena) {
        teller.on(-3, mara, () -> {
            take(PortfolioKind.GOAL, EnumSet.complementOf(EnumSet.of(PortfolioPart.WHY)));
            take(PortfolioKind.EVIDENCE, Set.of());
            // The skills in which she was rated by both; her own examples stay hers.
            take(PortfolioKind.SKILL, Set.of(PortfolioPart.OWN_RATING));
            take(PortfolioKind.CERTIFICATE, Set.of(PortfolioPart.WORDS, PortfolioPart.FILES));
            take(PortfolioKind.BADGE, Set.of());
            take(PortfolioKind.THANKS, Set.of());
            var portfolio = portfolios.mine().portfolio();
            done(
                    portfolios.say(
                            new PortfolioWords(portfolio.heading(), portfolio.words()),
                            new PortfolioWords(
                                    "Mara Lindqvist",
                                    "Developer on the way to leading a product team. What I learned this year, and what shows it.")));
            var first = portfolio.pieces().getFirst();
            done(portfolios.say(
                    first.id(),
                    new PortfolioWords("", ""),
                    new PortfolioWords("", "I ran every retro of our team for half a year before I dared the exam.")));
            return links.make("Sofia, for the product team", 90);
        });
        teller.on(-2, lena, () -> {
            take(PortfolioKind.GOAL, EnumSet.allOf(PortfolioPart.class));
            take(PortfolioKind.CERTIFICATE, Set.of(PortfolioPart.WORDS));
            take(PortfolioKind.THANKS, Set.of());
            return true;
        });
    }

    /** The latest few of a kind. */
    private void take(PortfolioKind kind, Set<PortfolioPart> parts) {
        List<PortfolioOffer> offered = offers.page(kind, null, Slice.PAGE).items();
        offered.stream()
                .filter(one -> kind != PortfolioKind.SKILL || !one.mentors().isEmpty())
                .limit(5)
                .forEach(one -> done(portfolios.add(
                        kind,
                        one.source(),
                        new PortfolioChoice(
                                parts,
                                one.mentors().stream().map(PortfolioMentor::id).collect(Collectors.toSet())))));
    }

    private static void done(PortfolioResult result) {
        Storyteller.expect(PortfolioResult.Done.class, result);
    }
}
