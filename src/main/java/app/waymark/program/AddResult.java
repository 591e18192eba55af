package app.waymark.program;

import app.waymark.program.ImportResult.Fault;

/** What came of adding somebody by hand. */
public sealed interface AddResult {

    /** They are in, and read "not invited yet" until they are asked. */
    record Added() implements AddResult {}

    /** Somebody with that address is in the round already; nothing has been changed. */
    record There() implements AddResult {}

    /** They said no to this round, or left it, and are left alone. */
    record LeftAlone() implements AddResult {}

    /** Something is wrong with what was typed, or with the round; nothing has been changed. */
    record Wrong(Fault fault) implements AddResult {}
}
