package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.explain.Alternative;
import app.waymark.engine.explain.Move;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyPair;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.explain.WhyUnmatched.Change;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.MatchedPair;
import app.waymark.engine.model.Outcome;
import app.waymark.engine.model.Score;
import app.waymark.engine.model.Shortfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Outcome BEFORE =
            new Outcome(3, 4, List.of(2, 1, 0), 9 * Score.ONE, OptionalLong.of(Score.ONE), 2, 0, 5);
    private static final Outcome AFTER = new Outcome(2, 5, List.of(1, 1), 8_500_000, OptionalLong.empty(), 1, 1, 2);
    private static final Alternative WORSE = new Alternative(
            BEFORE,
            AFTER,
            List.of(
                    new Move("ann", Optional.of("noa"), Optional.of("max")),
                    new Move("ben", Optional.of("max"), Optional.empty()),
                    new Move("cem", Optional.empty(), Optional.of("noa"))),
            false);
    private static final Alternative AS_GOOD = new Alternative(BEFORE, BEFORE, List.of(), false);
    private static final String COST =
            ", the number matched would be 2 instead of 3; the sum of ranks would be 5 instead of"
                    + " 4; the profile would be 1,1 instead of 2,1; the total score would be 8.5 instead of 9; the lowest score"
                    + " would be none instead of 1; the number of current pairs kept would be 1 instead of 2; the places missing"
                    + " to minimum loads would be 1 instead of 0.";
    private static final String[] MOVES = {
        "ann would go from noa to max.",
        "ben would lose max and have no mentor.",
        "cem would have noa instead of no mentor."
    };
    private static final MatchedPair PAIR = new MatchedPair("ann", "noa", OptionalInt.of(2), 7_250_000, false);

    @Test
    void aPairIsExplainedByItsMeritsAndByWhatWouldBeLostWithoutIt() {
        var why = new WhyPair(PAIR, OptionalInt.of(1), true, 2, 1, Optional.of(WORSE));
        assertThat(AnswerSentences.of(why, true))
                .containsExactly(
                        "ann has noa: rank 2, score 7.25.",
                        "noa wished for ann at rank 1.",
                        "The pair stands in the current matching.",
                        "noa has 1 of 2 places taken.",
                        "Without this pair" + COST,
                        MOVES[0],
                        MOVES[1],
                        MOVES[2]);
    }

    @Test
    void aLockedPairIsSaidToBeLocked() {
        var locked = new MatchedPair("ann", "noa", OptionalInt.empty(), 0, true);
        assertThat(AnswerSentences.of(new WhyPair(locked, OptionalInt.empty(), false, 1, 1, Optional.empty()), false))
                .containsExactly(
                        "ann has noa: score 0.",
                        "noa has 1 of 1 place taken.",
                        "The pair is locked, so no other was considered.");
    }

    @Test
    void aRankThatTheMenteeDidNotGiveIsSaidToBeNoWish() {
        assertThat(AnswerSentences.of(new WhyPair(PAIR, OptionalInt.empty(), false, 1, 1, Optional.empty()), false))
                .startsWith("ann has noa: not wished for, so rank 2, score 7.25.");
        assertThat(AnswerSentences.of(new WhyNot.TheyAreMatched(PAIR), false))
                .containsExactly("ann has noa already: not wished for, so rank 2, score 7.25.");
    }

    @Test
    void ofALongProfileOnlyTheRanksThatOccurAreTold() {
        assertThat(AnswerSentences.of(new WhyNot.AtACost("ann", "max", profiles(20, 20), 1, 1), true))
                .containsExactly("If ann had max, the profile would be 3,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1"
                        + " instead of 2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1.");
        assertThat(AnswerSentences.of(new WhyNot.AtACost("ann", "max", profiles(2, 9_000), 1, 1), true))
                .containsExactly("If ann had max, the profile would be 3 at rank 1, 1 at rank 9000"
                        + " instead of 2 at rank 1, 1 at rank 2.");
    }

    @Test
    void aPairThatCannotBeMadeIsExplainedByWhatForbidsIt() {
        assertThat(AnswerSentences.of(new WhyNot.TheyAreMatched(PAIR), true))
                .containsExactly("ann has noa already: rank 2, score 7.25.");
        assertThat(AnswerSentences.of(
                        new WhyNot.Barred(
                                "ann",
                                "max",
                                List.of(
                                        new Barrier.RefusedByRule("never the same organisation", "both \"Court\""),
                                        new Barrier.AvoidedByMentee(),
                                        new Barrier.AvoidedByMentor(),
                                        new Barrier.Forbidden())),
                        true))
                .containsExactly(
                        "ann cannot have max: the rule \"never the same organisation\" refuses the pair, because: both \"Court\".",
                        "ann cannot have max: ann asked not to have this mentor.",
                        "ann cannot have max: max asked not to have this mentee.",
                        "ann cannot have max: the pair is forbidden.");
        assertThat(AnswerSentences.of(new WhyNot.NoCandidate("ann", "max", false), false))
                .containsExactly("ann cannot have max: the pair is neither wished for nor scored.");
        assertThat(AnswerSentences.of(new WhyNot.NoCandidate("ann", "max", true), false))
                .containsExactly("ann cannot have max: the mentee did not wish for the mentor;"
                        + " --allow-unwished admits the pair.");
        assertThat(AnswerSentences.of(new WhyNot.LockedElsewhere("ann", "max", "noa"), true))
                .containsExactly("ann cannot have max: the mentee is locked to noa.");
        assertThat(AnswerSentences.of(new WhyNot.NoPlace("ann", "max", 0, List.of()), true))
                .containsExactly("ann cannot have max: the mentor has 0 places.");
        assertThat(AnswerSentences.of(new WhyNot.NoPlace("ann", "max", 1, List.of("ben")), true))
                .containsExactly("ann cannot have max: the mentor has 1 place, and locked to the mentor: ben.");
    }

    @Test
    void aPairThatCouldBeMadeIsExplainedByItsCostAndByWhoWouldMove() {
        assertThat(AnswerSentences.of(new WhyNot.AtACost("ann", "max", WORSE, 1, 1), true))
                .containsExactly("If ann had max" + COST, MOVES[0], MOVES[1], MOVES[2]);
        assertThat(AnswerSentences.of(new WhyNot.AtACost("ann", "max", AS_GOOD, 1, 1), true))
                .containsExactly("If ann had max, the matching would be just as good in numbers.");
        assertThat(AnswerSentences.of(
                        new WhyNot.SomebodyLikedBetter(
                                "ann", "max", Optional.of("noa"), List.of("ben", "cem"), AS_GOOD),
                        true))
                .containsExactly(
                        "ann has noa and likes max no better.",
                        "max has ben, cem and would not rather have ann.",
                        "If ann had max, the matching would be just as good in numbers.");
        assertThat(AnswerSentences.of(
                        new WhyNot.SomebodyLikedBetter("ann", "max", Optional.empty(), List.of("ben"), WORSE), true))
                .containsExactly(
                        "max has ben and would not rather have ann.",
                        "If ann had max" + COST,
                        MOVES[0],
                        MOVES[1],
                        MOVES[2]);
        assertThat(AnswerSentences.of(
                        new WhyNot.SomebodyLikedBetter("ann", "max", Optional.of("noa"), List.of(), AS_GOOD), true))
                .containsExactly(
                        "ann has noa and likes max no better.",
                        "If ann had max, the matching would be just as good in numbers.");
    }

    @Test
    void aMenteeWithoutAMentorIsToldWhatWouldHaveToChange() {
        var remedies = List.of(
                new WhyUnmatched.Remedy(
                        List.of(new Change.MorePlaces("max", 1, 2), new Change.Unlock("ben", "noa")), WORSE),
                new WhyUnmatched.Remedy(
                        List.of(new Change.MorePlaces("max", 1, 3), new Change.Lock("ann", "max")), AS_GOOD),
                remedy(new Barrier.RefusedByRule("grade", "level")),
                remedy(new Barrier.AvoidedByMentee()),
                remedy(new Barrier.AvoidedByMentor()),
                remedy(new Barrier.Forbidden()));
        String asGood = ", the matching would be just as good in numbers.";
        assertThat(AnswerSentences.of(new WhyUnmatched.CanBePlaced("ann", remedies)))
                .containsExactly(
                        "ann has no mentor.",
                        "If max had 2 places instead of 1, and ben were not locked to noa" + COST,
                        MOVES[0],
                        MOVES[1],
                        MOVES[2],
                        "If max had 3 places instead of 1, and ann were locked to max" + asGood,
                        "If the rule \"grade\" let ann have max (level)" + asGood,
                        "If ann did not ask to avoid max" + asGood,
                        "If max did not ask to avoid ann" + asGood,
                        "If ann and max were not forbidden" + asGood);
        assertThat(AnswerSentences.of(new WhyUnmatched.NobodyToTry("ann", false)))
                .containsExactly("ann has no mentor: there is nobody to try, for want of a wish or a score.");
        assertThat(AnswerSentences.of(new WhyUnmatched.NobodyToTry("ann", true)))
                .containsExactly(
                        "ann has no mentor: there is nobody to try, for want of a wish; --allow-unwished admits"
                                + " pairs without one.");
        assertThat(AnswerSentences.of(new WhyUnmatched.NothingGained("ann")))
                .containsExactly("ann has no mentor: no matching with ann has a larger total score;"
                        + " --explain=ann,MENTOR says what a pair would cost.");
        assertThat(AnswerSentences.of(new WhyUnmatched.NoRemedy("ann")))
                .containsExactly("ann has no mentor, and no change of rules, places or locks was found that gives"
                        + " the mentee one without taking one from somebody else.");
        assertThat(AnswerSentences.of(new WhyUnmatched.IsMatched(PAIR))).containsExactly("ann has noa.");
    }

    @Test
    void everyReasonForAShortfallHasItsWords() {
        for (Shortfall.Reason reason : Shortfall.Reason.values()) {
            assertThat(AnswerSentences.of(new Shortfall("max", 1, 2, reason)))
                    .startsWith("max has 1 mentee of at least 2: ");
        }
    }

    /** Two at the first rank before and three after, and one at the last of so many ranks. */
    private static Alternative profiles(int ranksBefore, int ranksAfter) {
        return new Alternative(outcome(2, ranksBefore), outcome(3, ranksAfter), List.of(), false);
    }

    private static Outcome outcome(int first, int ranks) {
        List<Integer> profile = new ArrayList<>(Collections.nCopies(ranks, 0));
        profile.set(0, first);
        profile.set(ranks - 1, 1);
        return new Outcome(3, 4, profile, 0, OptionalLong.empty(), 0, 0, 5);
    }

    private static WhyUnmatched.Remedy remedy(Barrier barrier) {
        return new WhyUnmatched.Remedy(List.of(new Change.LiftBarrier("ann", "max", barrier)), AS_GOOD);
    }
}
