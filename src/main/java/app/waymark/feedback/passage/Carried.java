package app.waymark.feedback.passage;

/** What became of a passage when its text was rewritten. */
public sealed interface Carried {

    /** It stands there word by word, wherever in the text that is now. */
    record Placed(Passage passage) implements Carried {}

    /** It stands there in other words: some of its own are kept. */
    record Moved(Passage passage) implements Carried {}

    /** It was deleted, or rewritten so that too little of it is left to say where it stands. */
    record Gone() implements Carried {}
}
