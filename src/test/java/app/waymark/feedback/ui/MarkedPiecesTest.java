package app.waymark.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.ui.MarkedPieces.Mark;
import app.waymark.feedback.ui.MarkedPieces.Piece;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MarkedPiecesTest {

    /** A hundredth of what the program {@code ReachedTable} does. */
    @Test
    void in_a_thousand_random_histories_no_thread_cannot_be_reached() {
        assertThat(new ReachedThreads(20261128).through(1_000)).isEmpty();
    }

    @Test
    void passages_that_overlap_lie_within_each_other_and_are_the_same_each_lead_to_their_thread() {
        var pieces = MarkedPieces.of(
                "one two three four", List.of(mark(0, 13, "a"), mark(4, 7, "b"), mark(4, 7, "c"), mark(8, 18, "d")));

        assertThat(pieces.stream().filter(one -> !one.number()).map(Piece::words))
                .containsExactly("one ", "two", " ", "three", " four");
        assertThat(pieces.stream().map(Piece::path).filter(Objects::nonNull).distinct())
                .containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(pieces.stream().filter(Piece::number).map(Piece::path)).containsExactly("c");
    }

    private static Mark mark(int start, int end, String key) {
        return new Mark(start, end, key, key);
    }
}
