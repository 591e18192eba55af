package app.waymark.matching.internal;

import app.waymark.engine.criteria.LevelledSkills;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Decided;
import app.waymark.matching.Decision;
import app.waymark.matching.Policy;
import app.waymark.matching.PolicyVersion;
import app.waymark.matching.Side;
import app.waymark.matching.SkillAttributes;
import app.waymark.matching.internal.Snapshot.Pair;
import app.waymark.matching.internal.Snapshot.Wished;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.FieldNames;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import app.waymark.skill.SkillsForMatching;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a round as it is now, in a number of statements that does not grow with it. The caller has decided on access. */
@Component
public class Snapshots {

    private final Participants participants;
    private final AnswerDirectory answers;
    private final SkillsForMatching skills;
    private final Mentorships mentorships;
    private final WishStore wishes;
    private final DecisionStore decisions;
    private final ScenarioStore scenarios;

    Snapshots(
            Participants participants,
            AnswerDirectory answers,
            SkillsForMatching skills,
            Mentorships mentorships,
            WishStore wishes,
            DecisionStore decisions,
            ScenarioStore scenarios) {
        this.participants = participants;
        this.answers = answers;
        this.skills = skills;
        this.mentorships = mentorships;
        this.wishes = wishes;
        this.decisions = decisions;
        this.scenarios = scenarios;
    }

    /**
     * A round's people with what they said to its programme, to the fields that a policy may compare, and the skills they let
     * enter; of no other programme and no other field is anything here.
     *
     * @param skills what mentees want to learn and mentors offer, as attributes of {@link SkillAttributes}
     */
    public record People(
            List<ParticipantSummary> participants,
            Map<AccountId, Map<String, String>> answers,
            Map<AccountId, Map<String, String>> skills,
            FieldNames fields) {

        /** One person's answers by the field's key; none where nothing was said. */
        public Map<String, String> attributes(AccountId account) {
            return answers.getOrDefault(account, Map.of());
        }

        /** All that is compared of one person: the answers, and the skills. */
        public Map<String, String> compared(AccountId account) {
            var known = skills.get(account);
            if (known == null) {
                return attributes(account);
            }
            var all = new HashMap<>(attributes(account));
            all.putAll(known);
            return all;
        }

        /** How many people of one side let skills enter: those who have this attribute. */
        public int withSkills(String attribute) {
            return (int) participants.stream()
                    .filter(one -> attribute.equals(SkillAttributes.SOUGHT) ? one.mentee() : one.mentor())
                    .filter(one -> skills.getOrDefault(one.account(), Map.of()).containsKey(attribute))
                    .count();
        }
    }

    /** Everybody in the round with what they said to its programme. */
    public People people(RoundId round) {
        return SystemActor.call(() -> {
            var compared = answers.forMatching(round);
            return new People(participants.all(round), compared.answers(), skills(round), compared.names());
        });
    }

    private Map<AccountId, Map<String, String>> skills(RoundId round) {
        var said = skills.ofRound(round);
        var all = new HashMap<AccountId, Map<String, String>>();
        said.sought().forEach((who, list) -> all.computeIfAbsent(who, one -> new HashMap<>())
                .put(
                        SkillAttributes.SOUGHT,
                        LevelledSkills.sought(list.stream()
                                .map(one -> new LevelledSkills.Sought(
                                        one.skill().toString(), one.own(), one.wanted(), one.weight()))
                                .toList())));
        said.offered().forEach((who, list) -> all.computeIfAbsent(who, one -> new HashMap<>())
                .put(
                        SkillAttributes.OFFERED,
                        LevelledSkills.offered(list.stream()
                                .map(one ->
                                        new LevelledSkills.Offered(one.skill().toString(), one.level()))
                                .toList())));
        return all;
    }

