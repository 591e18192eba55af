package app.waymark.goal.coach;

import java.util.List;

/**
 * What the coach says of one letter. Never a reason to refuse anything: it is one reader's view, and the person may see it
 * differently.
 *
 * @param letter which letter
 * @param standing whether it is met
 * @param field what the finding rests on, or where an answer is missing
 * @param words the words in that field it rests on, in order and apart; empty where nothing is written or the field has none
 * @param reason why, in a sentence
 * @param suggestion one thing that could be done, in a friendly sentence
 */
public record LetterFinding(
        Letter letter,
        Standing standing,
        GoalField field,
        List<Span> words,
        CoachRemark reason,
        CoachRemark suggestion) {

    public LetterFinding {
        words = List.copyOf(words);
    }

    /** Whether the letter is met; where the coach cannot tell it is not. */
    public boolean met() {
        return standing == Standing.MET;
    }
}
