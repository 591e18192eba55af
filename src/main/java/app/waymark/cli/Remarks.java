package app.waymark.cli;

import app.waymark.cli.RoundFiles.CurrentPair;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Objective;
import app.waymark.engine.model.Problem;
import app.waymark.engine.model.Shortfall;
import app.waymark.engine.solve.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know about a result beside the result: what was asked for and could not be had. */
final class Remarks {

    private Remarks() {}

    /**
     * One line a note.
     *
     * @param current the matching that stood before
     */
    static List<String> of(Solution solution, List<CurrentPair> current) {
        List<String> notes = new ArrayList<>();
        Objective objective = solution.objective();
        boolean onlyWished = objective.needsWish() && !solution.options().allowUnwished();
        if (onlyWished && solution.problem().worstRank() == 0) {
            notes.add(
                    "no mentee wished for anybody, and " + objective.cliName()
                            + " makes wished pairs only; --allow-unwished admits those that are scored or that mentors wish for");
        }
        if (objective == Objective.FEWEST_CHANGES) {
            long ended =
                    current.stream().filter(pair -> hadToEnd(solution, pair)).count();
            if (ended > 0) {
                String they = ended == 1 ? "it is" : "they are";
                notes.add((ended == 1 ? "1 pair" : ended + " pairs") + " of " + PairFiles.CURRENT + " cannot be kept: "
                        + they + " neither wished for nor scored, or " + they + " forbidden");
            }
        }
        for (Shortfall shortfall : solution.shortfalls()) {
            notes.add(AnswerSentences.of(shortfall));
        }
        return notes;
    }

    /** Whether the pair is no candidate and was not made for the sake of a lock either. */
    private static boolean hadToEnd(Solution solution, CurrentPair pair) {
        Optional<String> has = solution.pairOf(pair.mentee()).map(MatchedPair::mentor);
        if (has.isPresent() && has.get().equals(pair.mentor())) {
            return false;
        }
        Problem problem = solution.problem();
        return problem.score(pair.mentee(), pair.mentor()).isEmpty()
                || !problem.barriers(pair.mentee(), pair.mentor()).isEmpty();
    }
}
