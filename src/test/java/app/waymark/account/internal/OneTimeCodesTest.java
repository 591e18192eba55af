package app.waymark.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        var key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(OneTimeCodes.at(key, OneTimeCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_as_authenticators_read_them(String text, String letters) {
        assertThat(OneTimeCodes.base32(text.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(letters);
        assertThat(new String(TestCodes.bytes(letters), StandardCharsets.US_ASCII))
                .isEqualTo(text);
    }

    @Test
    void a_key_is_locked_by_the_installations_secret_for_its_account_alone() {
        var box = new SecretBox("a long random text");
        var key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        var mara = "mara".getBytes(StandardCharsets.US_ASCII);
        var kept = box.close(key, mara);
        assertThat(kept.sealed()).isTrue();
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(new SecretBox("a long random text").open(kept, mara))
                .as("after a restart")
                .isEqualTo(key);
        assertThatThrownBy(() -> box.open(kept, "ivo".getBytes(StandardCharsets.US_ASCII)))
                .as("carried to another account's row")
                .isInstanceOf(SecretBox.Locked.class);
        assertThatThrownBy(() -> new SecretBox("another text").open(kept, mara)).isInstanceOf(SecretBox.Locked.class);
        var altered = kept.bytes().clone();
        altered[altered.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(new SecretBox.Kept(altered, true), mara))
                .isInstanceOf(SecretBox.Locked.class);
        var nonces = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            nonces.add(new String(box.close(key, mara).bytes(), StandardCharsets.ISO_8859_1));
        }
        assertThat(nonces).hasSize(20);
    }

    @Test
    void without_a_secret_it_is_kept_as_it_is_and_opened_when_there_is_one_later() {
        var key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        var kept = new SecretBox("").close(key, new byte[0]);
        assertThat(kept.sealed()).isFalse();
        assertThat(new SecretBox("a secret by now").open(kept, new byte[0])).isEqualTo(key);
    }
}
