package app.waymark.matching.ui;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.matching.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says a policy in plain words. */
final class PolicyWords {

    private static final long ALL = 100;

    private final FieldWords words;

    PolicyWords(FieldWords words) {
        this.words = words;
    }

    /** What a criterion is called. */
    String name(Criterion criterion) {
        return words.called(criterion.name());
    }

    /** What a rule is called. */
    String name(Rule rule) {
        return words.called(rule.name());
    }

    /** What a criterion looks at and gives. */
    String criterion(Criterion criterion) {
        var key = "matching.criterion." + CriterionKind.of(criterion);
        var mentee = words.field(criterion.menteeAttribute());
        var mentor = words.field(criterion.mentorAttribute());
        return switch (criterion) {
            case Criterion.ShareOfSought share -> words.say(key, mentee, mentor, share.points());
            case Criterion.SharedValues values -> words.say(key, mentee, mentor, values.pointsEach(), values.atMost());
            case Criterion.SameValue same -> words.say(key, mentee, mentor, same.points());
            case Criterion.StepsAbove steps -> words.say(key, mentee, mentor, steps(steps.pointsBySteps()));
            case Criterion.NumberDistance near -> words.say(key, mentee, mentor, near.points(), near.reach());
            case Criterion.SharedFreeTime time -> words.say(key, mentee, mentor, time.points(), time.fullMinutes());
            case Criterion.SkillsTaught skills -> words.say(key, mentee, mentor, skills.points(), skills.fromLevel());
        };
    }

    /** What a weight makes of a criterion, beside all the others. */
    String effect(WeightedCriterion one, Policy policy) {
        long points = one.weight() * one.criterion().mostPoints();
        long all = policy.mostPoints();
        return one.weight() == 0
                ? words.say("matching.weight.none")
                : words.say(
                        "matching.weight.effect", points, all, all == 0 ? 0 : Math.round((double) ALL * points / all));
    }

    /** What a rule refuses. */
    String rule(Rule rule) {
        var key = "matching.rule." + RuleKind.of(rule);
        var mentee = words.field(rule.menteeAttribute());
        var mentor = words.field(rule.mentorAttribute());
        return switch (rule) {
            case Rule.NeverSame unused -> words.say(key, mentee, mentor);
            case Rule.AlwaysSame unused -> words.say(key, mentee, mentor);
            case Rule.NothingShared unused -> words.say(key, mentee, mentor);
            case Rule.SharedAtLeast shared -> words.say(key, mentee, mentor, shared.atLeast());
            case Rule.StepsAboveWithin steps -> words.say(key, mentee, mentor, steps.least(), steps.most());
            case Rule.DifferenceWithin within -> words.say(key, mentee, mentor, within.least(), within.most());
            case Rule.SharedFreeTimeAtLeast time -> words.say(key, mentee, mentor, time.leastMinutes());
        };
    }

    /** In what two policies differ, a line each; empty where they say the same. */
    List<String> differences(Policy mine, Policy theirs) {
        var lines = new ArrayList<String>();
        if (mine.objective() != theirs.objective()) {
            lines.add(words.say(
                    "matching.differs.objective",
                    words.say("matching.short." + mine.objective()),
                    words.say("matching.short." + theirs.objective())));
        }
        compare(lines, criteria(mine), criteria(theirs));
        compare(lines, rules(mine), rules(theirs));
        if (!mine.synonyms().equals(theirs.synonyms())) {
            lines.add(words.say("matching.differs.synonyms"));
        }
        if (mine.allowUnwished() != theirs.allowUnwished()
                || mine.anyNumber() != theirs.anyNumber()
                || mine.evenLoad() != theirs.evenLoad()
                || !mine.confidential().equals(theirs.confidential())) {
            lines.add(words.say("matching.differs.options"));
        }
        return lines;
    }

    private void compare(List<String> lines, Map<String, String> mine, Map<String, String> theirs) {
        mine.forEach((name, text) -> {
            var other = theirs.get(name);
            if (other == null) {
                lines.add(words.say("matching.differs.mine", name, text));
            } else if (!other.equals(text)) {
                lines.add(words.say("matching.differs.both", name, text, other));
            }
        });
        theirs.forEach((name, text) -> {
            if (!mine.containsKey(name)) {
                lines.add(words.say("matching.differs.theirs", name, text));
            }
        });
    }

    private Map<String, String> criteria(Policy policy) {
        var all = new TreeMap<String, String>();
        policy.criteria()
                .forEach(one -> all.put(
                        name(one.criterion()),
                        words.say("matching.differs.weight", one.weight(), criterion(one.criterion()))));
        return all;
    }

    private Map<String, String> rules(Policy policy) {
        var all = new TreeMap<String, String>();
        policy.rules()
                .forEach(one -> all.put(
                        name(one.rule()),
                        words.say(one.on() ? "matching.differs.on" : "matching.differs.off", rule(one.rule()))));
        return all;
    }

    private String steps(Map<Integer, Integer> points) {
        return new TreeMap<>(points)
                .entrySet().stream()
                        .map(one -> words.say("matching.steps", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
