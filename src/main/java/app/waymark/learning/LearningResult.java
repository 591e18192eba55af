package app.waymark.learning;

import app.waymark.file.KeepResult;
import java.util.UUID;

/** What came of changing something to learn from, or what one does with it. */
public sealed interface LearningResult {

    /** It is kept like this. */
    record Saved(UUID id) implements LearningResult {}

    /** Something is missing or wrong: nothing is saved. */
    record Wrong(LearningFault fault) implements LearningResult {}

    /** There are as many as there can be. */
    record TooMany(int most) implements LearningResult {}

    /** Somebody changed it since: nothing is saved. */
    record Newer() implements LearningResult {}

    /** It is not there any more, or not for this person. */
    record Gone() implements LearningResult {}

    /** The file is not kept. */
    record NotKept(KeepResult why) implements LearningResult {}
}
