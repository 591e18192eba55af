package app.waymark.account;

import app.waymark.account.internal.Throttle;
import app.waymark.account.internal.Throttle.Attempt;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Slows down what people without a sign-in make Waymark do, for modules with pages that need none. */
@Service
@PreAuthorize("permitAll()")
public class Strangers {

    private final Throttle throttle;

    Strangers(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Counts that somebody signs up for something, and is mailed. Returns how long to wait where that is once too often,
     * whether or not there is such an account; a person's own ways in are counted apart, so nobody is locked out by it.
     */
    public Optional<Duration> signsUp(String who, String networkAddress) {
        return throttle.count(Attempt.SIGN_UP, who, networkAddress);
    }
}
