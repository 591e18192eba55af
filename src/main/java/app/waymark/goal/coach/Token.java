package app.waymark.goal.coach;

import java.util.List;

/**
 * One word, number, date in figures or mark of a text.
 *
 * @param kind which of these
 * @param from where it begins in the text
 * @param to the unit after its last
 * @param word it in lower case with umlauts written out, so that spellings meet; for a mark the mark itself
 * @param english its English stem, or the word
 * @param german its German stem, or the word
 * @param capital whether it begins with a capital letter
 * @param acronym whether it has two capitals or more, or capitals and figures, as names of things have
 * @param value the value of a number; 0 for others
 * @param figures year, month and day of a date in figures, 0 where it lacks one; empty for others
 */
record Token(
        Kind kind,
        int from,
        int to,
        String word,
        String english,
        String german,
        boolean capital,
        boolean acronym,
        double value,
        List<Integer> figures) {

    enum Kind {
        WORD,
        NUMBER,
        DATE,
        MARK
    }

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether a sentence or a line ends here. */
    boolean endsSentence() {
        return kind == Kind.MARK
                && switch (word) {
                    case ".", "!", "?", "\n", ";", "•" -> true;
                    default -> false;
                };
    }
}
