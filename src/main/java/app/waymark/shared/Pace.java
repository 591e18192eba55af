package app.waymark.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts how often people do things, in memory and for each node alone; what is counted stands at {@link PerMinute}. */
@Component
public class Pace {

    private static final int MOST_KEYS = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Whether this person may do this once more; counts it. */
    public boolean allows(String what, AccountId who, int aMinute) {
        return buckets.get(what + "|" + who, unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                        .build())
                .tryConsume(1);
    }

    /** Forgets what was counted, as a restart does. */
    public void forget() {
        buckets.invalidateAll();
    }
}
