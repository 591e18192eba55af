package app.waymark.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.Fairness.Group;
import app.waymark.matching.Fairness.Kind;
import app.waymark.matching.Side;
import app.waymark.matching.internal.FairGroups.Fared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairGroupsTest {

    @Test
    void groups_are_told_beside_the_whole() {
        var people = new ArrayList<Fared>();
        people.addAll(Collections.nCopies(8, new Fared("Woman", true, 1, 20.0)));
        people.addAll(Collections.nCopies(2, new Fared("woman", false, null, null)));
        people.addAll(Collections.nCopies(10, new Fared("Man", true, 3, 10.2)));

        var table = FairGroups.table("gender", Side.MENTEE, people).orElseThrow();

        assertThat(table.everybody()).isEqualTo(new Group(Kind.EVERYBODY, "", 20, 90, 14.5, 2.0));
        assertThat(table.groups())
                .containsExactlyInAnyOrder(
                        new Group(Kind.SAID, "Woman", 10, 80, 20.0, 1.0),
                        new Group(Kind.SAID, "Man", 10, 95, 10.0, 3.0));
    }

    @Test
    void a_group_of_fewer_than_five_stands_with_others_and_is_no_difference_to_the_whole() {
        var people = new ArrayList<Fared>();
        people.addAll(said("A", 10));
        people.addAll(said("B", 6));
        people.addAll(said("C", 2));
        people.addAll(said("", 1));
        assertThat(FairGroups.table("f", Side.MENTEE, people).orElseThrow().groups())
                .extracting(Group::kind, Group::said, Group::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.SAID, "A", 10),
                        org.assertj.core.groups.Tuple.tuple(Kind.TOGETHER, "", 10));
    }

    @Test
    void nothing_is_told_where_one_group_would_be_the_whole() {
        assertThat(FairGroups.table("f", Side.MENTEE, said("A", 40))).isEmpty();
        var people = new ArrayList<>(said("A", 40));
        people.addAll(said("B", 4));
        assertThat(FairGroups.table("f", Side.MENTEE, people)).isEmpty();
        assertThat(FairGroups.table("f", Side.MENTEE, List.of())).isEmpty();
    }

    @Test
    void a_group_in_which_all_fared_alike_does_not_say_so() {
        var people = new ArrayList<>(said("A", 10));
        people.addAll(Collections.nCopies(10, new Fared("B", false, null, null)));
        var groups = FairGroups.table("f", Side.MENTOR, people).orElseThrow().groups();
        assertThat(groups).extracting(Group::matched).containsExactlyInAnyOrder(95, 5);
        assertThat(groups).extracting(Group::rank).containsOnlyNulls();
    }

    @Test
    void no_round_has_figures_of_fewer_than_five_people() {
        var random = new Random(20261128);
        for (int round = 0; round < 500; round++) {
            var people = new ArrayList<Fared>();
            int values = 1 + random.nextInt(8);
            for (int value = 0; value < values; value++) {
                people.addAll(said("v" + value, random.nextInt(12)));
            }
            FairGroups.table("f", Side.MENTEE, people).ifPresent(table -> {
                long apart = 0;
                for (var group : table.groups()) {
                    long real = people.stream()
                            .filter(one -> one.said().equals(group.said()))
                            .count();
                    if (group.kind() == Kind.SAID) {
                        assertThat(real).isGreaterThanOrEqualTo(5);
                        apart += real;
                    }
                }
                long rest = people.size() - apart;
                assertThat(rest == 0 || rest >= 5)
                        .as("%s people left over", rest)
                        .isTrue();
                assertThat(table.groups()).hasSizeGreaterThan(1);
            });
        }
    }

    private static List<Fared> said(String what, int people) {
        return Collections.nCopies(people, new Fared(what, true, null, 10.0));
    }
}
