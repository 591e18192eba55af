package app.waymark.program;

import java.util.List;

/**
 * All that one person says to a programme.
 *
 * @param programme the programme
 * @param answers one for each field, in the programme's order
 */
public record AnswerSheet(ProgrammeId programme, List<FieldAnswer> answers) {

    public AnswerSheet {
        answers = List.copyOf(answers);
    }
}
