package app.waymark.goal;

import app.waymark.shared.AccountId;
import java.util.List;
import java.util.UUID;

/** What came of saving a template. */
public sealed interface TemplateResult {

    /** Saved as this edition. */
    record Saved(UUID template, int edition) implements TemplateResult {}

    /** Nothing was saved: something in it is missing, or too long. */
    record Incomplete(List<Fault> faults) implements TemplateResult {}

    /** Another coordinator saved it meanwhile; nothing was changed. Saving upon this edition puts one's own in its place. */
    record Newer(AccountId by, int edition) implements TemplateResult {}

    /** The programme has as many as one can have. */
    record TooMany(int most) implements TemplateResult {}

    /**
     * Something wrong.
     *
     * @param language in which language
     * @param fault what; of the field's name it is {@code field}
     */
    record Fault(String language, GoalFault fault) {}
}
