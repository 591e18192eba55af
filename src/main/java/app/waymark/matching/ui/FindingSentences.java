package app.waymark.matching.ui;

import app.waymark.engine.criteria.Answer;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.model.Barrier;
import java.util.stream.Collectors;

/** Says what comparing two people showed, and what keeps them apart, in words. */
final class FindingSentences {

    private final FieldWords words;

    FindingSentences(FieldWords words) {
        this.words = words;
    }

    /** What a criterion or a rule is called. */
    String called(String name) {
        return words.called(name);
    }

    /** What comparing the two showed. */
    String finding(Finding finding) {
        return switch (finding) {
            case Finding.Shared shared ->
                shared.values().isEmpty()
                        ? words.say("matching.finding.nothing")
                        : words.say(
                                "matching.finding.shared",
                                shared.values().size(),
                                shared.sought(),
                                String.join(", ", shared.values()));
            case Finding.Values values ->
                words.say(
                        values.same() ? "matching.finding.same" : "matching.finding.different",
                        values.mentee(),
                        values.mentor());
            case Finding.Steps steps ->
                words.say(
                        steps.above() == 0
                                ? "matching.finding.level"
                                : steps.above() > 0 ? "matching.finding.above" : "matching.finding.below",
                        Math.abs(steps.above()),
                        steps.mentee(),
                        steps.mentor());
            case Finding.Numbers numbers -> words.say("matching.finding.numbers", numbers.mentee(), numbers.mentor());
            case Finding.Minutes minutes -> words.say("matching.finding.minutes", minutes.minutes());
            case Finding.Skills skills -> skills(skills);
            case Finding.Withheld withheld -> words.say("matching.finding.withheld");
            case Finding.NotKnown unknown ->
                words.say(
                        unknown.menteeSide() ? "matching.finding.mentee-unknown" : "matching.finding.mentor-unknown",
                        words.field(unknown.attribute()));
        };
    }

    private String skills(Finding.Skills skills) {
        return skills.taught().isEmpty()
                ? words.say("matching.finding.skills.none")
                : skills.taught().stream()
                        .map(one -> words.say(
                                one.offered() >= one.wanted()
                                        ? "matching.finding.skills.all"
                                        : "matching.finding.skills.part",
                                words.skill(one.skill()),
                                one.offered(),
                                one.own(),
                                one.wanted(),
                                one.lacking()))
                        .collect(Collectors.joining("; "));
    }

    /** Why a rule refuses the two. */
    String refused(Answer.Refused refusal) {
        return words.say("matching.why.rule", called(refusal.rule()), finding(refusal.because()));
    }

    /** What keeps the two apart. */
    String barrier(Barrier barrier) {
        return switch (barrier) {
            case Barrier.RefusedByRule rule ->
                words.say(
                        rule.rule().startsWith(ExplanationSentences.OWN)
                                ? "matching.barrier." + rule.rule().substring(ExplanationSentences.OWN.length())
                                : "matching.barrier.rule",
                        called(rule.rule()));
            case Barrier.Forbidden unused -> words.say("matching.barrier.forbidden");
            // Who of the two it was stays with them.
            case Barrier.AvoidedByMentee unused -> words.say("matching.barrier.avoided");
            case Barrier.AvoidedByMentor unused -> words.say("matching.barrier.avoided");
        };
    }
}
