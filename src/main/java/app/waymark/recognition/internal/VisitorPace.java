package app.waymark.recognition.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** How often visitors may have something looked at from one network; in memory, and for each node alone. */
@Component
public class VisitorPace {

    private static final int MOST_KEYS = 20_000;
    private static final int WHOSE = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Whether this once more is not too often; counts it. */
    public boolean allows(String what, String address, int aMinute) {
        return buckets.get(what + "|" + network(address), unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                        .build())
                .tryConsume(1);
    }

    /** One customer has all the addresses of a /64. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, WHOSE)) : address;
        } catch (UnknownHostException none) {
            return "";
        }
    }
}
