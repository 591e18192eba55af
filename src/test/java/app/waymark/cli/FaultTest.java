package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void aTextOfSixtyCharactersIsQuotedInFullAndALongerOneIsCut() {
        assertThat(Fault.quote("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
        assertThat(Fault.quote("x".repeat(60) + "y")).isEqualTo("\"" + "x".repeat(60) + "\u2026\"");
        assertThat(Fault.quote("")).isEqualTo("\"\"");
    }

    @Test
    void aTextIsNotCutWithinACharacter() {
        String face = "\uD83D\uDE00";
        assertThat(Fault.quote("x".repeat(59) + face + "y")).isEqualTo("\"" + "x".repeat(59) + "\u2026\"");
        assertThat(Fault.quote("x".repeat(58) + face + "y")).isEqualTo("\"" + "x".repeat(58) + face + "\u2026\"");
        assertThat(Fault.quote("x".repeat(58) + face)).isEqualTo("\"" + "x".repeat(58) + face + "\"");
    }

    @Test
    void whateverEndsALineIsShownAsOneCharacter() {
        assertThat(Fault.quote("a\nb\r\0\u0085\u2028\u2029c")).isEqualTo("\"a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDc\"");
    }
}
