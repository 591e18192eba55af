package app.waymark.engine.criteria;

import java.util.List;

/**
 * A pair under a policy, taken apart: what each criterion gives, and what each rule says.
 *
 * @param contributions one for each criterion, in the policy's order; also where a rule refuses the pair
 * @param answers one for each rule, in the policy's order
 */
public record Appraisal(List<Contribution> contributions, List<Answer> answers) {

    /** Copies the lists. */
    public Appraisal {
        contributions = List.copyOf(contributions);
        answers = List.copyOf(answers);
    }

    /** Whether no rule refuses the pair. */
    public boolean allowed() {
        return refusals().isEmpty();
    }

    /** The rules that refuse the pair, with why. */
    public List<Answer.Refused> refusals() {
        return answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .map(Answer.Refused.class::cast)
                .toList();
    }

    /** The sum of what the criteria give. */
    public long score() {
        return contributions.stream().mapToLong(Contribution::points).sum();
    }
}
