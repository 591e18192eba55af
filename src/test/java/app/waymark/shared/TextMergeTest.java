package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.TextMerge.Clash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextMergeTest {

    private static final String BASE = "I lead a team. We meet on Mondays. It ends in March.";

    @Test
    void what_only_one_touched_is_as_that_one_left_it() {
        assertThat(merged(BASE, BASE, "I lead two teams. It ends in March."))
                .isEqualTo("I lead two teams. It ends in March.");
        assertThat(merged(BASE, "", BASE)).isEmpty();
    }

    @Test
    void different_sentences_are_put_together_even_side_by_side() {
        assertThat(merged(
                        BASE,
                        "I lead a product team. We meet on Mondays. It ends in March.",
                        "I lead a team. We meet on Fridays. It ends in March."))
                .isEqualTo("I lead a product team. We meet on Fridays. It ends in March.");
    }

    @Test
    void new_sentences_of_both_are_all_there() {
        assertThat(merged(BASE, BASE + " Then I rest.", BASE + " Ann helps."))
                .isEqualTo(BASE + " Ann helps. Then I rest.");
        assertThat(merged("One.\nTwo.", "Zero.\nOne.\nTwo.", "One.\nTwo.\nThree."))
                .isEqualTo("Zero.\nOne.\nTwo.\nThree.");
    }

    @Test
    void a_sentence_that_both_changed_is_asked_and_the_rest_is_not() {
        var merge = TextMerge.of(
                BASE,
                "I lead a team. We meet on Tuesdays. It ends in March. Then I rest.",
                "I lead two teams. We meet on Fridays. It ends in March.");

        assertThat(merge.clashes())
                .containsExactly(new Clash("We meet on Mondays.", "We meet on Tuesdays.", "We meet on Fridays."));
        assertThat(merge.text(Clash::theirs))
                .isEqualTo("I lead two teams. We meet on Fridays. It ends in March. Then I rest.");
    }

    @Test
    void a_sentence_that_one_deleted_and_the_other_changed_is_asked() {
        var merge = TextMerge.of(BASE, "I lead a team. It ends in March.", BASE.replace("Mondays", "Fridays"));

        assertThat(merge.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.yours()).isBlank();
            assertThat(clash.theirs()).contains("We meet on Fridays.");
        });
    }

    @Test
    void the_same_change_of_both_is_one() {
        var same = BASE.replace("Mondays", "Fridays");

        assertThat(merged(BASE, same, same)).isEqualTo(same);
        assertThat(merged(BASE, same + " Yes.", same)).isEqualTo(same + " Yes.");
    }

    @Test
    void two_who_both_began_an_empty_text_are_asked() {
        assertThat(TextMerge.of("", "For me", "For all").clashes()).containsExactly(new Clash("", "For me", "For all"));
    }

    @Test
    @Timeout(10)
    void texts_of_too_many_lines_to_compare_are_a_question_rather_than_all_memory() {
        var base = "a\n".repeat(10_000);

        assertThat(TextMerge.of(base, base + "mine", base + "theirs").clashes())
                .containsExactly(new Clash(base, base + "mine", base + "theirs"));
    }

    private static String merged(String base, String yours, String theirs) {
        var merge = TextMerge.of(base, yours, theirs);
        assertThat(merge.clashes()).isEmpty();
        return merge.text(Clash::yours);
    }
}
