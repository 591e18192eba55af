package app.waymark.skill;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mentee wants to ask whom.
 *
 * @param named whether answers come with a name; else nobody learns who answered what, and fewer than three are never shown
 * @param language in which they are written to
 * @param words why the mentee asks, in their own words; may be empty
 */
public record OpinionRequest(
        boolean named, Locale language, String words, List<Person> people, List<Question> questions) {

    /** The most people of one round. */
    public static final int MOST_PEOPLE = 10;

    /** The longest word of the mentee's own. */
    public static final int MOST_WORDS = 600;

    public OpinionRequest {
        people = List.copyOf(people);
        questions = List.copyOf(questions);
    }

    /** Somebody to be asked. */
    public record Person(String name, String address) {}

    /**
     * Something to be asked.
     *
     * @param framework of a skill, its framework; else null
     * @param skill the skill, or null
     */
    public record Question(
            OpinionQuestion.Kind kind,
            String text,
            @Nullable UUID framework,
            @Nullable UUID skill) {}
}
