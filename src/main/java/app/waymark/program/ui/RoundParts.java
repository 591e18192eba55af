package app.waymark.program.ui;

import java.util.function.UnaryOperator;

/** How pages put somebody's part in a round into words. */
final class RoundParts {

    private RoundParts() {}

    /** "a mentor", "a mentee", or both, in the reader's language. */
    static String as(boolean mentor, boolean mentee, UnaryOperator<String> words) {
        return words.apply("invitation.as." + (mentor ? mentee ? "both" : "mentor" : "mentee"));
    }
}
