package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioChoice;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioKind;
import app.waymark.recognition.PortfolioMentor;
import app.waymark.recognition.PortfolioPart;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.AccountId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a piece of a portfolio can be chosen, and was. */
final class PortfolioChosen {

    private PortfolioChosen() {}

    /** What of a thing of this kind can be chosen. */
    static List<PortfolioPart> offered(PortfolioKind kind) {
        return switch (kind) {
            case GOAL ->
                List.of(
                        PortfolioPart.WHY,
                        PortfolioPart.MEASURES,
                        PortfolioPart.MILESTONES,
                        PortfolioPart.CHECK_INS,
                        PortfolioPart.LEARNED);
            case SKILL -> List.of(PortfolioPart.OWN_RATING, PortfolioPart.EXAMPLE);
            case CERTIFICATE -> List.of(PortfolioPart.WORDS, PortfolioPart.FILES);
            case EVIDENCE, BADGE, THANKS -> List.of();
        };
    }

    /** What of it is in now, and who of these mentors. */
    static PortfolioChoice of(PortfolioPiece piece, List<PortfolioMentor> offered) {
        return new PortfolioChoice(parts(piece), named(piece, offered));
    }

    private static Set<PortfolioPart> parts(PortfolioPiece piece) {
        var chosen = EnumSet.noneOf(PortfolioPart.class);
        switch (piece.content()) {
            case PortfolioContent.Goal goal -> {
                add(chosen, PortfolioPart.WHY, !goal.why().isEmpty());
                add(chosen, PortfolioPart.MEASURES, !goal.measures().isEmpty());
                add(chosen, PortfolioPart.MILESTONES, !goal.milestones().isEmpty());
                add(chosen, PortfolioPart.CHECK_INS, goal.checkIns() != null);
                add(
                        chosen,
                        PortfolioPart.LEARNED,
                        !goal.words().isEmpty() || !goal.learned().isEmpty());
            }
            case PortfolioContent.Skill skill -> {
                var own = skill.own();
                add(chosen, PortfolioPart.OWN_RATING, own != null);
                add(chosen, PortfolioPart.EXAMPLE, own != null && !own.example().isEmpty());
            }
            case PortfolioContent.Certificate one -> {
                add(chosen, PortfolioPart.WORDS, !one.words().isEmpty());
                add(chosen, PortfolioPart.FILES, !piece.files().isEmpty());
            }
            default -> {}
        }
        return chosen;
    }

    /** Whose rating is in it now; one without a name was in before mentors were named, and is told by its day. */
    private static Set<AccountId> named(PortfolioPiece piece, List<PortfolioMentor> offered) {
        return piece.content() instanceof PortfolioContent.Skill skill
                ? offered.stream()
                        .filter(one -> skill.mentors().stream()
                                .anyMatch(in -> in.name().isEmpty()
                                        ? in.on().equals(one.on())
                                        : in.name().equals(one.name())))
                        .map(PortfolioMentor::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static void add(Set<PortfolioPart> chosen, PortfolioPart part, boolean in) {
        if (in) {
            chosen.add(part);
        }
    }
}
