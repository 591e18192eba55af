/**
 * What makes a good match, in words a coordinator can set: weighted criteria give points, named rules refuse pairs.
 *
 * <p>Plain Java. Everything a coordinator sets is a record of plain values ({@link ScoringPolicy} and what it holds), so
 * that it can be stored and edited; everything that is computed from it ({@link PairScores}, {@link Appraisal}) is made
 * anew for the people at hand.
 */
@NullMarked
@NamedInterface("criteria")
package app.waymark.engine.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
