package app.waymark.cli;

import app.waymark.engine.explain.Alternative;
import app.waymark.engine.explain.Move;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyPair;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.Shortfall;
import java.util.ArrayList;
import java.util.List;

/** Says the engine's explanations in plain English, one sentence a line. */
final class AnswerSentences {

    /** Nobody reads more; a run with the change made tells them all. */
    private static final int MOST_MOVES = 25;

    private AnswerSentences() {}

    /**
     * Why the pair was made.
     *
     * @param wished whether the mentee wished for the mentor; the pair has a rank without it where unwished pairs may be made
     */
    static List<String> of(WhyPair why, boolean wished) {
        MatchedPair pair = why.pair();
        List<String> lines = new ArrayList<>();
        lines.add(pair.mentee() + " has " + pair.mentor() + ": " + merits(pair, wished) + ".");
        if (why.mentorRank().isPresent()) {
            lines.add(pair.mentor() + " wished for " + pair.mentee() + " at rank "
                    + why.mentorRank().getAsInt() + ".");
        }
        if (why.current()) {
            lines.add("The pair stands in the current matching.");
        }
        lines.add(pair.mentor() + " has " + why.load() + " of " + count(why.places(), "place") + " taken.");
        if (pair.locked()) {
            lines.add("The pair is locked, so no other was considered.");
        }
        why.without().ifPresent(other -> {
            lines.add(Comparisons.cost("Without this pair", other));
            addMoves(lines, other);
        });
        return lines;
    }

    /**
     * Why the pair was not made.
     *
     * @param wished whether the mentee wished for the mentor
     */
    static List<String> of(WhyNot why, boolean wished) {
        List<String> lines = new ArrayList<>();
        switch (why) {
            case WhyNot.TheyAreMatched(MatchedPair pair) ->
                lines.add(pair.mentee() + " has " + pair.mentor() + " already: " + merits(pair, wished) + ".");
            case WhyNot.Barred(String mentee, String mentor, List<Barrier> barriers) ->
                barriers.forEach(barrier ->
                        lines.add(mentee + " cannot have " + mentor + ": " + against(mentee, mentor, barrier) + "."));
            case WhyNot.NoCandidate(String mentee, String mentor, boolean scored) ->
                lines.add(mentee + " cannot have " + mentor + ": "
                        + (scored
                                ? "the mentee did not wish for the mentor; --allow-unwished admits the pair."
                                : "the pair is neither wished for nor scored."));
            case WhyNot.LockedElsewhere(String mentee, String mentor, String lockedTo) ->
                lines.add(mentee + " cannot have " + mentor + ": the mentee is locked to " + lockedTo + ".");
            case WhyNot.NoPlace(String mentee, String mentor, int capacity, List<String> locked) ->
                lines.add(mentee + " cannot have " + mentor + ": the mentor has " + count(capacity, "place")
                        + (locked.isEmpty() ? "." : ", and locked to the mentor: " + String.join(", ", locked) + "."));
            case WhyNot.AtACost(String mentee, String mentor, Alternative forced, int load, int ownLoad) -> {
                lines.add(Comparisons.cost("If " + mentee + " had " + mentor, forced));
                addMoves(lines, forced);
            }
            case WhyNot.SomebodyLikedBetter liked -> likedBetter(lines, liked);
        }
        return lines;
    }

    static List<String> of(WhyUnmatched why) {
        List<String> lines = new ArrayList<>();
        switch (why) {
            case WhyUnmatched.IsMatched(MatchedPair pair) -> lines.add(pair.mentee() + " has " + pair.mentor() + ".");
            case WhyUnmatched.NobodyToTry(String mentee, boolean unwished) ->
                lines.add(mentee + " has no mentor: there is nobody to try, for want of a wish"
                        + (unwished ? "; --allow-unwished admits pairs without one." : " or a score."));
            case WhyUnmatched.NothingGained(String mentee) ->
                lines.add(mentee + " has no mentor: no matching with " + mentee + " has a larger total score;"
                        + " --explain=" + mentee + ",MENTOR says what a pair would cost.");
            case WhyUnmatched.NoRemedy(String mentee) ->
                lines.add(mentee + " has no mentor, and no change of rules, places or locks was found that gives the"
                        + " mentee one without taking one from somebody else.");
            case WhyUnmatched.CanBePlaced(String mentee, List<WhyUnmatched.Remedy> remedies) -> {
                lines.add(mentee + " has no mentor.");
                for (WhyUnmatched.Remedy remedy : remedies) {
                    List<String> changes = remedy.changes().stream()
                            .map(AnswerSentences::change)
                            .toList();
                    lines.add(Comparisons.cost("If " + String.join(", and ", changes), remedy.result()));
                    addMoves(lines, remedy.result());
                }
            }
        }
        return lines;
    }

