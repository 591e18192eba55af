package app.waymark.goal.ui;

/** Phrases that become sentences. */
final class Sentence {

    private Sentence() {}

    /** The words with a full stop; a day ends with one already in some languages. */
    static String of(String phrase) {
        return phrase.endsWith(".") ? phrase : phrase + ".";
    }
}
