package app.waymark.demo.internal;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Policies;
import app.waymark.matching.Policy;
import app.waymark.matching.PolicySaved;
import app.waymark.matching.PublishResult;
import app.waymark.matching.Publishing;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.SkillAttributes;
import app.waymark.matching.Wish;
import app.waymark.matching.Wishes;
import app.waymark.matching.WishesSaved;
import app.waymark.program.RoundId;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the pairs of the round came about: a first try, the wishes, a policy of its own, and what was published. */
@Component
class Matches {

    private final Storyteller teller;
    private final Wishes wishes;
    private final Policies policies;
    private final Decisions decisions;
    private final Scenarios scenarios;
    private final Publishing publishing;

    Matches(
            Storyteller teller,
            Wishes wishes,
            Policies policies,
            Decisions decisions,
            Scenarios scenarios,
            Publishing publishing) {
        this.teller = teller;
        this.wishes = wishes;
        this.policies = policies;
        this.decisions = decisions;
        this.scenarios = scenarios;
        this.publishing = publishing;
    }

    /** Before anybody has wished: what Waymark proposes by the profiles alone. */
    void first(RoundId round, Persona clara) {
        run(round, clara, -179);
    }

    /** A mentee ranks these mentors, the dearest first. */
    void wish(RoundId round, Persona mentee, Persona... mentors) {
        var ranked = new ArrayList<Wish>();
        Stream.of(mentors).forEach(one -> ranked.add(new Wish(one.actor().id(), ranked.size() + 1)));
        teller.on(
                -175,
                mentee,
                () -> Storyteller.expect(
                        WishesSaved.Saved.class, wishes.replace(round, Side.MENTEE, ranked, Set.of(), 0)));
    }

    /** The coordinator lets wishes count and matches nobody against all of theirs, keeps one pair, and publishes. */
    void publish(RoundId round, Persona clara, Persona mentee, Persona mentor) {
        teller.on(-172, clara, () -> {
            var current = policies.inForce(round);
            return Storyteller.expect(
                    PolicySaved.Saved.class, policies.save(round, byWishes(current.policy()), current.number()));
        });
        teller.on(-172, clara, () -> {
            decisions.decide(round, mentee.actor().id(), mentor.actor().id(), Decision.LOCK);
            return round;
        });
        publish(run(round, clara, -171), clara, -170);
    }

    /** Whoever has nobody now is matched under the policy that there is, and each new pair is asked. */
    void again(RoundId round, Persona clara, int day) {
        publish(run(round, clara, day), clara, day);
    }

    /** The coordinator lets count what mentors offer of what mentees lack, in place of words separated by commas. */
    void alsoSkills(RoundId round, Persona clara) {
        teller.on(-3, clara, () -> {
            var current = policies.inForce(round);
            return Storyteller.expect(
                    PolicySaved.Saved.class, policies.save(round, withSkills(current.policy()), current.number()));
        });
    }

    private ScenarioId run(RoundId round, Persona clara, int day) {
        return teller.on(day, clara, () -> scenarios.runNow(round).orElseThrow());
    }

    private void publish(ScenarioId scenario, Persona clara, int day) {
        teller.on(
                day,
                clara,
                () -> Storyteller.expect(
                        PublishResult.Published.class,
                        publishing.publish(
                                scenario, publishing.preview(scenario).fresh())));
    }

    private static Policy withSkills(Policy present) {
        var criteria = new ArrayList<>(present.criteria());
        criteria.removeIf(one -> one.criterion() instanceof Criterion.ShareOfSought);
        criteria.addFirst(new WeightedCriterion(
                new Criterion.SkillsTaught("skills", SkillAttributes.SOUGHT, SkillAttributes.OFFERED, 20, 1), 1));
        return new Policy(
                criteria,
                present.rules(),
                present.synonyms(),
                present.objective(),
                present.allowUnwished(),
                present.anyNumber(),
                present.evenLoad(),
                present.confidential());
    }

    private static Policy byWishes(Policy proposed) {
        return new Policy(
                proposed.criteria(),
                proposed.rules(),
                proposed.synonyms(),
                Objective.FIRST_CHOICES,
                false,
                false,
                proposed.evenLoad(),
                proposed.confidential());
    }
}
