package app.waymark.recognition.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The keys that badges are signed with, or were. The first is made when it is needed. */
@Component
public class BadgeKeys {

    /** More than anybody rotates in a lifetime. */
    private static final int MOST_KEYS = 1_000;

    private final JdbcTemplate jdbc;
    private final String secret;
    private final Clock clock;

    BadgeKeys(JdbcTemplate jdbc, @Value("${waymark.badges.secret:}") String secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** A key that badges are verified with. */
    public record PublicPart(UUID id, byte[] key) {}

    /** The key in use. */
    record Signing(UUID id, byte[] publicKey, byte[] privateKey) {

        byte[] sign(byte[] text) {
            return Ed25519.sign(text, privateKey);
        }
    }

    /** The key in use, made where there is none yet; empty where it is locked and the settings have not what opens it. */
    Optional<Signing> signing() {
        var found = inUse("");
        if (found.isEmpty()) {
            // Read as it is now and not as this transaction saw it first: somebody else may have made one meanwhile.
            found = inUse(" for update");
            if (found.isEmpty()) {
                BadgeKeyRows.make(jdbc, secret, clock);
                found = inUse("");
            }
        }
        var row = found.orElseThrow();
        var stored = row.privateKey();
        if (stored == null) {
            throw new IllegalStateException("The key in use has no private part");
        }
        return (row.sealed() ? KeySeal.open(stored, secret) : Optional.of(stored))
                .map(key -> new Signing(row.id(), row.publicKey(), key));
    }

    private record Stored(UUID id, byte[] publicKey, byte @Nullable [] privateKey, boolean sealed) {}

    private Optional<Stored> inUse(String locked) {
        return jdbc
                .query(
                        "select id, public_key, private_key, sealed from badge_key where in_use = true" + locked,
                        (row, number) -> new Stored(
                                row.getObject("id", UUID.class),
                                row.getBytes("public_key"),
                                row.getBytes("private_key"),
                                row.getBoolean("sealed")))
                .stream()
                .findFirst();
    }

    /** One of the keys that there are or were. */
    public Optional<PublicPart> find(UUID id) {
        return jdbc
                .query(
                        "select id, public_key from badge_key where id = ?",
                        (row, number) -> new PublicPart(row.getObject("id", UUID.class), row.getBytes("public_key")),
                        id)
                .stream()
                .findFirst();
    }

    /** All of them, the newest first. */
    public List<PublicPart> all() {
        return jdbc.query(
                "select id, public_key from badge_key order by made_at desc, id limit ?",
                (row, number) -> new PublicPart(row.getObject("id", UUID.class), row.getBytes("public_key")),
                MOST_KEYS);
    }

    static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
