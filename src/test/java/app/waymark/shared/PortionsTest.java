package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several reads in one statement: each gets its own rows, in its own order, of its own types. */
@WaymarkTest
class PortionsTest {

    private static final UUID ID = UUID.fromString("0190f5f2-7d3c-7a31-9c64-3a5b1c2d3e4f");

    @Autowired
    Portions portions;

    @Test
    void portions_are_read_in_one_statement_and_each_gets_its_own_rows_in_its_own_order() {
        var falling = numbers("n desc", 3);
        var rising = numbers("n", 50);

        var counted = Statements.of(() -> portions.read(falling, rising));

        assertThat(counted.statements()).hasSize(1);
        assertThat(counted.result().of(falling)).containsExactly(100, 99, 98);
        assertThat(counted.result().of(rising))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void what_a_portion_says_keeps_its_type_beside_others_that_say_something_else() {
        var id = Portion.rows(
                List.of("id"), "select cast(? as uuid) as id", row -> row.getObject("id", UUID.class), ID.toString());
        var day = Portion.rows(
                List.of("day"),
                "select cast(? as date) as day",
                row -> row.getObject("day", LocalDate.class),
                LocalDate.of(2026, 2, 28));
        var amount = Portion.rows(
                List.of("amount", "yes"),
                "select cast(? as decimal(10, 3)) as amount, ? as yes",
                row -> row.getBoolean("yes") ? row.getBigDecimal("amount") : BigDecimal.ZERO,
                new BigDecimal("0.125"),
                true);
        var words =
                Portion.rows(List.of("words"), "select ? as words", row -> row.getString("words"), "Größe \u00df ✓");

        var read = portions.read(id, day, amount, words);

        assertThat(read.of(id)).containsExactly(ID);
        assertThat(read.of(day)).containsExactly(LocalDate.of(2026, 2, 28));
        assertThat(read.of(amount)).containsExactly(new BigDecimal("0.125"));
        assertThat(read.of(words)).containsExactly("Größe ß ✓");
    }

    @Test
    void one_without_rows_takes_none_of_anothers_and_what_is_known_is_not_read() {
        var nothing = Portion.rows(List.of("n"), "select 1 as n from dual where 1 = 0", row -> row.getInt("n"));
        var known = Portion.known("known");
        var some = numbers("n", 2);

        var read = portions.read(nothing, known, some);

        assertThat(read.of(nothing)).isEmpty();
        assertThat(read.of(known)).isEqualTo("known");
        assertThat(read.of(some)).containsExactly(1, 2);
        assertThat(Statements.count(() -> assertThat(portions.one(known)).isEqualTo("known")))
                .isZero();
    }

    @Test
    void two_portions_make_one_thing_and_can_be_read_again() {
        var sum = numbers("n", 4).map(PortionsTest::sum).with(numbers("n desc", 1), (all, last) -> Map.of(all, last));

        assertThat(portions.one(sum)).isEqualTo(Map.of(10, List.of(100)));
        assertThat(portions.one(sum)).isEqualTo(Map.of(10, List.of(100)));
        assertThat(Statements.count(() -> portions.one(sum))).isEqualTo(1);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().collect(Collectors.summingInt(one -> one));
    }

    /** So many of the numbers from 1 to 100. */
    private static Portion<List<Integer>> numbers(String order, int most) {
        return Portion.rows(
                List.of("n"),
                "select seq as n from seq_1_to_100 order by " + order + " limit ?",
                row -> row.getInt("n"),
                most);
    }
}
