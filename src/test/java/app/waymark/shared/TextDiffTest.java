package app.waymark.shared;

import static app.waymark.shared.TextDiff.Kind.DELETED;
import static app.waymark.shared.TextDiff.Kind.INSERTED;
import static app.waymark.shared.TextDiff.Kind.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.TextDiff.Kind;
import app.waymark.shared.TextDiff.Part;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void a_word_put_in_is_shown_alone() {
        assertThat(TextDiff.between("I lead a team", "I lead a product team").parts())
                .containsExactly(new Part(KEPT, "I lead a "), new Part(INSERTED, "product "), new Part(KEPT, "team"));
    }

    @Test
    void a_replaced_word_is_struck_out_before_its_successor() {
        assertThat(TextDiff.between("by March", "by June").parts())
                .containsExactly(new Part(KEPT, "by "), new Part(DELETED, "March"), new Part(INSERTED, "June"));
    }

    @Test
    void words_replaced_side_by_side_are_shown_as_one_change() {
        assertThat(TextDiff.between("run a retrospective", "hold some workshop").parts())
                .containsExactly(new Part(DELETED, "run a retrospective"), new Part(INSERTED, "hold some workshop"));
    }

    @Test
    void the_same_text_has_not_changed() {
        var diff = TextDiff.between("Grüße, café", "Grüße, cafe\u0301");
        assertThat(diff.parts()).extracting(TextDiff.Part::kind).containsOnly(TextDiff.Kind.KEPT);
        assertThat(diff.changedWords()).isZero();
    }

    @Test
    void a_text_that_was_empty_is_all_new() {
        assertThat(TextDiff.between("", "A goal.").parts()).containsExactly(new Part(INSERTED, "A goal."));
        assertThat(TextDiff.between("A goal.", "").parts()).containsExactly(new Part(DELETED, "A goal."));
        assertThat(TextDiff.between("", "").parts()).isEmpty();
    }

    @Test
    void a_replaced_word_counts_once() {
        assertThat(TextDiff.between("one two three", "one 2 three four").changedWords())
                .isEqualTo(2);
    }

    @Test
    void a_paragraph_between_two_changes_stays_a_paragraph() {
        assertThat(TextDiff.between("old\n\nplan", "new\n\nway").parts()).contains(new Part(KEPT, "\n\n"));
    }

    @Test
    void both_texts_can_be_put_together_again_whatever_they_are() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var before = text(random);
            var after = text(random);
            var diff = TextDiff.between(before, after);
            assertThat(without(diff, INSERTED)).isEqualTo(before);
            assertThat(without(diff, DELETED)).isEqualTo(after);
            var kinds = diff.parts().stream().map(Part::kind).toList();
            for (int i = 1; i < kinds.size(); i++) {
                assertThat(kinds.get(i)).isNotEqualTo(kinds.get(i - 1));
            }
        }
    }

    @Test
    void two_long_texts_with_nothing_in_common_take_no_time() {
        var before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining("  "));
        var diff = TextDiff.between(before, after);
        assertThat(diff.parts()).containsExactly(new Part(DELETED, before), new Part(INSERTED, after));
    }

    private static String text(Random random) {
        var words = new String[] {"goal", "plan", "step", "by", "March", ",", ".", "\n", "don't"};
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> words[random.nextInt(words.length)] + (random.nextInt(4) == 0 ? "" : " "))
                .collect(Collectors.joining());
    }

    private static String without(TextDiff diff, Kind kind) {
        return diff.parts().stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
