package app.waymark.network;

import java.util.UUID;

/** What came of an introduction that was offered, answered or taken back. */
public sealed interface IntroductionResult {

    /** It is as was said. */
    record Done(UUID introduction) implements IntroductionResult {}

    /** It cannot be offered like this; nobody is told anything. */
    record Wrong(Fault fault) implements IntroductionResult {}

    /** It is over, or was answered meanwhile. */
    record Over() implements IntroductionResult {}

    /** Why not. */
    enum Fault {
        NAME,
        ADDRESS,
        ONE_OF_US,
        WORDS,
        TOO_LONG,
        LINK,
        TWICE,
        TOO_OFTEN,
        NOT_ACTIVE
    }
}
