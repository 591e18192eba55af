package app.waymark.recognition;

import app.waymark.recognition.internal.BadgeChecks;
import app.waymark.recognition.internal.BadgeCredential;
import app.waymark.recognition.internal.BadgeKeys;
import app.waymark.recognition.internal.BadgeRows;
import app.waymark.recognition.internal.VisitorPace;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a badge whether it is genuine, and gives out what others need to say it themselves: public keys, who gives badges,
 * and which were taken back. Open to everybody; nothing changes by it, and no person can be found through it who did not
 * show their badge.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class BadgeVerification {

    private static final int A_MINUTE = 60;

    private final BadgeChecks checks;
    private final BadgeKeys keys;
    private final BadgeRows rows;
    private final BadgeCredential credentials;
    private final VisitorPace pace;

    BadgeVerification(
            BadgeChecks checks, BadgeKeys keys, BadgeRows rows, BadgeCredential credentials, VisitorPace pace) {
        this.checks = checks;
        this.keys = keys;
        this.rows = rows;
        this.credentials = credentials;
        this.pace = pace;
    }

    /**
     * The verdict on a badge.
     *
     * @param shown the picture (SVG) or the token, as it was pasted or came in a file
     * @param address the e-mail address of whoever shows it, where the reader wants to know whether it is theirs; or empty
     * @param from the network address of whoever asks
     */
    public BadgeVerdict verify(String shown, String address, String from) {
        return pace.allows("badge", from, A_MINUTE) ? checks.verdict(shown, address) : new BadgeVerdict.TooMany();
    }

    /** Every key that badges are or were signed with, as a JWK set. */
    public String keys() {
        return credentials.jwks(keys.all());
    }

    /** One of them, as the address in a badge names it. */
    public Optional<String> key(UUID id) {
        return keys.find(id).map(credentials::jwk);
    }

    /** Who a programme is that gave a badge; empty for any other. */
    public Optional<String> issuer(UUID programme) {
        return rows.issuer(programme).map(by -> credentials.profile(programme, by));
    }

    /** Which of its badges hold no longer; empty for a programme that never gave one. */
    public Optional<String> revoked(UUID programme) {
        return rows.issuer(programme).map(by -> credentials.revocations(programme, rows.revoked(programme)));
    }
}
