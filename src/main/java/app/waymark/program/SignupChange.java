package app.waymark.program;

import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a coordinator changes of a sign-up form; what was seen of it goes along, so that nobody replaces what they did not read. */
public sealed interface SignupChange {

    /** Another last section. */
    record AddSection(Section section) implements SignupChange {}

    /** Another title or help; the questions stay. */
    record ChangeSection(Section seen, Section now) implements SignupChange {}

    /** Takes a section away with its questions. What was answered stays with whoever said it until they send. */
    record RemoveSection(Section seen) implements SignupChange {}

    /** Moves a section one place. */
    record MoveSection(UUID section, boolean up) implements SignupChange {}

    /** Another last question of a section. */
    record AddQuestion(UUID section, Question question) implements SignupChange {}

    /** A question is asked otherwise. */
    record ChangeQuestion(Question seen, Question now) implements SignupChange {}

    /** Takes a question away. */
    record RemoveQuestion(Question seen) implements SignupChange {}

    /** Moves a question one place, at the end of a section into the next one. */
    record MoveQuestion(UUID question, boolean up) implements SignupChange {}

    /** Other terms. */
    record Terms(@Nullable SignupTerms seen, SignupTerms now) implements SignupChange {}
}