    /** What a run under this policy is run on. */
    public Snapshot take(RoundId round, PolicyVersion version) {
        var policy = version.policy();
        var people = people(round);
        var open = new ArrayList<Pair>();
        var over = new HashSet<Pair>();
        for (var one : mentorships.pairings(round)) {
            var pair = new Pair(one.mentee().value(), one.mentor().value());
            if (one.state().open()) {
                open.add(pair);
            } else {
                over.add(pair);
            }
        }
        Map<UUID, Integer> taken = new HashMap<>();
        Set<UUID> placed = new HashSet<>();
        for (var pair : open) {
            taken.merge(pair.mentor(), 1, Integer::sum);
            placed.add(pair.mentee());
        }
        var ofMentee = new HashSet<String>();
        var ofMentor = new HashSet<String>();
        attributes(policy, ofMentee, ofMentor);
        var mentees = people.participants().stream()
                .filter(one -> one.mentee() && !placed.contains(one.account().value()))
                .map(one -> new Snapshot.Mentee(one.account().value(), only(people.compared(one.account()), ofMentee)))
                .toList();
        var mentors = people.participants().stream()
                .filter(ParticipantSummary::mentor)
                .map(one -> new Snapshot.Mentor(
                        one.account().value(),
                        one.capacity(),
                        taken.getOrDefault(one.account().value(), 0),
                        only(people.compared(one.account()), ofMentor)))
                .toList();
        var wished = wishes.ofRound(round.value());
        var decided = decisions.of(round.value());
        return new Snapshot(
                version.number(),
                policy,
                mentees,
                mentors,
                ranked(wished, Side.MENTEE),
                ranked(wished, Side.MENTOR),
                avoided(wished, Side.MENTEE),
                avoided(wished, Side.MENTOR),
                decided(decided, Decision.LOCK),
                decided(decided, Decision.FORBID),
                open,
                List.copyOf(over),
                policy.objective() == Objective.FEWEST_CHANGES ? base(round) : List.of());
    }

    private List<Pair> base(RoundId round) {
        return scenarios.latestDone(round.value()).stream()
                .flatMap(last -> scenarios.pairs(List.of(last)).values().stream())
                .flatMap(Collection::stream)
                .flatMap(one -> one.mentor() == null
                        ? java.util.stream.Stream.<Pair>empty()
                        : java.util.stream.Stream.of(
                                new Pair(one.mentee().value(), one.mentor().value())))
                .toList();
    }

    private static void attributes(Policy policy, Set<String> ofMentee, Set<String> ofMentor) {
        for (var one : policy.criteria()) {
            ofMentee.add(one.criterion().menteeAttribute());
            ofMentor.add(one.criterion().mentorAttribute());
        }
        for (var one : policy.rules()) {
            ofMentee.add(one.rule().menteeAttribute());
            ofMentor.add(one.rule().mentorAttribute());
        }
    }

    private static Map<String, String> only(Map<String, String> attributes, Set<String> names) {
        var kept = new HashMap<>(attributes);
        kept.keySet().retainAll(names);
        return kept;
    }

    private static List<Wished> ranked(List<WishStore.Row> rows, Side side) {
        var wished = new ArrayList<Wished>();
        for (var row : rows) {
            if (row.side() == side && row.rank() != null) {
                var pair = pair(row);
                wished.add(new Wished(pair.mentee(), pair.mentor(), row.rank()));
            }
        }
        return wished;
    }

    private static List<Pair> avoided(List<WishStore.Row> rows, Side side) {
        return rows.stream()
                .filter(row -> row.side() == side && row.rank() == null)
                .map(Snapshots::pair)
                .toList();
    }

    private static Pair pair(WishStore.Row row) {
        return row.side() == Side.MENTEE
                ? new Pair(row.account(), row.person())
                : new Pair(row.person(), row.account());
    }

    private static List<Pair> decided(List<Decided> all, Decision decision) {
        return all.stream()
                .filter(one -> one.decision() == decision)
                .map(one -> new Pair(one.mentee().value(), one.mentor().value()))
                .toList();
    }
}
