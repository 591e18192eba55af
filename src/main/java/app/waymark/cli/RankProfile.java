package app.waymark.cli;

import app.waymark.engine.model.Outcome;
import java.util.List;

/** How many mentees have their first wish, their second, and so on, up to the worst rank that occurs. */
final class RankProfile {

    private RankProfile() {}

    static List<Integer> of(Outcome outcome) {
        List<Integer> counts = outcome.profile();
        int length = counts.size();
        while (length > 0 && counts.get(length - 1) == 0) {
            length--;
        }
        return counts.subList(0, length);
    }
}
