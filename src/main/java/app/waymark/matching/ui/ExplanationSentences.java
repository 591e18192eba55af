package app.waymark.matching.ui;

import app.waymark.engine.explain.Alternative;
import app.waymark.engine.explain.Move;
import app.waymark.engine.explain.OneMore;
import app.waymark.engine.explain.WhyNot;
import app.waymark.engine.explain.WhyUnmatched;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.LockConflict;
import app.waymark.matching.Explanation;
import app.waymark.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says the engine's answers in words. Names and translations come from the page, so the engine knows neither. */
final class ExplanationSentences {

    private static final int MOVES = 4;
    private static final int REMEDIES = 3;

    /** Rules that are Waymark's own and no coordinator's; they have words of their own. */
    static final String OWN = "waymark.";

    private final FieldWords words;
    private final FindingSentences findings;
    private final CostWords costs;
    private final Function<AccountId, String> names;

    ExplanationSentences(FieldWords words, Function<AccountId, String> names) {
        this.words = words;
        this.findings = new FindingSentences(words);
        this.costs = new CostWords(words);
        this.names = names;
    }

    /** The answer in sentences. */
    List<String> of(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Pair pair -> why(pair);
            case Explanation.NotPair not -> whyNot(not);
            case Explanation.Unmatched unmatched -> whyUnmatched(unmatched);
            case Explanation.Outdated unused -> List.of(words.say("matching.why.outdated"));
            case Explanation.NotInTheRun out ->
                List.of(words.say("matching.why.not-in-run", names.apply(out.mentee())));
        };
    }

    private List<String> why(Explanation.Pair pair) {
        var said = new ArrayList<String>();
        var why = pair.why();
        if (why.pair().locked()) {
            said.add(words.say("matching.why.locked"));
        }
        said.add(words.say("matching.why.score", pair.appraisal().score()));
        why.without().ifPresent(without -> {
            if (CostWords.same(without)) {
                said.add(
                        words.say(without.lessEven() ? "matching.why.without-less-even" : "matching.why.without-same"));
            } else {
                said.add(words.say("matching.why.without", costs.of(without)));
            }
        });
        return said;
    }

    private List<String> whyNot(Explanation.NotPair not) {
        var mentee = names.apply(not.mentee());
        var mentor = names.apply(not.mentor());
        return switch (not.why()) {
            case WhyNot.TheyAreMatched unused -> List.of(words.say("matching.why.matched"));
            case WhyNot.Barred barred -> barred(not, barred);
            case WhyNot.NoCandidate none ->
                List.of(words.say(
                        none.scored() ? "matching.why.unwished" : "matching.why.no-candidate", mentee, mentor));
            case WhyNot.LockedElsewhere locked ->
                List.of(words.say("matching.why.locked-elsewhere", mentee, name(locked.lockedTo())));
            case WhyNot.NoPlace full -> noPlace(mentor, full);
            case WhyNot.AtACost cost -> atACost(not, cost);
            case WhyNot.SomebodyLikedBetter liked -> likedBetter(mentee, mentor, liked);
        };
    }

    private List<String> barred(Explanation.NotPair not, WhyNot.Barred barred) {
        var said = new ArrayList<String>();
        for (var refusal : not.appraisal().refusals()) {
            said.add(findings.refused(refusal));
        }
        barred.barriers().stream()
                .filter(one -> !(one instanceof Barrier.RefusedByRule rule)
                        || rule.rule().startsWith(OWN))
                .map(findings::barrier)
                .distinct()
                .forEach(said::add);
        return said;
    }

    private List<String> noPlace(String mentor, WhyNot.NoPlace full) {
        return List.of(
                full.capacity() == 0
                        ? words.say("matching.why.no-place", mentor)
                        : words.say(
                                "matching.why.all-locked",
                                mentor,
                                full.locked().stream().map(this::name).collect(Collectors.joining(", "))));
    }

    private List<String> likedBetter(String mentee, String mentor, WhyNot.SomebodyLikedBetter liked) {
        var said = new ArrayList<String>();
        liked.menteeHas()
                .ifPresent(has -> said.add(words.say("matching.why.likes-as-well", mentee, name(has), mentor)));
        if (!liked.mentorHas().isEmpty()) {
            said.add(words.say(
                    "matching.why.likes-as-well",
                    mentor,
                    liked.mentorHas().stream().map(this::name).collect(Collectors.joining(", ")),
                    mentee));
        }
        said.addAll(moves(liked.forced()));
        return said;
    }

    private List<String> atACost(Explanation.NotPair not, WhyNot.AtACost cost) {
        var forced = cost.forced();
        var said = new ArrayList<String>();
        if (CostWords.same(forced) && forced.lessEven()) {
            said.add(lessEven(not, cost));
        } else {
            said.add(words.say(CostWords.same(forced) ? "matching.why.at-no-cost" : "matching.why.could"));
        }
        said.addAll(moves(forced));
        if (!CostWords.same(forced)) {
            said.add(words.say("matching.why.round", costs.of(forced)));
        }
        return said;
    }

    /** As good by wishes and points, and yet not made: the mentee is with the mentor who has fewer without him. */
    private String lessEven(Explanation.NotPair not, WhyNot.AtACost cost) {
        int others = cost.ownLoad() - 1;
        var own = cost.forced().moves().getFirst().from();
        return own.isEmpty() || others >= cost.load()
                ? words.say("matching.why.less-even")
                : words.say(
                        "matching.why.less-even.by",
                        names.apply(not.mentee()),
                        name(own.get()),
                        others,
                        names.apply(not.mentor()),
                        cost.load());
    }

    /** What one mentee more would cost a mentor, and who would move. */
    String of(OneMore more) {
        var mentor = name(more.mentor());
        return switch (more) {
            case OneMore.Nobody nobody -> words.say("matching.load.nobody", mentor, nobody.load());
            case OneMore.AtACost cost -> {
                var said = new ArrayList<String>();
                said.add(
                        costs.nothing(cost.then())
                                ? words.say("matching.load.free", mentor, cost.load())
                                : words.say("matching.load.one-more", mentor, cost.load(), costs.of(cost.then())));
                said.addAll(moves(cost.then().moves()));
                yield String.join(" ", said);
            }
        };
    }

    /** Who would go where, the one asked about left out: that is the question. */
    List<String> moves(Alternative alternative) {
        return moves(alternative.moves().stream().skip(1).toList());
    }

    private List<String> moves(List<Move> moves) {
        var said = new ArrayList<String>();
        moves.stream().limit(MOVES).map(this::move).forEach(said::add);
        if (moves.size() > MOVES) {
            said.add(words.say("matching.why.more-moves", moves.size() - MOVES));
        }
        return said;
    }

    private String move(Move move) {
        var mentee = name(move.mentee());
        if (move.to().isEmpty()) {
            return words.say(
                    "matching.move.out", mentee, move.from().map(this::name).orElse(""));
        }
        return move.from().isEmpty()
                ? words.say("matching.move.in", mentee, name(move.to().get()))
                : words.say(
                        "matching.move",
                        mentee,
                        name(move.from().get()),
                        name(move.to().get()));
    }

    private List<String> whyUnmatched(Explanation.Unmatched unmatched) {
        var mentee = names.apply(unmatched.mentee());
        return switch (unmatched.why()) {
            case WhyUnmatched.IsMatched unused -> List.of(words.say("matching.why.matched"));
            case WhyUnmatched.NobodyToTry unused -> List.of(words.say("matching.why.nobody", mentee));
            case WhyUnmatched.NothingGained unused -> List.of(words.say("matching.why.nothing-gained", mentee));
            case WhyUnmatched.NoRemedy unused -> List.of(words.say("matching.why.no-remedy", mentee));
            case WhyUnmatched.CanBePlaced placed -> {
                var said = new ArrayList<String>();
                said.add(words.say("matching.why.unmatched", mentee));
                placed.remedies().stream().limit(REMEDIES).forEach(remedy -> said.add(remedy(remedy)));
                yield said;
            }
        };
    }

    private String remedy(WhyUnmatched.Remedy remedy) {
        var changes =
                remedy.changes().stream().map(this::change).collect(Collectors.joining(words.say("matching.and")));
        return words.say("matching.why.remedy", changes, costs.of(remedy.result()));
    }

    private String change(WhyUnmatched.Change change) {
        return switch (change) {
            case WhyUnmatched.Change.LiftBarrier lift ->
                switch (lift.barrier()) {
                    case Barrier.RefusedByRule rule
                    when !rule.rule().startsWith(OWN) ->
                        words.say(
                                "matching.change.rule",
                                findings.called(rule.rule()),
                                name(lift.mentee()),
                                name(lift.mentor()));
                    case Barrier.Forbidden unused ->
                        words.say("matching.change.forbidden", name(lift.mentee()), name(lift.mentor()));
                    default -> words.say("matching.change.barrier", name(lift.mentee()), name(lift.mentor()));
                };
            case WhyUnmatched.Change.MorePlaces more ->
                words.say("matching.change.place", name(more.mentor()), more.capacityThen());
            case WhyUnmatched.Change.Lock lock ->
                words.say("matching.change.lock", name(lock.mentee()), name(lock.mentor()));
            case WhyUnmatched.Change.Unlock unlock ->
                words.say("matching.change.unlock", name(unlock.mentee()), name(unlock.mentor()));
        };
    }

    /** Why a lock cannot be kept. */
    String conflict(LockConflict conflict) {
        return switch (conflict) {
            case LockConflict.Barred barred ->
                words.say(
                        "matching.conflict.barred",
                        name(barred.mentee()),
                        name(barred.mentor()),
                        barred.barriers().stream().map(findings::barrier).collect(Collectors.joining(" ")));
            case LockConflict.OverCapacity over ->
                words.say(
                        "matching.conflict.capacity",
                        name(over.mentor()),
                        over.capacity(),
                        over.lockedMentees().stream().map(this::name).collect(Collectors.joining(", ")));
            case LockConflict.SeveralMentors several ->
                words.say(
                        "matching.conflict.several",
                        name(several.mentee()),
                        several.mentors().stream().map(this::name).collect(Collectors.joining(", ")));
        };
    }

    private String name(String id) {
        return names.apply(AccountId.of(id));
    }
}
