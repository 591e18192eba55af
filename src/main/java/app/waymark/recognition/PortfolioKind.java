package app.waymark.recognition;

/** What a piece of a portfolio shows. */
public enum PortfolioKind {
    /** A goal that was reached, with as much of its way as its person chose. */
    GOAL,
    /** What shows what came of a step: words, an address, a file. */
    EVIDENCE,
    /** A skill, as its person rates it, and as their mentor does. */
    SKILL,
    /** A certificate that somebody has. */
    CERTIFICATE,
    /** A badge that its person accepted. */
    BADGE,
    /** Thanks that its person said. */
    THANKS
}
