package app.waymark.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy over whole lists of people, where what two people share is looked up in tables made for all of them. */
class PairScoresTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 64, 65, 300})
    void valuesSharedAreCountedHoweverManyDifferentOnesThereAre(int different) {
        Random random = new Random(different);
        List<PersonAttributes> mentees = new ArrayList<>();
        List<PersonAttributes> mentors = new ArrayList<>();
        List<Set<Integer>> sought = new ArrayList<>();
        List<Set<Integer>> offered = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            sought.add(someOf(different, random));
            offered.add(someOf(different, random));
            mentees.add(person("e" + k, text(sought.get(k))));
            mentors.add(person("o" + k, text(offered.get(k))));
        }
        Criterion each = new Criterion.SharedValues("skills", "a", "a", 1, 100);
        Rule some = new Rule.SharedAtLeast("two", "a", "a", 2);
        PairScores scores = new ScoringPolicy(List.of(new WeightedCriterion(each, 1)), List.of(some), Map.of())
                .over(mentees, mentors);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                Set<Integer> shared = new HashSet<>(sought.get(i));
                shared.retainAll(offered.get(j));
                assertThat(scores.score(i, j)).isEqualTo(shared.size());
                assertThat(scores.allows(i, j)).isEqualTo(shared.size() >= 2);
            }
        }
    }

    private static Set<Integer> someOf(int different, Random random) {
        Set<Integer> some = new HashSet<>();
        for (int count = random.nextInt(30); count > 0; count--) {
            some.add(random.nextInt(different));
        }
        return some;
    }

    private static String text(Set<Integer> values) {
        return String.join(", ", values.stream().map(value -> "v" + value).toList());
    }

    @Test
    void freeMinutesSharedAreThoseOfTheWeekBothAreFree() {
        Random random = new Random(4);
        List<PersonAttributes> people = new ArrayList<>();
        List<boolean[]> free = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            boolean[] minutes = new boolean[FreeTime.MINUTES_A_WEEK];
            List<String> spans = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                int day = random.nextInt(7);
                int from = random.nextInt(24 * 60 - 1);
                int to = from + 1 + random.nextInt(Math.min(200, 24 * 60 - from - 1));
                spans.add("%s %02d:%02d-%02d:%02d"
                        .formatted(
                                List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
                                        .get(day),
                                from / 60,
                                from % 60,
                                to / 60,
                                to % 60));
                for (int minute = from; minute < to; minute++) {
                    minutes[day * 24 * 60 + minute] = true;
                }
            }
            free.add(minutes);
            people.add(person("p" + k, String.join(", ", spans)));
        }
        Criterion time = new Criterion.SharedFreeTime("time", "a", "a", 10_000, 10_000);
        PairScores scores =
                new ScoringPolicy(List.of(new WeightedCriterion(time, 1)), List.of(), Map.of()).over(people, people);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                int shared = 0;
                for (int minute = 0; minute < FreeTime.MINUTES_A_WEEK; minute++) {
                    shared += free.get(i)[minute] && free.get(j)[minute] ? 1 : 0;
                }
                assertThat(scores.score(i, j)).isEqualTo(shared);
            }
        }
    }

    @Test
    void onlyPairsThatNoRuleRefusesAreHandedOverMenteeByMentee() {
        List<PersonAttributes> mentees = List.of(person("e1", "x"), person("e2", "y"));
        List<PersonAttributes> mentors = List.of(person("o1", "y"), person("o2", "x"), person("o3", "z"));
        PairScores scores = new ScoringPolicy(
                        List.of(new WeightedCriterion(new Criterion.SameValue("same", "a", "a", 5), 2)),
                        List.of(new Rule.NeverSame("never", "a", "b"), new Rule.NeverSame("not the same", "a", "a")),
                        Map.of())
                .over(mentees, mentors);
        assertThat(scores.mentees()).isEqualTo(mentees);
        assertThat(scores.mentors()).isEqualTo(mentors);
        List<String> taken = new ArrayList<>();
        scores.forEachAllowed((mentee, mentor, score) -> taken.add(mentee + " " + mentor + " " + score));
        assertThat(taken).containsExactly("0 0 0", "0 2 0", "1 1 0", "1 2 0");
        assertThat(scores.score(0, 1)).isEqualTo(10);
    }

    static List<Criterion> everyKindAtItsMost() {
        return List.of(
                new Criterion.SharedValues("c", "a", "b", -10_000, 1),
                new Criterion.ShareOfSought("c", "a", "b", -10_000),
                new Criterion.SameValue("c", "a", "b", 10_000),
                new Criterion.StepsAbove("c", "a", "b", List.of("x"), Map.of(0, 1, 1, -10_000, 2, 5)),
                new Criterion.NumberDistance("c", "a", "b", 10_000, 1),
                new Criterion.SharedFreeTime("c", "a", "b", -10_000, 60));
    }

    @ParameterizedTest
    @MethodSource("everyKindAtItsMost")
    void whatACriterionGivesOrTakesAtMostCountsTowardsWhatCanBeAddedUp(Criterion criterion) {
        assertThat(criterion.mostPoints()).isEqualTo(10_000);
        var full = new WeightedCriterion(criterion, 100);
        assertThat(new ScoringPolicy(List.of(full), List.of(), Map.of()).criteria())
                .containsExactly(full);
        var more = new WeightedCriterion(new Criterion.SameValue("d", "a", "b", 1), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoringPolicy(List.of(full, more), List.of(), Map.of()))
                .withMessage("a pair could come to 1000001 points; at most 1000000 can be counted");
    }

    private static PersonAttributes person(String id, String text) {
        return new PersonAttributes(id, Map.of("a", text));
    }
}
