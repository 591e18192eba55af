package app.waymark.cli;

import static app.waymark.cli.Fault.quote;

import app.waymark.engine.explain.Explainer;
import app.waymark.engine.model.Problem;
import app.waymark.engine.solve.Solution;
import java.util.List;
import java.util.Optional;

/**
 * What {@code --explain} asks.
 *
 * @param mentee whom the question is about
 * @param mentor with it, why not this mentor; without, why the mentor the mentee has or why none
 */
record Question(String mentee, Optional<String> mentor) {

    /** Reads {@code MENTEE} or {@code MENTEE,MENTOR}; ids may hold commas themselves. */
    static Optional<Question> read(String text, Problem problem, List<Fault> faults) {
        String asked = WhiteSpace.strip(text);
        if (problem.hasMentee(asked)) {
            return Optional.of(new Question(asked, Optional.empty()));
        }
        for (int comma = asked.indexOf(','); comma >= 0; comma = asked.indexOf(',', comma + 1)) {
            String mentee = WhiteSpace.strip(asked.substring(0, comma));
            String mentor = WhiteSpace.strip(asked.substring(comma + 1));
            if (problem.hasMentee(mentee) && problem.hasMentor(mentor)) {
                return Optional.of(new Question(mentee, Optional.of(mentor)));
            }
        }
        int comma = asked.indexOf(',');
        String mentee = comma < 0 ? asked : WhiteSpace.strip(asked.substring(0, comma));
        faults.add(
                problem.hasMentee(mentee)
                        ? Fault.of(
                                "--explain",
                                unknown("mentor", WhiteSpace.strip(asked.substring(comma + 1)), RoundFiles.MENTORS))
                        : Fault.of("--explain", unknown("mentee", mentee, RoundFiles.MENTEES)));
        return Optional.empty();
    }

    private static String unknown(String who, String id, String file) {
        return who + " " + quote(id) + " is not in " + file;
    }

    /** The answer in plain English, one sentence a line. */
    List<String> answer(Solution solution) {
        Explainer explainer = new Explainer(solution);
        if (mentor.isPresent()) {
            return AnswerSentences.of(explainer.whyNot(mentee, mentor.get()), wished(solution.problem(), mentor.get()));
        }
        return solution.pairOf(mentee)
                .map(pair -> AnswerSentences.of(explainer.why(mentee), wished(solution.problem(), pair.mentor())))
                .orElseGet(() -> AnswerSentences.of(explainer.whyUnmatched(mentee)));
    }

    private boolean wished(Problem problem, String mentorId) {
        return problem.rank(mentee, mentorId).isPresent();
    }
}
