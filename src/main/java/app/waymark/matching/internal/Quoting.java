package app.waymark.matching.internal;

import app.waymark.engine.criteria.Answer;
import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.model.Barrier;
import app.waymark.matching.Policy;
import app.waymark.matching.SkillAttributes;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Readers;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import app.waymark.skill.Phrase;
import app.waymark.skill.SkillsForMatching;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps out of what is told of a pair what its readers may not read: points are told, and what was said to a field that
 * they do not read is not. It goes by the fields as they are now, also for a run of last month.
 */
@Component
public class Quoting {

    private final AnswerDirectory answers;
    private final SkillsForMatching skills;

    Quoting(AnswerDirectory answers, SkillsForMatching skills) {
        this.answers = answers;
        this.skills = skills;
    }

    /**
     * What this circle may be told of pairs of these people, who were compared under this policy. Of skills coordinators are
     * told the levels, and the two the names alone; both of those that the mentee lets enter at present.
     */
    public Quotes of(RoundSummary round, Policy policy, Collection<AccountId> people, Readers circle) {
        return SystemActor.call(() -> new Quotes(
                policy,
                answers.quotable(round.programme(), people, circle),
                policy.criteria().stream().anyMatch(one -> one.criterion() instanceof Criterion.SkillsTaught)
                        ? skills.told(round.id(), people)
                        : SkillsForMatching.Told.NOTHING));
    }

    /** The same of the answers alone, where no pair is told of. */
    public Quotes ofAnswers(ProgrammeId programme, Policy policy, Collection<AccountId> people, Readers circle) {
        return new Quotes(
                policy,
                SystemActor.call(() -> answers.quotable(programme, people, circle)),
                SkillsForMatching.Told.NOTHING);
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
        private final SkillsForMatching.Told skills;

        private Quotes(Policy policy, AnswerDirectory.Quotable quotable, SkillsForMatching.Told skills) {
            this.quotable = quotable;
            this.skills = skills;
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

        /**
         * What may be told of a mentee's skills beside a mentor's, with their names in any language: those of the finding that
         * both still let enter, in its order; nothing where the mentee agrees no more.
         */
        public Map<Finding.Taught, Phrase> taught(Finding.Skills found, AccountId mentee, AccountId mentor) {
            var sought = skills.sought().getOrDefault(mentee, Map.of());
            var offered = skills.offered().getOrDefault(mentor, Map.of());
            var told = new LinkedHashMap<Finding.Taught, Phrase>();
            for (var one : found.taught()) {
                var skill = UUID.fromString(one.skill());
                var name = sought.get(skill);
                if (name != null && offered.containsKey(skill)) {
                    told.put(one, name);
                }
            }
            return told;
        }

        private Finding told(Contribution one, AccountId mentee, AccountId mentor) {
            if (one.finding() instanceof Finding.Skills found) {
                return skills.sought().containsKey(mentee)
                        ? new Finding.Skills(
                                List.copyOf(taught(found, mentee, mentor).keySet()), found.sought())
                        : new Finding.Withheld();
            }
            return allows(one.criterion(), mentee, mentor) || isOfSkills(one) ? one.finding() : new Finding.Withheld();
        }

        /** That nothing was said of skills says nothing of anybody's. */
        private static boolean isOfSkills(Contribution one) {
            return one.finding() instanceof Finding.NotKnown unknown
                    && (unknown.attribute().equals(SkillAttributes.SOUGHT)
                            || unknown.attribute().equals(SkillAttributes.OFFERED));
        }

        /** What the programme calls its fields, and what the skills are called that may be told of these two. */
        public FieldNames names(AccountId mentee, AccountId mentor) {
            var all = new HashMap<>(quotable.names().labels());
            var offered = skills.offered().getOrDefault(mentor, Map.of()).keySet();
            skills.sought().getOrDefault(mentee, Map.of()).forEach((skill, name) -> {
                if (offered.contains(skill)) {
                    all.put(skill.toString(), new FieldNames.Label(name.in(Locale.ENGLISH), name.in(Locale.GERMAN)));
                }
            });
            return new FieldNames(all);
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
                    .map(one -> new Contribution(one.criterion(), one.points(), told(one, mentee, mentor)))
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
