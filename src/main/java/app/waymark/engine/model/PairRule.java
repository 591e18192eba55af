package app.waymark.engine.model;

/**
 * A named hard rule: for any pair it answers allowed, or refused with a reason. It must give the same answer every time it
 * is asked; the engine asks it once for each candidate pair when the {@link Problem} is built and again when somebody wants
 * to know why a pair was not made.
 */
public interface PairRule {
    /** The rule's name, shown to whoever asks what forbids a pair; unique among a problem's rules. */
    String name();

    /** Whether this mentee and this mentor may be matched. */
    Ruling judge(String mentee, String mentor);
}
