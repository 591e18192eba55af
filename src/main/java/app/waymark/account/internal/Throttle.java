package app.waymark.account.internal;

import app.waymark.shared.TypedText;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: so many attempts for one e-mail address, and so many from one network address, whether or not
 * there is such an account; apart from those, so many of whoever is known by a browser, a session or a link of theirs, so
 * that strangers cannot use up a person's attempts. Kept in memory, bounded; a restart forgives, and each node of several counts for itself.
 */
@Component
public class Throttle {

    /** What is attempted; each has buckets of its own. */
    public enum Attempt {
        /** Ten wrong passwords in a quarter of an hour for one account; sixty from one network, where many people sit. */
        SIGN_IN(10, 60),
        /** Mail to somebody's mailbox that a stranger can set off. */
        MAIL(4, 30),
        /** Signing up for a round; a whole class may sit behind one network. */
        SIGN_UP(4, 120),
        /** Secrets are too long to guess; this only keeps the noise down. */
        LINK(30, 120),
        /** Six digits can be guessed, and are asked for only once the password was right. */
        CODE(10, 60),
        /** A person's own attempts, from a browser or a session that is known to be theirs. */
        OWN(20, 20);

        private final int perAccount;
        private final int perAddress;

        Attempt(int perAccount, int perAddress) {
            this.perAccount = perAccount;
            this.perAddress = perAddress;
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
    private final TimeMeter time;

    Throttle(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Counts an attempt. Returns how long to wait where it is one too many, and empty where it may go on. */
    public Optional<Duration> count(Attempt attempt, String who, String networkAddress) {
        // The network first: a stranger who is out of attempts shall not use up the account's.
        return take(fromNetwork(attempt, networkAddress)).or(() -> take(forAccount(attempt, who)));
    }

    /**
     * Counts an attempt by somebody who is known by something that no stranger has: a link, a session, a browser. What
     * others do counts for nothing here. Returns as {@link #count(Attempt, String, String)}.
     */
    public Optional<Duration> count(Attempt attempt, String known) {
        return take(forAccount(attempt, known));
    }

    /** Takes back an attempt that {@link #count(Attempt, String)} counted. */
    public void forgive(Attempt attempt, String known) {
        forAccount(attempt, known).addTokens(1);
    }

    /** Takes an attempt back, because it was the right person after all. */
    public void forgive(Attempt attempt, String who, String networkAddress) {
        fromNetwork(attempt, networkAddress).addTokens(1);
        forAccount(attempt, who).addTokens(1);
    }

    /** Forgets every attempt, as a restart does. */
    public void forget() {
        buckets.invalidateAll();
    }

    private Bucket fromNetwork(Attempt attempt, String networkAddress) {
        return bucket(attempt + "|net|" + network(networkAddress), attempt.perAddress);
    }

    private Bucket forAccount(Attempt attempt, String who) {
        return bucket(attempt + "|who|" + TypedText.strip(who).toLowerCase(Locale.ROOT), attempt.perAccount);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(key.length() > 300 ? key.substring(0, 300) : key, unused -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                .withCustomTimePrecision(time)
                .build());
    }

    private static Optional<Duration> take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** An IPv6 customer has a whole /64; counting each address of it alone would count nothing. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
