package app.waymark.recognition.internal;

import app.waymark.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs a badge that its person accepts. */
@Component
public class BadgeSigning {

    private final BadgeKeys keys;
    private final BadgeCredential credentials;

    BadgeSigning(BadgeKeys keys, BadgeCredential credentials) {
        this.keys = keys;
        this.credentials = credentials;
    }

    /**
     * What is signed; empty where the key is locked.
     *
     * @param name the person's name where it stands in it, else empty
     */
    public Optional<String> sign(BadgeRows.Row badge, String name, EmailAddress email, Instant at) {
        return keys.signing()
                .map(key -> credentials.sign(
                        new BadgeCredential.Content(
                                badge.id(),
                                badge.programme(),
                                badge.kind(),
                                badge.achievement(),
                                badge.by(),
                                badge.language(),
                                badge.words(),
                                name,
                                email,
                                at),
                        key));
    }
}
