package app.waymark.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the lines of a plan are after some were moved; the capital letters are milestones. */
class LineOrderTest {

    @Test
    void who_goes_up_or_down_passes_one_line_and_nobody_who_goes_as_well() {
        assertThat(by("abMcd", "c", -1)).isEqualTo("abcMd");
        assertThat(by("abMcd", "bc", -1)).isEqualTo("bacMd");
        assertThat(by("abMcd", "ab", -1)).isEqualTo("abMcd");
        assertThat(by("abMcd", "ac", -1)).isEqualTo("abcMd");
        assertThat(by("abMcd", "ab", 1)).isEqualTo("Mabcd");
        assertThat(by("abMcd", "bd", 1)).isEqualTo("aMbcd");
        assertThat(by("abMcd", "d", 1)).isEqualTo("abMcd");
    }

    @Test
    void who_is_let_go_on_a_line_takes_its_place() {
        assertThat(onto("abMcd", "d", 'a')).isEqualTo("dabMc");
        assertThat(onto("abMcd", "a", 'd')).isEqualTo("bMcda");
        assertThat(onto("abMcd", "a", 'M')).isEqualTo("bMacd");
        assertThat(onto("abMcd", "ac", 'd')).isEqualTo("bMdac");
        assertThat(onto("abMcd", "bd", 'a')).isEqualTo("bdaMc");
        assertThat(onto("abMcd", "ab", 'b')).isEqualTo("abMcd");
    }

    @Test
    void a_milestone_that_is_let_go_parts_no_other_from_its_steps() {
        assertThat(onto("aMbcNd", "Mbc", 'd')).isEqualTo("aNdMbc");
        assertThat(onto("aMbcNd", "Nd", 'c')).isEqualTo("aNdMbc");
        assertThat(onto("abMcNd", "Nd", 'a')).isEqualTo("abNdMc");
        assertThat(onto("aMbcNd", "Mbc", 'N')).isEqualTo("aNdMbc");
    }

    @Test
    void steps_go_below_the_last_of_a_milestone_or_of_no_milestone() {
        assertThat(under("aMbNc", "ab", 'N')).isEqualTo("MNcab");
        assertThat(under("aMbNc", "bc", null)).isEqualTo("abcMN");
        assertThat(under("aMbNc", "a", 'M')).isEqualTo("MbaNc");
        assertThat(under("Mb", "b", null)).isEqualTo("bM");
    }

    @Test
    void what_a_milestone_gathers_is_what_is_below_it_up_to_the_next() {
        assertThat(text(LineOrder.gathered(lines("aMbcNd"), 'M', Character::isUpperCase)))
                .isEqualTo("Mbc");
        assertThat(text(LineOrder.gathered(lines("aMbcNd"), 'b', Character::isUpperCase)))
                .isEqualTo("b");
    }

    @Test
    void what_is_put_back_is_where_it_was_although_others_came_and_went() {
        assertThat(back("dabMc", "d", "abMcd")).isEqualTo("abMcd");
        assertThat(back("bMdacx", "ac", "abMcd")).isEqualTo("abMcdx");
        assertThat(back("dabMx", "d", "abMcd")).isEqualTo("abMdx");
        assertThat(back("bMc", "a", "abMc")).as("what is gone stays gone").isEqualTo("bMc");
        assertThat(back("cM", "c", "abMc")).isEqualTo("Mc");
    }

    @Test
    void whatever_is_moved_no_line_is_lost_or_doubled_and_what_is_undone_is_as_before() {
        var random = new Random(20261128);
        for (int i = 0; i < 2_000; i++) {
            var order = random.ints(2 + random.nextInt(9), 'a', 'z' + 1)
                    .distinct()
                    .mapToObj(one -> (char) (random.nextInt(4) == 0 ? Character.toUpperCase(one) : one))
                    .toList();
            var moved = order.stream().filter(unused -> random.nextBoolean()).toList();
            char target = order.get(random.nextInt(order.size()));
            var next = new ArrayList<>(
                    switch (random.nextInt(3)) {
                        case 0 -> LineOrder.by(order, moved, random.nextBoolean() ? 1 : -1);
                        case 1 -> LineOrder.onto(order, moved, target, Character::isUpperCase);
                        default ->
                            LineOrder.under(
                                    order,
                                    moved.stream()
                                            .filter(Character::isLowerCase)
                                            .toList(),
                                    Character.isUpperCase(target) ? target : null,
                                    Character::isUpperCase);
                    });
            assertThat(next).containsExactlyInAnyOrderElementsOf(order);
            assertThat(LineOrder.back(next, new HashSet<>(moved), order))
                    .as("%s of %s came to %s", moved, order, next)
                    .isEqualTo(order);
        }
    }

    private static String by(String order, String moved, int by) {
        return text(LineOrder.by(lines(order), set(moved), by));
    }

    private static String onto(String order, String moved, char target) {
        return text(LineOrder.onto(lines(order), set(moved), target, Character::isUpperCase));
    }

    private static String under(String order, String moved, @Nullable Character milestone) {
        return text(LineOrder.under(lines(order), set(moved), milestone, Character::isUpperCase));
    }

    private static String back(String now, String moved, String before) {
        return text(LineOrder.back(lines(now), set(moved), lines(before)));
    }

    private static List<Character> lines(String text) {
        return IntStream.range(0, text.length()).mapToObj(text::charAt).toList();
    }

    private static Set<Character> set(String text) {
        return Set.copyOf(lines(text));
    }

    private static String text(List<Character> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
