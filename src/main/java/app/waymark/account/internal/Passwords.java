package app.waymark.account.internal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords: Argon2id with 19 MiB, two passes, one lane. A check takes a tenth of a second of one core
 * and those 19 MiB, so only so many run at once however many people, or attackers, sign in.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    // However many strangers queue up there, people whose browser is known get through here.
    private final Semaphore known = new Semaphore(1, true);
    private final String nobodys;

    /** As they are hashed. */
    @Autowired
    public Passwords() {
        this(KIBIBYTES, PASSES);
    }

    /** With another cost. */
    Passwords(int kibibytes, int passes) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, passes);
        nobodys = java.util.Objects.requireNonNull(encoder.encode("nobody has this password"));
    }

    /** So many people sign in at this moment that this one has to try again. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Busy() {
            super("Too many passwords are being checked at once", null, false, false);
        }
    }

    /** A hash of this password, with a salt of its own. Throws {@link Busy}. */
    public String hash(String password) {
        return limited(running, () -> java.util.Objects.requireNonNull(encoder.encode(password)));
    }

    /**
     * Whether this is the password behind the hash. Without a hash the answer is no, after the same work: how long it
     * takes tells nobody whether there is an account. Throws {@link Busy}.
     */
    public boolean matches(String password, Optional<String> hash) {
        return limited(running, () -> encoder.matches(password, hash.orElse(nobodys))) && hash.isPresent();
    }

    /** As {@link #matches}, for somebody who is known already and does not wait behind strangers. */
    public boolean matchesKnown(String password, String hash) {
        return limited(known, () -> encoder.matches(password, hash));
    }

    /** Whether the hash was made with weaker parameters than today's. */
    public boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static <T> T limited(Semaphore places, java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
