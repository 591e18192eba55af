package app.waymark.program;

import java.util.List;
import java.util.Set;

/**
 * All that one person says to a programme.
 *
 * @param programme the programme
 * @param answers one for each field, in the programme's order
 * @param elsewhere the fields, by key, that need no answer here: what they ask is asked on a page of its own
 */
public record AnswerSheet(ProgrammeId programme, List<FieldAnswer> answers, Set<String> elsewhere) {

    public AnswerSheet {
        answers = List.copyOf(answers);
        elsewhere = Set.copyOf(elsewhere);
    }

    /**
     * What is to be answered in words: not what is asked elsewhere, but for what was answered before that was so, which can be
     * read and changed as long as it stands.
     */
    public AnswerSheet inWords() {
        return new AnswerSheet(
                programme,
                answers.stream()
                        .filter(one -> !one.text().isEmpty()
                                || !elsewhere.contains(one.field().key()))
                        .toList(),
                elsewhere);
    }
}
