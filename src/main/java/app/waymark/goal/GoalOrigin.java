package app.waymark.goal;

import app.waymark.shared.AccountId;
import app.waymark.skill.SkillKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a goal was begun from; a goal that was begun from nothing has none.
 *
 * @param kind what sort of thing that was
 * @param source which suggestion, follow-up or template; null of a template that comes with Waymark
 * @param meeting the meeting in which it was agreed, or null
 * @param with who suggested it, or with whom it was agreed; null of a template
 * @param words what it was called there
 * @param closes the gap it is to close, where it is begun from one; null of every other, and once it is made: what became of
 *     a gap is asked of the gap
 */
public record GoalOrigin(
        Kind kind,
        @Nullable UUID source,
        @Nullable UUID meeting,
        @Nullable AccountId with,
        String words,
        @Nullable Closes closes) {

    /**
     * A gap that a goal closes.
     *
     * @param level the level that is to be reached
     */
    public record Closes(SkillKey skill, int level) {}

    /** What is no gap. */
    public GoalOrigin(
            Kind kind, @Nullable UUID source, @Nullable UUID meeting, @Nullable AccountId with, String words) {
        this(kind, source, meeting, with, words, null);
    }

    /** A gap in a skill of this name. */
    public static GoalOrigin gap(SkillKey skill, int level, String name) {
        return new GoalOrigin(Kind.GAP, skill.skill(), null, null, name, new Closes(skill, level));
    }

    /** The most of the words that is kept. */
    public static final int MOST_WORDS = 300;

    /** What a goal can be begun from. */
    public enum Kind {
        TEMPLATE,
        SUGGESTION,
        FOLLOW_UP,
        GAP
    }
}
