package app.waymark.goal;

import app.waymark.goal.internal.Merging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people edited one goal, each without seeing what the other did, and both began with the same edition. What only one
 * of them touched is as that one left it; texts are put together sentence by sentence, the plan and the measures by the
 * ids of their parts. What both touched, each differently, is a {@link Clash}: it has no default, so that nothing that
 * either wrote goes without somebody having said so.
 */
public final class GoalMerge {

    /** What holds of a clash. */
    public enum Pick {
        YOURS,
        THEIRS,
        /** The other's words and then one's own. */
        BOTH
    }

    /** What one side made of it. */
    public sealed interface Side {

        /** Words; empty where they were deleted. */
        record Words(String text) implements Side {}

        /** A day, or none. */
        record Day(@Nullable LocalDate day) implements Side {}

        /** A horizon. */
        record Far(Horizon horizon) implements Side {}

        /** A number, or none. */
        record Amount(@Nullable BigDecimal number) implements Side {}

        /** How much work it is, or nothing said of it. */
        record Work(@Nullable Effort effort) implements Side {}

        /** How often it is to be done, or once. */
        record Often(@Nullable Repeat repeat) implements Side {}

        /** Which steps come after which, as far as that is different from what both began with. */
        record Order(List<Behind> steps) implements Side {}
        /** What an if-then plan waits for. */
        record Trigger(Cue cue) implements Side {}

        /** What a measure is of, or nothing said. */
        record About(@Nullable MeasureAbout about) implements Side {}

        /** How a measure is read, with its numbers, which mean nothing without it. */
        record Course(
                MeasureShape shape,
                @Nullable BigDecimal baseline,
                @Nullable BigDecimal target,
                @Nullable BigDecimal high)
                implements Side {}

        /** The step, milestone, measure or if-then plan was taken out. */
        record Gone() implements Side {}
    }

    /** That one step comes after another, by their words. */
    public record Behind(String step, String before) {}

    /**
     * What both touched.
     *
     * @param key names it among the clashes of this merge
     * @param field where it is: {@code title}, {@code why}, the key of a SMART part, {@code notes}, {@code horizon},
     *     {@code target-on}, {@code obstacle}, {@code plan}, or {@code step:}, {@code milestone:}, {@code measure:}, {@code if-then:} with
     *     the id of that one
     * @param base what both began with
     * @param both whether both can hold
     */
    public record Clash(String key, String field, Side base, Side yours, Side theirs, boolean both) {}

    private final GoalEdit base;
    private final GoalEdit yours;
    private final GoalEdit theirs;
    private final List<Clash> clashes;

    private GoalMerge(GoalEdit base, GoalEdit yours, GoalEdit theirs) {
        this.base = base;
        this.yours = yours;
        this.theirs = theirs;
        this.clashes = new Merging(base, yours, theirs, Map.of()).clashes();
    }

    /**
     * Puts two edits together.
     *
     * @param base what both began with
     * @param yours the edit of whoever is asked where it is needed; its reason is kept
     * @param theirs what was saved meanwhile
     */
    public static GoalMerge of(GoalEdit base, GoalEdit yours, GoalEdit theirs) {
        return new GoalMerge(base, yours, theirs);
    }

    /** What has to be asked, in the order of the form. */
    public List<Clash> clashes() {
        return clashes;
    }

    /**
     * Both edits in one.
     *
     * @param picks what holds of each clash, by its key
     * @throws IllegalArgumentException where a clash has no answer, or {@code BOTH} where both cannot hold
     */
    public GoalEdit settled(Map<String, Pick> picks) {
        for (var clash : clashes) {
            var pick = picks.get(clash.key());
            if (pick == null || (pick == Pick.BOTH && !clash.both())) {
                throw new IllegalArgumentException("Nobody has said what holds of " + clash.key());
            }
        }
        return new Merging(base, yours, theirs, picks).merged();
    }

    /** Two merges of the same edits ask the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoalMerge merge
                && base.equals(merge.base)
                && yours.equals(merge.yours)
                && theirs.equals(merge.theirs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(base, yours, theirs);
    }
}
