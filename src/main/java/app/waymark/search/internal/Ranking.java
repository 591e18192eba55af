package app.waymark.search.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How well a thing answers what was asked: how many of the terms it has, then how well they fit, exactly before in another
 * form, before in a part, before but for a slip; then the title before the body, one's own before others', newer before older.
 */
final class Ranking {

    private static final double IN_TITLE = 0.4;
    private static final double TOGETHER = 0.4;
    private static final double MINE = 0.2;
    private static final double NEW = 0.2;
    private static final Duration HALF = Duration.ofDays(180);

    private final Asked asked;
    private final boolean slips;

    /** @param slips whether slips are forgiven */
    Ranking(Asked asked, boolean slips) {
        this.asked = asked;
        this.slips = slips;
    }

    /**
     * How well a thing answers.
     *
     * @param terms how many of the terms it has
     * @param worth what their fit is worth
     */
    record Answer(int terms, double worth) {

        static final Answer NONE = new Answer(0, 0);

        /** The same with what does not lie in the words. */
        Answer with(boolean mine, Instant at, Instant now) {
            double halves = Math.max(0, Duration.between(at, now).toSeconds()) / (double) HALF.toSeconds();
            return new Answer(terms, worth + (mine ? MINE : 0) + NEW * Math.pow(0.5, halves));
        }
    }

    /** Of a line as {@link Folding#line} makes it. */
    Answer of(String line) {
        var parts = Folding.parts(line);
        var title = parts.getFirst().split(" ");
        var body = parts.getLast().split(" ");
        int terms = 0;
        double worth = 0;
        for (var term : asked.terms()) {
            double best =
                    Math.max(worth(term, parts.getFirst(), title, IN_TITLE), worth(term, parts.getLast(), body, 0));
            if (best > 0) {
                terms++;
                worth += best;
            }
        }
        return new Answer(terms, worth + (terms > 1 && together(line) ? TOGETHER : 0));
    }

    private double worth(Term term, String part, String[] words, double more) {
        if (term.quoted()) {
            return part.contains(term.open() ? " " + term.word() : " " + term.word() + " ")
                    ? Fit.EXACT.worth() + more
                    : 0;
        }
        double best = 0;
        for (var word : words) {
            var fit = term.fits(word, slips);
            if (fit.isPresent() && fit.get().worth() + more > best) {
                best = fit.get().worth() + more;
                if (fit.get() == Fit.EXACT) {
                    return best;
                }
            }
        }
        return best;
    }

    private boolean together(String line) {
        List<Term> terms = asked.terms();
        return line.contains(
                " " + String.join(" ", terms.stream().map(Term::word).toList()) + " ");
    }
}
