package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.util.UUID;

/** What came of changing a framework. */
public sealed interface FrameworkResult {

    /** It is kept like this. */
    record Saved(UUID framework, int edition) implements FrameworkResult {}

    /** Another coordinator changed it since: nothing is saved. */
    record Newer(AccountId by, int edition) implements FrameworkResult {}

    /** Something is missing or too long: nothing is saved. */
    record Wrong(FrameworkFault fault) implements FrameworkResult {}

    /** The programme has as many frameworks as it can have. */
    record TooMany(int most) implements FrameworkResult {}
}
