package app.waymark.mentorship;

/**
 * What somebody keeps for themselves of a pair.
 *
 * @param text what it says
 * @param edition counts up with each writing; given back on writing, so that nobody writes over what they have not seen
 */
public record PrivateNote(String text, int edition) {

    /** Nothing was written yet. */
    public static final PrivateNote NONE = new PrivateNote("", 0);
}
