package app.waymark.startup.internal;

import app.waymark.startup.CannotStart;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence, without a stack trace, why Waymark cannot start, where whoever starts it can do something about
 * it. Everything else is left to Spring Boot's own report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailures implements SpringBootExceptionReporter {

    /** What Spring Boot hands every reporter; there is none where the failure came before the context. */
    @SuppressWarnings("UnusedVariable")
    StartupFailures(ConfigurableApplicationContext context) {}

    // Logging may not have been set up yet, and the sentence is for the person at the terminal.
    @SuppressWarnings("SystemOut")
    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /** The sentence for this failure, or empty where it is not one of those that can be said in one. */
    static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return Optional.of(String.valueOf(known.getMessage()));
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of("Port " + taken.getPort() + " is taken: stop the program that uses it, or choose"
                        + " another one by setting SERVER_PORT.");
            }
        }
        return Optional.empty();
    }
}
