package app.waymark.recognition.internal;

import java.net.URI;
import java.util.Optional;

/** Where a badge says that it was signed: read, and not believed. */
public final class CredentialOrigin {

    private static final String KEYS = "/badges/keys/";

    private CredentialOrigin() {}

    /** The page of the installation that signed it on which it is verified; empty where it names none of the kind. */
    public static Optional<String> verifiedAt(String credential) {
        return ShownBadge.read(credential)
                .map(badge -> badge.header().path("kid").asString(""))
                .filter(kid -> kid.matches("https?://[^/\\s]+.*") && kid.contains(KEYS))
                .filter(kid -> host(kid).isPresent())
                .map(kid -> kid.substring(0, kid.indexOf(KEYS)) + "/badges/verify");
    }

    /** The host of an address. */
    public static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
