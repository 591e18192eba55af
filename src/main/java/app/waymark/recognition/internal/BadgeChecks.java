package app.waymark.recognition.internal;

import app.waymark.recognition.BadgeState;
import app.waymark.recognition.BadgeVerdict;
import app.waymark.recognition.BadgeVerdict.Said;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says of a badge that somebody shows what is to be said of it. */
@Component
public class BadgeChecks {

    private final BadgeKeys keys;
    private final BadgeRows rows;
    private final Links links;
    private final Clock clock;

    BadgeChecks(BadgeKeys keys, BadgeRows rows, Links links, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    /**
     * The verdict on a badge.
     *
     * @param shown a picture or a token
     * @param address whose it is said to be, or what was typed in its place
     */
    public BadgeVerdict verdict(String shown, String address) {
        var read = ShownBadge.read(shown);
        if (read.isEmpty()) {
            return new BadgeVerdict.NoBadge();
        }
        var badge = read.get();
        var kid = badge.header().path("kid").asString("");
        var ours = links.absolute(Links.BADGE_KEYS) + "/";
        if (!kid.startsWith(ours)) {
            return elsewhere(badge, kid);
        }
        var key = id(kid.substring(ours.length())).flatMap(keys::find);
        boolean signed = key.isPresent()
                && badge.header().path("alg").asString("").equals(BadgeCredential.ALGORITHM)
                && Ed25519.verifies(
                        badge.token().signedBytes(),
                        badge.token().signature(),
                        key.get().key());
        // What follows was written by us, or by whoever holds our key.
        var payload = signed ? badge.payload() : Optional.<JsonNode>empty();
        return payload.map(said -> known(said, address)).orElseGet(BadgeVerdict.Altered::new);
    }

    private BadgeVerdict known(JsonNode said, String address) {
        var jti = said.path("jti").asString("");
        var row = jti.startsWith("urn:uuid:")
                ? id(jti.substring(9)).flatMap(rows::find)
                : Optional.<BadgeRows.Row>empty();
        if (row.isEmpty() || row.get().credential() == null) {
            return new BadgeVerdict.NoLongerKept();
        }
        var at = Instant.ofEpochSecond(said.path("nbf").asLong());
        if (at.isAfter(clock.instant())) {
            return new BadgeVerdict.Altered();
        }
        var what = said(said, at, address);
        var revoked = row.get().revokedAt();
        return row.get().state() == BadgeState.REVOKED && revoked != null
                ? new BadgeVerdict.Revoked(what, revoked)
                : new BadgeVerdict.Genuine(what);
    }

    private static Said said(JsonNode credential, Instant at, String address) {
        var subject = credential.path("credentialSubject");
        var achievement = subject.path("achievement");
        String name = "";
        Optional<Boolean> theirs = Optional.empty();
        for (var identity : subject.path("identifier")) {
            var value = identity.path("identityHash").asString("");
            if (identity.path("identityType").asString("").equals("name")) {
                name = value;
            } else {
                var salt = identity.path("salt").asString("");
                theirs = TypedText.blank(address)
                        ? Optional.empty()
                        : Optional.of(EmailAddress.parse(address)
                                .map(typed -> BadgeCredential.hash(typed, salt).equals(value))
                                .orElse(false));
            }
        }
        return new Said(
                name,
                achievement.path("name").asString(""),
                achievement.path("description").asString(""),
                achievement.path("criteria").path("narrative").asString(""),
                credential.path("issuer").path("name").asString(""),
                at,
                theirs);
    }

    /** Nothing is fetched from there: an address in a file that somebody shows is no reason to call on it. */
    private static BadgeVerdict elsewhere(ShownBadge badge, String kid) {
        var claimed = kid.isEmpty()
                ? badge.payload().map(said -> said.path("iss").asString("")).orElse("")
                : kid;
        var host = host(claimed);
        return host == null ? new BadgeVerdict.NoBadge() : new BadgeVerdict.Elsewhere(host);
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            // Written as we write it and not otherwise.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
