package app.waymark.feedback.passage;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.passage.RandomHistories.Worth;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final String TEXT = "I want to lead a team of five by summer. I read a book about it every month."
            + " My mentor gives me feedback after each of three workshops. We talk about it on Fridays.";

    private static Passage passage(String text, String words) {
        return new Passage(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static Carried carried(String before, String words, String after) {
        return Rewriting.of(before, after).carry(passage(before, words));
    }

    private static void placed(String before, String words, String after) {
        assertThat(carried(before, words, after)).isInstanceOfSatisfying(Carried.Placed.class, placed -> assertThat(
                        placed.passage().of(after))
                .isEqualTo(words));
    }

    private static void moved(String before, String words, String after, String now) {
        assertThat(carried(before, words, after)).isInstanceOfSatisfying(Carried.Moved.class, moved -> assertThat(
                        moved.passage().of(after))
                .isEqualTo(now));
    }

    private static void gone(String before, String words, String after) {
        assertThat(carried(before, words, after)).isEqualTo(new Carried.Gone());
    }

    @Test
    void a_passage_stays_where_it_is_when_the_text_around_it_changes() {
        placed(TEXT, "lead a team of five", TEXT);
        placed(TEXT, "after each of three workshops", TEXT.replace("by summer", "before the autumn, at the latest"));
        placed(TEXT, "lead a team", "Something new first. " + TEXT);
        placed(TEXT, "every month", TEXT.replace("My mentor gives me", "I get"));
    }

    @Test
    void a_passage_goes_with_its_sentence_wherever_that_is_put() {
        placed(
                TEXT,
                "each of three workshops",
                "My mentor gives me feedback after each of three workshops. I want to lead a team of five by summer."
                        + " I read a book about it every month. We talk about it on Fridays.");
    }

    @Test
    void a_passage_some_words_of_which_were_changed_is_shown_in_its_new_words() {
        moved(TEXT, "lead a team of five by summer", TEXT.replace("five", "seven"), "lead a team of seven by summer");
        moved(TEXT, "lead a team of five", TEXT.replace("lead a", "manage my own"), "manage my own team of five");
        moved(
                TEXT,
                "gives me feedback after each of three workshops",
                TEXT.replace("feedback after", "feedback. She does so after"),
                "gives me feedback. She does so after each of three workshops");
    }

    @Test
    void a_passage_that_was_moved_and_changed_at_once_is_found_among_the_new_words() {
        moved(
                TEXT,
                "gives me feedback after each of three workshops",
                "I want to lead a team of five by summer. I read a book about it every month. We talk about it on Fridays."
                        + " My mentor gives me feedback after each of four workshops.",
                "gives me feedback after each of four workshops");
    }

    @Test
    void a_passage_that_was_deleted_or_rewritten_is_gone() {
        gone(TEXT, "a book about it", TEXT.replace("I read a book about it every month. ", ""));
        gone(
                TEXT,
                "lead a team of five by summer",
                TEXT.replace("lead a team of five by summer", "speak fluent Spanish"));
        gone(TEXT, "feedback", "");
    }

    @Test
    void a_passage_whose_sentence_was_deleted_is_not_shown_in_another_that_reads_nearly_the_same() {
        var twins =
                "I hold three workshops for the team in spring. Then I rest. I hold four workshops for the team in spring.";
        gone(twins, "workshops for the team", "Then I rest. I hold four workshops for the team in spring.");
        var second = new Passage(twins.lastIndexOf("workshops"), twins.lastIndexOf(" in spring"));
        var after = "I hold three workshops for the team in spring. Then I rest.";
        assertThat(Rewriting.of(twins, after).carry(second)).isEqualTo(new Carried.Gone());
    }

    @Test
    void of_two_that_read_the_same_each_keeps_its_own_place() {
        var twice = "Write every day. Sleep well. Write every day. Eat well.";
        var first = new Passage(0, 15);
        var second = new Passage(29, 44);
        var after = "First of all: " + twice;
        var rewriting = Rewriting.of(twice, after);
        assertThat(rewriting.carry(first)).isEqualTo(new Carried.Placed(new Passage(14, 29)));
        assertThat(rewriting.carry(second)).isEqualTo(new Carried.Placed(new Passage(43, 58)));
    }

    @Test
    void only_spaces_and_line_breaks_are_no_change_of_words() {
        var before = "Find a mentor in the hospital and ask her.";
        var after = "Find a mentor\nin the hospital\n\nand ask her.";
        assertThat(carried(before, "mentor in the hospital", after)).isEqualTo(new Carried.Placed(new Passage(7, 29)));
    }

    @Test
    void a_passage_of_spaces_or_signs_in_a_text_that_goes_is_gone_and_nothing_breaks() {
        assertThat(Rewriting.of("a   b", "c").carry(new Passage(1, 3))).isEqualTo(new Carried.Gone());
        assertThat(Rewriting.of("…", "…").carry(new Passage(0, 1))).isEqualTo(new Carried.Gone());
        assertThat(Rewriting.of("", "new").carry(new Passage(0, 1))).isEqualTo(new Carried.Gone());
    }

    @Test
    void two_texts_far_too_long_for_a_comparison_are_answered_in_time() {
        var before = new RandomHistories(1).text(40_000);
        var after = new RandomHistories(2).text(40_000);
        assertThat(Rewriting.of(before, after).carry(new Passage(0, 200))).isEqualTo(new Carried.Gone());
    }

    @Test
    void of_two_hundred_random_histories_hardly_a_passage_is_lost_and_none_shown_where_it_was_not_meant() {
        var histories = new RandomHistories(20261128);
        var worth = new EnumMap<Worth, Integer>(Worth.class);
        for (int k = 0; k < 200; k++) {
            var history = histories.next();
            worth.merge(history.truth().of(Follow.through(history)), 1, Integer::sum);
        }
        assertThat(worth.get(Worth.RIGHT)).isGreaterThanOrEqualTo(196);
        assertThat(worth).doesNotContainKey(Worth.WRONG);
    }
}
