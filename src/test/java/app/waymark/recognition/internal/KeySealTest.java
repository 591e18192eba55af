package app.waymark.recognition.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeySealTest {

    private static final byte[] KEY = "a key that signs badges".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "a long and random text";

    @Test
    void what_is_locked_is_opened_by_its_secret_and_no_other_and_not_when_it_was_altered() {
        var locked = KeySeal.close(KEY, SECRET);
        assertThat(KeySeal.open(locked, SECRET))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(KEY));
        assertThat(KeySeal.open(locked, "another text")).isEmpty();
        assertThat(KeySeal.close(KEY, SECRET)).as("never the same twice").isNotEqualTo(locked);
        locked[locked.length - 1] ^= 1;
        assertThat(KeySeal.open(locked, SECRET)).isEmpty();
    }

    @Test
    void a_secret_is_stretched_as_much_as_owasp_asks_for() throws GeneralSecurityException {
        var locked = ByteBuffer.wrap(KeySeal.close(KEY, SECRET));
        var salt = new byte[16];
        var nonce = new byte[12];
        locked.get(salt).get(nonce);
        var closed = new byte[locked.remaining()];
        locked.get(closed);
        assertThat(cipher(Cipher.DECRYPT_MODE, 600_000, salt, nonce).doFinal(closed))
                .isEqualTo(KEY);
    }

    @Test
    void what_the_first_releases_locked_with_less_is_opened_too() throws GeneralSecurityException {
        var salt = new byte[16];
        var nonce = new byte[12];
        var closed = cipher(Cipher.ENCRYPT_MODE, 210_000, salt, nonce).doFinal(KEY);
        var locked = ByteBuffer.allocate(28 + closed.length)
                .put(salt)
                .put(nonce)
                .put(closed)
                .array();
        assertThat(KeySeal.open(locked, SECRET))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(KEY));
    }

    private static Cipher cipher(int mode, int rounds, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(SECRET.toCharArray(), salt, rounds, 256));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(made.getEncoded(), "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}
