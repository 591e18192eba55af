package app.waymark.account.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that follow from a key and the time (RFC 6238): thirty seconds a step, HMAC-SHA-1, which is what all
 * authenticators know. That it is SHA-1 harms nothing here: HMAC does not rest on what was broken in it.
 */
final class OneTimeCodes {

    private static final int SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCodes() {}

    /** The step of time that this instant is in. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The code of that step. */
    static String at(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int place = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(place) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** These bytes in the letters that people type into an authenticator (RFC 4648), without padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (var one : bytes) {
            bits = bits << 8 | one & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt(bits >> held & 31));
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(BASE32.charAt(bits << 5 - held & 31));
        }
        return text.toString();
    }
}