    static String of(Shortfall shortfall) {
        String why =
                switch (shortfall.reason()) {
                    case CAPACITY -> "the capacity is smaller";
                    case TOO_FEW_CANDIDATES -> "fewer mentees can have this mentor";
                    case LOCKED_ELSEWHERE -> "too many who could have this mentor are locked to others";
                    case MINIMUM_LOADS_COMPETE -> "one more would be taken from another minimum or leave a mentee out";
                    case NOT_ASKED_FOR -> "stable does not look at minimum loads";
                };
        return shortfall.mentor() + " has " + count(shortfall.load(), "mentee") + " of at least " + shortfall.minimum()
                + ": " + why;
    }

    private static void likedBetter(List<String> lines, WhyNot.SomebodyLikedBetter liked) {
        String mentee = liked.mentee();
        String mentor = liked.mentor();
        liked.menteeHas().ifPresent(has -> lines.add(mentee + " has " + has + " and likes " + mentor + " no better."));
        if (!liked.mentorHas().isEmpty()) {
            lines.add(mentor + " has " + String.join(", ", liked.mentorHas()) + " and would not rather have " + mentee
                    + ".");
        }
        lines.add(Comparisons.cost("If " + mentee + " had " + mentor, liked.forced()));
        addMoves(lines, liked.forced());
    }

    private static void addMoves(List<String> lines, Alternative other) {
        other.moves().stream()
                .limit(MOST_MOVES)
                .map(move -> move.mentee() + " would " + course(move) + ".")
                .forEach(lines::add);
        int more = other.moves().size() - MOST_MOVES;
        if (more > 0) {
            lines.add(count(more, "more mentee") + " would have another mentor or none.");
        }
    }

    private static String course(Move move) {
        String to = move.to().orElse("");
        if (move.from().isEmpty()) {
            return "have " + to + " instead of no mentor";
        }
        String from = move.from().get();
        return to.isEmpty() ? "lose " + from + " and have no mentor" : "go from " + from + " to " + to;
    }

    private static String merits(MatchedPair pair, boolean wished) {
        String rank = pair.rank().isPresent()
                ? (wished ? "rank " : "not wished for, so rank ") + pair.rank().getAsInt() + ", "
                : "";
        return rank + "score " + Score.decimal(pair.score()).toPlainString();
    }

    private static String against(String mentee, String mentor, Barrier barrier) {
        return switch (barrier) {
            case Barrier.RefusedByRule(String rule, String because) ->
                "the rule \"" + rule + "\" refuses the pair, because: " + because;
            case Barrier.AvoidedByMentee() -> mentee + " asked not to have this mentor";
            case Barrier.AvoidedByMentor() -> mentor + " asked not to have this mentee";
            case Barrier.Forbidden() -> "the pair is forbidden";
        };
    }

    private static String change(Change change) {
        return switch (change) {
            case Change.LiftBarrier(String mentee, String mentor, Barrier barrier) -> lifted(mentee, mentor, barrier);
            case Change.MorePlaces(String mentor, int now, int then) ->
                mentor + " had " + count(then, "place") + " instead of " + now;
            case Change.Lock(String mentee, String mentor) -> mentee + " were locked to " + mentor;
            case Change.Unlock(String mentee, String mentor) -> mentee + " were not locked to " + mentor;
        };
    }

    private static String lifted(String mentee, String mentor, Barrier barrier) {
        return switch (barrier) {
            case Barrier.RefusedByRule(String rule, String because) ->
                "the rule \"" + rule + "\" let " + mentee + " have " + mentor + " (" + because + ")";
            case Barrier.AvoidedByMentee() -> mentee + " did not ask to avoid " + mentor;
            case Barrier.AvoidedByMentor() -> mentor + " did not ask to avoid " + mentee;
            case Barrier.Forbidden() -> mentee + " and " + mentor + " were not forbidden";
        };
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
