package app.waymark.engine.criteria;

import app.waymark.engine.model.ProblemBuilder;
import app.waymark.engine.model.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy applied to two lists of people: scores and refusals of every pair, by the people's places in the lists.
 *
 * <p>All texts have been read when this exists, so a pair costs tens of nanoseconds. Safe to share between threads.
 */
public final class PairScores {

    private final List<PersonAttributes> mentees;
    private final List<PersonAttributes> mentors;
    private final List<Meter> meters;
    private final List<Gate> gates;

    PairScores(ScoringPolicy policy, List<PersonAttributes> mentees, List<PersonAttributes> mentors) {
        this.mentees = List.copyOf(mentees);
        this.mentors = List.copyOf(mentors);
        Lists lists = new Lists(this.mentees, this.mentors, new Vocabulary(policy.synonyms()));
        this.meters = policy.criteria().stream()
                .map(weighted -> Meter.of(weighted, lists))
                .toList();
        this.gates = policy.rules().stream().map(rule -> Gate.of(rule, lists)).toList();
    }

    /** Takes the pairs that no rule refuses, with their scores. */
    @FunctionalInterface
    public interface Taker {

        /** Takes one pair, by the people's places in their lists. */
        void take(int mentee, int mentor, long score);
    }

    /** The mentees, in the order in which they were given. */
    public List<PersonAttributes> mentees() {
        return mentees;
    }

    /** The mentors, in the order in which they were given. */
    public List<PersonAttributes> mentors() {
        return mentors;
    }

    /** Whether no rule refuses the pair. */
    public boolean allows(int mentee, int mentor) {
        for (Gate gate : gates) {
            if (!gate.test().allows(mentee, mentor)) {
                return false;
            }
        }
        return true;
    }

    /** The pair's score, whether or not a rule refuses it. */
    public long score(int mentee, int mentor) {
        long score = 0;
        for (Meter meter : meters) {
            score += meter.weight() * meter.points().of(mentee, mentor);
        }
        return score;
    }

    /** The pair's score taken apart, with what every rule says. */
    public Appraisal appraise(int mentee, int mentor) {
        List<Contribution> contributions = new ArrayList<>(meters.size());
        for (Meter meter : meters) {
            contributions.add(new Contribution(
                    meter.name(),
                    meter.weight() * meter.points().of(mentee, mentor),
                    meter.comparison().finding(mentee, mentor)));
        }
        List<Answer> answers = new ArrayList<>(gates.size());
        for (Gate gate : gates) {
            answers.add(
                    gate.test().allows(mentee, mentor)
                            ? new Answer.Allowed(gate.name())
                            : new Answer.Refused(gate.name(), gate.comparison().finding(mentee, mentor)));
        }
        return new Appraisal(contributions, answers);
    }

    /** Hands over every pair that no rule refuses, mentee by mentee, in the order of the lists. */
    public void forEachAllowed(Taker taker) {
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                if (allows(mentee, mentor)) {
                    taker.take(mentee, mentor, score(mentee, mentor));
                }
            }
        }
    }

    /**
     * Adds the policy to a problem that has all these people already: a score for every pair that no rule refuses, and the
     * rules themselves, so that the engine can say why a pair was not made and holds wishes to them too.
     *
     * @throws app.waymark.engine.model.InvalidProblemException if somebody is not in the problem
     */
    public void addTo(ProblemBuilder problem) {
        forEachAllowed((mentee, mentor, score) ->
                problem.score(mentees.get(mentee).id(), mentors.get(mentor).id(), score * Score.ONE));
        Map<String, Integer> menteePlaces = places(mentees);
        Map<String, Integer> mentorPlaces = places(mentors);
        for (Gate gate : gates) {
            problem.rule(new GatedRule(gate, menteePlaces, mentorPlaces));
        }
    }

    private static Map<String, Integer> places(List<PersonAttributes> people) {
        Map<String, Integer> places = HashMap.newHashMap(people.size());
        for (PersonAttributes person : people) {
            places.put(person.id(), places.size());
        }
        return places;
    }
}
