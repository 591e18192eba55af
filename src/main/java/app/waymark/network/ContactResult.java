package app.waymark.network;

import java.util.UUID;

/** What came of writing down somebody to stay in touch with. */
public sealed interface ContactResult {

    /** It is kept like this. */
    record Saved(UUID contact) implements ContactResult {}

    /** Something is missing or wrong: nothing is saved. */
    record Wrong(ContactDraft.Fault fault) implements ContactResult {}

    /** There are as many as there can be. */
    record TooMany(int most) implements ContactResult {}

    /** Not there any more. */
    record Gone() implements ContactResult {}
}
