package app.waymark.account.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks what has to be read again and must not be read in a backup: AES-256-GCM under a key that PBKDF2 makes of the
 * installation's secret, bound to the account it belongs to. Without such a secret it is kept as it is: a key beside it in the
 * same database would keep it from nobody.
 */
@Component
class SecretBox {

    /** What is kept, and whether it is locked. */
    record Kept(byte[] bytes, boolean sealed) {}

    /** The settings do not open what was locked. */
    static final class Locked extends RuntimeException {

        private static final long serialVersionUID = 1;

        Locked(Throwable cause) {
            super("WAYMARK_SIGN_IN_SECRET is not the secret with which a second factor was locked", cause);
        }
    }

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ROUNDS = 600_000;
    private static final int MOST_KEYS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret;
    /** One for each start: deriving a key takes a while, and is done once for each of them. */
    private final byte[] salt = random(SALT);

    private final Map<ByteBuffer, SecretKeySpec> keys = new ConcurrentHashMap<>();

    SecretBox(@Value("${waymark.sign-in.secret}") String secret) {
        this.secret = secret;
    }

    Kept close(byte[] plain, byte[] belongsTo) {
        if (secret.isEmpty()) {
            return new Kept(plain.clone(), false);
        }
        var nonce = random(NONCE);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, salt, nonce, belongsTo).doFinal(plain);
            return new Kept(
                    ByteBuffer.allocate(SALT + NONCE + closed.length)
                            .put(salt)
                            .put(nonce)
                            .put(closed)
                            .array(),
                    true);
        } catch (GeneralSecurityException everyJavaCanDoThis) {
            throw new IllegalStateException(everyJavaCanDoThis);
        }
    }

    byte[] open(Kept kept, byte[] belongsTo) {
        if (!kept.sealed()) {
            return kept.bytes().clone();
        }
        var bytes = kept.bytes();
        try {
            return cipher(
                            Cipher.DECRYPT_MODE,
                            Arrays.copyOf(bytes, SALT),
                            Arrays.copyOfRange(bytes, SALT, SALT + NONCE),
                            belongsTo)
                    .doFinal(bytes, SALT + NONCE, bytes.length - SALT - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException otherSecret) {
            throw new Locked(otherSecret);
        }
    }

    private Cipher cipher(int mode, byte[] salt, byte[] nonce, byte[] belongsTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(salt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo);
        return cipher;
    }

    private SecretKeySpec key(byte[] salt) throws GeneralSecurityException {
        var name = ByteBuffer.wrap(salt.clone());
        var known = keys.get(name);
        if (known != null) {
            return known;
        }
        var made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, 256));
        var key = new SecretKeySpec(made.getEncoded(), "AES");
        if (keys.size() < MOST_KEYS) {
            keys.put(name, key);
        }
        return key;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
