package app.waymark.matching.internal;

import app.waymark.engine.criteria.Answer;
import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.model.Barrier;
import app.waymark.matching.Policy;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Readers;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps out of what is told of a pair what its readers may not read: points are told, and what was said to a field that
 * they do not read is not. It goes by the fields as they are now, also for a run of last month.
 */
@Component
public class Quoting {

    private final AnswerDirectory answers;

    Quoting(AnswerDirectory answers) {
        this.answers = answers;
    }

    /** What this circle may be told of pairs of these people, who were compared under this policy. */
    public Quotes of(ProgrammeId programme, Policy policy, Collection<AccountId> people, Readers circle) {
        return new Quotes(policy, SystemActor.call(() -> answers.quotable(programme, people, circle)));
    }

    /** What a programme calls its fields. */
    public FieldNames names(ProgrammeId programme) {
        return SystemActor.call(() -> answers.names(programme));
    }

    /** The answer without the engine's own words of what was said: pages say it from the appraisal, which is kept clean. */
    public static WhyNot wordless(WhyNot why) {
        return why instanceof WhyNot.Barred barred
                ? new WhyNot.Barred(
                        barred.mentee(),
                        barred.mentor(),
                        barred.barriers().stream().map(Quoting::wordless).toList())
                : why;
    }

    /** The same for somebody without a mentor. */
    public static WhyUnmatched wordless(WhyUnmatched why) {
        return why instanceof WhyUnmatched.CanBePlaced placed
                ? new WhyUnmatched.CanBePlaced(
                        placed.mentee(),
                        placed.remedies().stream()
                                .map(remedy -> new WhyUnmatched.Remedy(
                                        remedy.changes().stream()
                                                .map(Quoting::wordless)
                                                .toList(),
                                        remedy.result()))
                                .toList())
                : why;
    }

    private static WhyUnmatched.Change wordless(WhyUnmatched.Change change) {
        return change instanceof WhyUnmatched.Change.LiftBarrier lift
                ? new WhyUnmatched.Change.LiftBarrier(lift.mentee(), lift.mentor(), wordless(lift.barrier()))
                : change;
    }

    private static Barrier wordless(Barrier barrier) {
        return barrier instanceof Barrier.RefusedByRule rule ? new Barrier.RefusedByRule(rule.rule(), "") : barrier;
    }

    /** What may be told of some people's pairs. */
    public static final class Quotes {

        private record Compared(String mentee, String mentor) {}

        private final Map<String, Compared> compared = new HashMap<>();
        private final AnswerDirectory.Quotable quotable;

        private Quotes(Policy policy, AnswerDirectory.Quotable quotable) {
            this.quotable = quotable;
            policy.rules()
                    .forEach(one -> compared.put(
                            "rule " + one.rule().name(),
                            new Compared(
                                    one.rule().menteeAttribute(), one.rule().mentorAttribute())));
            policy.criteria()
                    .forEach(one -> compared.put(
                            one.criterion().name(),
                            new Compared(
                                    one.criterion().menteeAttribute(),
                                    one.criterion().mentorAttribute())));
        }

        /** What the programme calls its fields. */
        public FieldNames names() {
            return quotable.names();
        }

        /** Whether what both said to the fields of this criterion may be told. */
        public boolean allows(String criterion, AccountId mentee, AccountId mentor) {
            var fields = compared.get(criterion);
            return fields != null
                    && quotable.allows(mentee, fields.mentee())
                    && quotable.allows(mentor, fields.mentor());
        }

        /** Whether what this person said to the field may be told. */
        public boolean allowsOf(AccountId person, String field) {
            return quotable.allows(person, field);
        }

        /** The contributions, with the findings that may be told. */
        public List<Contribution> contributions(List<Contribution> all, AccountId mentee, AccountId mentor) {
            return all.stream()
                    .map(one -> allows(one.criterion(), mentee, mentor)
                            ? one
                            : new Contribution(one.criterion(), one.points(), new Finding.Withheld()))
                    .toList();
        }

        /** The pair taken apart, with the findings that may be told. */
        public Appraisal appraisal(Appraisal whole, AccountId mentee, AccountId mentor) {
            return new Appraisal(
                    contributions(whole.contributions(), mentee, mentor),
                    whole.answers().stream()
                            .map(one -> one instanceof Answer.Refused refused
                                            && !allows("rule " + refused.rule(), mentee, mentor)
                                    ? new Answer.Refused(refused.rule(), new Finding.Withheld())
                                    : one)
                            .toList());
        }
    }
}
