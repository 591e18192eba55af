package app.waymark.meeting.internal;

import app.waymark.shared.TextMerge;
import app.waymark.shared.TextMerge.Clash;
import app.waymark.shared.TypedText;

/**
 * Puts together what two wrote into the same notes at the same time: no word of either is lost.
 *
 * @param text both; where both changed the same sentence both versions stand in it, the other's first
 * @param clashes how many such sentences there are; 0 where nobody has to look
 */
public record NotesTogether(String text, int clashes) {

    /**
     * Puts two versions together.
     *
     * @param base what both began with
     */
    public static NotesTogether of(String base, String yours, String theirs) {
        if (TypedText.blank(base) && !TypedText.blank(yours) && !TypedText.blank(theirs)) {
            // Each began; neither touched a word of the other.
            return new NotesTogether(under(theirs, yours), 0);
        }
        var merge = TextMerge.of(base, yours, theirs);
        return new NotesTogether(
                merge.text(NotesTogether::both), merge.clashes().size());
    }

    /** The same where nobody knows what they began with. */
    public static NotesTogether unknown(String yours, String theirs) {
        return new NotesTogether(under(theirs, yours), 1);
    }

    private static String under(String first, String second) {
        return first.stripTrailing() + "\n\n" + second.stripLeading();
    }

    private static String both(Clash clash) {
        var theirs = clash.theirs();
        var yours = clash.yours();
        if (TypedText.blank(theirs) || TypedText.blank(yours)) {
            return TypedText.blank(theirs) ? yours : theirs;
        }
        boolean lines = theirs.contains("\n") || yours.contains("\n");
        return theirs.stripTrailing() + (lines ? "\n" : " ") + yours.stripLeading();
    }
}
