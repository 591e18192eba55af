package app.waymark.recognition.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The compact form of a signed token: three parts in base64url. Read strictly: each of its letters counts, so that there is
 * one way to write a token and no other is taken for it.
 *
 * @param signed what the signature is over: the first two parts as they stand
 */
record CompactJws(byte[] header, byte[] payload, byte[] signature, String signed) {

    /** Reads a token; empty where it is none. */
    static Optional<CompactJws> read(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var header = part(parts[0]);
        var payload = part(parts[1]);
        var signature = part(parts[2]);
        return header.isEmpty() || payload.isEmpty() || signature.isEmpty()
                ? Optional.empty()
                : Optional.of(new CompactJws(header.get(), payload.get(), signature.get(), parts[0] + "." + parts[1]));
    }

    static String write(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }

    byte[] signedBytes() {
        return signed.getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<byte[]> part(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            // The last letter has bits that decoding drops, and padding may stand or not: neither may be otherwise.
            return bytes.length > 0 && write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException otherLetters) {
            return Optional.empty();
        }
    }
}
