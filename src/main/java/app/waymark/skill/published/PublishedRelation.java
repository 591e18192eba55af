package app.waymark.skill.published;

/**
 * How two entries belong together.
 *
 * @param from the uri of the first
 * @param to the uri of the second
 * @param level the level asked for, 0 to 5; -1 where the publisher says none
 * @param weight how much it counts, 1 to 5; -1 where the publisher says nothing
 */
public record PublishedRelation(String from, String to, RelationKind kind, int level, int weight) {

    /** What stands for a number that the publisher does not say. */
    public static final int UNSAID = -1;
}
