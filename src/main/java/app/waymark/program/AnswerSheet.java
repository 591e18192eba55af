package app.waymark.program;

import java.util.List;

/**
 * All that one person says to a programme.
 *
 * @param programme the programme
 * @param programmeName its name
 * @param answers one for each field, in the programme's order
 */
public record AnswerSheet(ProgrammeId programme, String programmeName, List<FieldAnswer> answers) {

    public AnswerSheet {
        answers = List.copyOf(answers);
    }
}
