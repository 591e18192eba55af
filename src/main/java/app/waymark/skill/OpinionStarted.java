package app.waymark.skill;

import java.util.UUID;

/** What came of asking others. */
public sealed interface OpinionStarted {

    /** They are written to. */
    record Asked(UUID round) implements OpinionStarted {}

    /**
     * It cannot be asked like this; nobody is written to.
     *
     * @param what which of the typed texts it is, or empty
     */
    record Wrong(Fault fault, String what) implements OpinionStarted {}

    /** Why not. */
    enum Fault {
        NOBODY,
        TOO_MANY_PEOPLE,
        TOO_FEW_FOR_NO_NAMES,
        ADDRESS,
        TWICE,
        OWN_ADDRESS,
        NAME,
        NO_QUESTION,
        TOO_MANY_QUESTIONS,
        QUESTION,
        SKILL,
        WORDS,
        LINK,
        TOO_OFTEN
    }
}
