package app.waymark.skill;

import org.jspecify.annotations.Nullable;

/**
 * A skill beside what a wanted role asks for.
 *
 * @param skill the skill with what was said of it
 * @param wanted the level that is asked for; 0 where the role does not ask for it
 * @param weight how much it counts in the role; 0 where it does not
 * @param goal the goal that was made of the gap, or null
 */
public record SkillGap(
        RatedSkill skill, int wanted, int weight, @Nullable SkillGoal goal) {

    /** Whether the role asks for it. */
    public boolean asked() {
        return wanted > 0;
    }

    /** The level the mentee sees themselves at, or null. */
    public @Nullable Integer level() {
        var own = skill.latestOwn();
        return own == null ? null : own.level();
    }

    /** How many levels are missing; below zero where there is more than is asked for, and 0 where nothing is known. */
    public int missing() {
        var own = level();
        return own == null || !asked() ? 0 : wanted - own;
    }

    /** Whether something is missing. */
    public boolean open() {
        return missing() > 0;
    }

    /** Whether a goal that was made of it was reached, and the mentee has not said anew where they are since then. */
    public boolean asksAnew() {
        var own = skill.latestOwn();
        var reached = goal == null ? null : goal.reachedAt();
        return open() && own != null && reached != null && own.at().isBefore(reached);
    }

    /** What decides which gap is the biggest. */
    int size() {
        return weight * Math.max(0, missing());
    }
}
