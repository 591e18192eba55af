package app.waymark.engine.explain;

import app.waymark.engine.model.MatchedPair;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a matched pair was made.
 *
 * @param pair the pair with rank and score
 * @param mentorRank the mentor's rank of the mentee, empty for none
 * @param current whether the pair stood already in the current matching
 * @param places the mentor's places, all of them
 * @param load how many mentees the mentor has
 * @param without what the best matching without this pair would be; empty when the pair is locked
 */
public record WhyPair(
        MatchedPair pair,
        OptionalInt mentorRank,
        boolean current,
        int places,
        int load,
        Optional<Alternative> without) {}
