package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Secrets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrCodeTest {

    /** Squares that another program's reader has read, by what they were when it did. */
    @ParameterizedTest
    @CsvSource({
        "10, 21, f13d40e01ca7",
        "60, 33, 8575673f91ed",
        "130, 41, d160f6612258",
        "190, 49, ba0617743fcc",
        "271, 57, 51a794be1202"
    })
    void a_text_is_the_square_that_a_reader_has_read(int length, int size, String digest) {
        var dots = QrCode.dots(text(length));
        assertThat(dots).hasDimensions(size, size);
        assertThat(HexFormat.of().formatHex(Secrets.hash(drawn(dots)), 0, 6)).isEqualTo(digest);
    }

    @Test
    void what_is_too_long_for_a_telephone_is_no_picture() {
        assertThatThrownBy(() -> QrCode.dots(text(272))).isInstanceOf(IllegalArgumentException.class);
    }

    static String text(int length) {
        return "otpauth://totp/Waymark:mara%40example.org?secret=GEZDGNBVGY3TQOJQ"
                .repeat(5)
                .substring(0, length);
    }

    static String drawn(boolean[][] dots) {
        var text = new StringBuilder();
        for (var row : dots) {
            for (var dot : row) {
                text.append(dot ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
