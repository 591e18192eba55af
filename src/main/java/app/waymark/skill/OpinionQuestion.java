package app.waymark.skill;

import java.util.List;
import java.util.UUID;

/**
 * Something a mentee asks others, as it was asked.
 *
 * @param levels what each level means, in the language of the round; empty where it is asked in words alone
 */
public record OpinionQuestion(UUID id, Kind kind, String text, List<String> levels) {

    /** The most questions of one round. */
    public static final int MOST = 5;

    /** The longest question. */
    public static final int MOST_TEXT = 300;

    public OpinionQuestion {
        levels = List.copyOf(levels);
    }

    /** What is asked about. */
    public enum Kind {
        STRENGTHS,
        SKILL,
        GOAL
    }
}
