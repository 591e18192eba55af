package app.waymark.goal.coach;

import java.util.List;

/** Gathers what a goal says for and against a letter. What each clue weighs is decided elsewhere. */
final class LetterClues {

    private LetterClues() {}

    /**
     * What speaks for and against S, M, A or R.
     *
     * @param words what numbers are told from dates by
     */
    static Clues of(Letter letter, ReadGoal goal, DateWords words) {
        return switch (letter) {
            case S -> new OutcomeClues(goal, words).clues();
            case M -> new ArrivalClues(goal, words).clues();
            case A -> new MeansClues(goal, words).clues();
            case R -> new ReasonClues(goal, words).clues();
            case T -> throw new IllegalArgumentException("a date is resolved, not weighed");
        };
    }

    /** The words of a field with this tag, counted up to so many; says whether there is one. */
    static int see(Clues clues, String at, ReadText text, Tag tag, int most) {
        var name = at + tag.key();
        int count = Math.min(most, text.count(tag));
        clues.add(name, count);
        clues.mark(name, text.field(), text.spans(tag));
        return Math.min(count, 1);
    }

    static List<Span> spans(ReadText text, List<Numbers.Found> numbers) {
        return numbers.stream()
                .map(one -> new Span(
                        text.tokens().get(one.from()).from(),
                        text.tokens().get(one.to() - 1).to()))
                .toList();
    }

    static boolean asks(ReadText text) {
        return text.tokens().stream().anyMatch(one -> one.is("?"));
    }
}
