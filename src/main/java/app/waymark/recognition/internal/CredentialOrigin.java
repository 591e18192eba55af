package app.waymark.recognition.internal;

import app.waymark.recognition.PortfolioContent;
import app.waymark.shared.Links;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/** Where a badge says that it was signed: read, and not believed. */
public final class CredentialOrigin {

    private static final String KEYS = Links.BADGE_KEYS + "/";

    private CredentialOrigin() {}

    /** The page of the installation that signed it on which it is verified; empty where it names none of the kind. */
    public static Optional<String> verifiedAt(String credential) {
        return ShownBadge.read(credential)
                .map(badge -> badge.header().path("kid").asString(""))
                .filter(kid -> kid.matches("https?://[^/\\s]+.*") && kid.contains(KEYS))
                .filter(kid -> host(kid).isPresent())
                .map(kid -> kid.substring(0, kid.indexOf(KEYS)) + Links.BADGE_VERIFY);
    }

    /**
     * Whether a badge is what its own signature covers: unchanged since it was signed with the key it brings along, and of this
     * name by this issuer. Whose key that is only the installation that signed it can say.
     */
    static boolean says(PortfolioContent.Badge badge) {
        return ShownBadge.read(badge.credential())
                .filter(CredentialOrigin::unchanged)
                .flatMap(ShownBadge::payload)
                .filter(said -> said.path("credentialSubject")
                                .path("achievement")
                                .path("name")
                                .asString("")
                                .equals(badge.title())
                        && said.path("issuer").path("name").asString("").equals(badge.by()))
                .isPresent();
    }

    private static boolean unchanged(ShownBadge badge) {
        try {
            var key = Base64.getUrlDecoder()
                    .decode(badge.header().path("jwk").path("x").asString(""));
            return badge.header().path("alg").asString("").equals(BadgeCredential.ALGORITHM)
                    && Ed25519.verifies(
                            badge.token().signedBytes(), badge.token().signature(), Ed25519.whole(key));
        } catch (IllegalArgumentException noKey) {
            return false;
        }
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
