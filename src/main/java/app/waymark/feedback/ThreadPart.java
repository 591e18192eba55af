package app.waymark.feedback;

/**
 * What of a thing a thread is about, as turns and mail call it.
 *
 * @param kind the kind of part, whose sentence is {@code feedback.about.KIND}; empty where there is nothing to add
 * @param name how the people themselves call it, may be empty
 */
public record ThreadPart(String kind, String name) {

    /** The whole of a thing, or words in it. */
    public static final ThreadPart NONE = new ThreadPart("", "");
}
