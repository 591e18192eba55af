package app.waymark.recognition.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks the private key with a secret of the installation's settings, so that neither the database nor a backup of it alone
 * is enough to sign: AES-256-GCM under a key that PBKDF2 makes of the secret.
 */
final class KeySeal {

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ROUNDS = 600_000;
    // What the first releases locked keys with; such a key is opened too, and locked anew when the next one is made.
    private static final int ROUNDS_BEFORE = 210_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeySeal() {}

    static byte[] close(byte[] key, String secret) {
        var salt = random(SALT);
        var nonce = random(NONCE);
        try {
            var closed =
                    cipher(Cipher.ENCRYPT_MODE, secret, ROUNDS, salt, nonce).doFinal(key);
            return ByteBuffer.allocate(SALT + NONCE + closed.length)
                    .put(salt)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException everyJavaCanDoThis) {
            throw new IllegalStateException(everyJavaCanDoThis);
        }
    }

    /** Opens it; empty where this is not the secret it was closed with. */
    static Optional<byte[]> open(byte[] sealed, String secret) {
        var bytes = ByteBuffer.wrap(sealed);
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        bytes.get(salt).get(nonce);
        var closed = new byte[bytes.remaining()];
        bytes.get(closed);
        return open(closed, secret, ROUNDS, salt, nonce).or(() -> open(closed, secret, ROUNDS_BEFORE, salt, nonce));
    }

    private static Optional<byte[]> open(byte[] closed, String secret, int rounds, byte[] salt, byte[] nonce) {
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, secret, rounds, salt, nonce).doFinal(closed));
        } catch (GeneralSecurityException otherSecret) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String secret, int rounds, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, 256));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(made.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
