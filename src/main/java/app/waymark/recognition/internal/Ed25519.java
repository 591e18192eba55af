package app.waymark.recognition.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 as the JDK has it. */
final class Ed25519 {

    private static final String NAME = "Ed25519";

    /** What stands before the 32 bytes of the key itself in its X.509 form (RFC 8410). */
    private static final int BEFORE_KEY = 12;

    private Ed25519() {}

    static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static byte[] sign(byte[] text, byte[] privateKey) {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException notOurKey) {
            throw new IllegalStateException(notOurKey);
        }
    }

    static boolean verifies(byte[] text, byte[] signed, byte[] publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(publicKey));
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** The X.509 form of a key that a JWK has as it is. */
    static byte[] whole(byte[] raw) {
        var whole = new byte[BEFORE_KEY + raw.length];
        System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, whole, 0, BEFORE_KEY);
        System.arraycopy(raw, 0, whole, BEFORE_KEY, raw.length);
        return whole;
    }

    /** The key itself, as a JWK has it in {@code x} (RFC 8037). */
    static byte[] raw(byte[] publicKey) {
        return Arrays.copyOfRange(publicKey, BEFORE_KEY, publicKey.length);
    }
}
