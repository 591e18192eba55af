package app.waymark.goal;

import java.util.UUID;

/**
 * A plan for what could get in the way: if this comes, then I do that.
 *
 * @param id names the plan within its goal, for ever: what was shown of it holds on to it
 * @param cue what it waits for
 * @param then what the person does then
 */
public record IfThen(UUID id, Cue cue, String then) {

    /** A new plan. */
    public static IfThen of(Cue cue, String then) {
        return new IfThen(UUID.randomUUID(), cue, then);
    }
}
