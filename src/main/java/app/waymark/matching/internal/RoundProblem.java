package app.waymark.matching.internal;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.engine.criteria.PairScores;
import app.waymark.engine.criteria.PersonAttributes;
import app.waymark.engine.model.Problem;
import app.waymark.matching.internal.Snapshot.Pair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A snapshot as the engine takes it: people by their account's id, and the policy applied to them. */
final class RoundProblem {

    /** The rule that keeps apart two who parted in this round. */
    static final String PARTED = "waymark.parted";

    /** The rule that gives nobody themselves. */
    static final String ONESELF = "waymark.oneself";

    private final PairScores scores;
    private final Map<UUID, Integer> menteePlaces = new HashMap<>();
    private final Map<UUID, Integer> mentorPlaces = new HashMap<>();
    private final Problem problem;

    RoundProblem(Snapshot snapshot) {
        snapshot.mentees().forEach(one -> menteePlaces.put(one.id(), menteePlaces.size()));
        snapshot.mentors().forEach(one -> mentorPlaces.put(one.id(), mentorPlaces.size()));
        scores = snapshot.policy()
                .scoring()
                .over(
                        snapshot.mentees().stream()
                                .map(one -> new PersonAttributes(one.id().toString(), one.attributes()))
                                .toList(),
                        snapshot.mentors().stream()
                                .map(one -> new PersonAttributes(one.id().toString(), one.attributes()))
                                .toList());
        problem = build(snapshot);
    }

    Problem problem() {
        return problem;
    }

    /** The pair taken apart, whether or not anything forbids it. */
    Appraisal appraise(UUID mentee, UUID mentor) {
        return scores.appraise(place(menteePlaces, mentee), place(mentorPlaces, mentor));
    }

    boolean hasMentee(UUID mentee) {
        return menteePlaces.containsKey(mentee);
    }

    boolean hasMentor(UUID mentor) {
        return mentorPlaces.containsKey(mentor);
    }

    private Problem build(Snapshot snapshot) {
        var builder = Problem.builder();
        snapshot.mentees().forEach(one -> builder.mentee(one.id().toString()));
        snapshot.mentors().forEach(one -> builder.mentor(one.id().toString(), one.free())
                .has(one.id().toString(), one.taken()));
        scores.addTo(builder);
        for (var one : snapshot.wishes()) {
            if (knows(one.mentee(), one.mentor())) {
                builder.wish(one.mentee().toString(), one.rank(), one.mentor().toString());
            }
        }
        for (var one : snapshot.mentorWishes()) {
            if (knows(one.mentee(), one.mentor())) {
                builder.mentorWish(
                        one.mentor().toString(), one.rank(), one.mentee().toString());
            }
        }
        known(snapshot.avoidedByMentee()).forEach(one -> builder.avoidedByMentee(mentee(one), mentor(one)));
        known(snapshot.avoidedByMentor()).forEach(one -> builder.avoidedByMentor(mentor(one), mentee(one)));
        known(snapshot.forbidden()).forEach(one -> builder.forbidden(mentee(one), mentor(one)));
        Set<Pair> locked = new HashSet<>(snapshot.locked());
        for (var one : known(snapshot.over())) {
            // A coordinator who locks two who parted means it.
            if (!locked.contains(one)) {
                builder.refused(mentee(one), mentor(one), PARTED, "");
            }
        }
        for (var id : menteePlaces.keySet()) {
            if (mentorPlaces.containsKey(id)) {
                builder.refused(id.toString(), id.toString(), ONESELF, "");
            }
        }
        known(snapshot.locked()).forEach(one -> builder.locked(mentee(one), mentor(one)));
        known(snapshot.base()).forEach(one -> builder.current(mentee(one), mentor(one)));
        return builder.build();
    }

    private List<Pair> known(List<Pair> pairs) {
        return pairs.stream().filter(one -> knows(one.mentee(), one.mentor())).toList();
    }

    private boolean knows(UUID mentee, UUID mentor) {
        return menteePlaces.containsKey(mentee) && mentorPlaces.containsKey(mentor);
    }

    private static String mentee(Pair pair) {
        return pair.mentee().toString();
    }

    private static String mentor(Pair pair) {
        return pair.mentor().toString();
    }

    private static int place(Map<UUID, Integer> places, UUID id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("Not part of this scenario");
        }
        return place;
    }
}
