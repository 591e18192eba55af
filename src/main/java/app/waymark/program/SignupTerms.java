package app.waymark.program;

import app.waymark.program.SignupForm.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who can sign up for a round, until when, and what comes of it.
 *
 * @param mentees whether as a mentee
 * @param mentors whether as a mentor
 * @param until the last day, or null while the round goes on
 * @param atOnce whether whoever signs up takes part at once, rather than after a coordinator approved it
 * @param intro what is said before the form
 * @param next what comes next and when, said to whoever has sent the form, and once more when they take part
 */
public record SignupTerms(
        boolean mentees, boolean mentors, @Nullable LocalDate until, boolean atOnce, Words intro, Words next) {

    /** The longest text of these. */
    public static final int LONGEST = 1_500;

    /** What holds before anybody said anything. */
    public static final SignupTerms USUAL = new SignupTerms(true, true, null, false, Words.NONE, Words.NONE);
}
