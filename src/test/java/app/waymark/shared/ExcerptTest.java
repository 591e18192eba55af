package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void what_fits_is_shown_whole_and_in_one_line() {
        assertThat(Excerpt.of("  Say by\n when ", 20)).isEqualTo("Say by when");
        assertThat(Excerpt.of("12345", 5)).isEqualTo("12345");
    }

    @Test
    void what_does_not_fit_ends_with_a_word_and_an_ellipsis_and_is_no_longer_than_asked() {
        assertThat(Excerpt.of("Run a retrospective every week", 24)).isEqualTo("Run a retrospective…");
        assertThat(Excerpt.of("Ask Ann, Ben and Cleo", 10)).isEqualTo("Ask Ann…");
    }

    @Test
    void a_word_that_is_too_long_is_cut_between_two_letters() {
        assertThat(Excerpt.of("Donaudampfschifffahrt", 10)).isEqualTo("Donaudamp…");
        // A letter of two characters, and one of a letter and its accent.
        assertThat(Excerpt.of("abc😀defgh", 5)).isEqualTo("abc…");
        assertThat(Excerpt.of("abcde\u0301fgh", 6)).isEqualTo("abcd…");
    }

    @Test
    void no_room_is_an_ellipsis() {
        assertThat(Excerpt.of("something", 1)).isEqualTo("…");
    }
}
