package app.waymark.account.internal;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What an authenticator shows: made of the key's letters alone. */
public final class TestCodes {

    private TestCodes() {}

    /** The code of this key at this time. */
    public static String at(String key, Instant now) {
        return OneTimeCodes.at(bytes(key), OneTimeCodes.step(now));
    }

    static byte[] bytes(String letters) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (var letter : letters.toCharArray()) {
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
