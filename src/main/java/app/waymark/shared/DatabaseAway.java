package app.waymark.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That the database does not answer just now. It is nobody's fault in Waymark and no incident: people are told so in
 * those words, and the log has a line of it now and then instead of a stack for each request.
 */
public final class DatabaseAway {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();
    private static final AtomicLong LAST = new AtomicLong(System.nanoTime() - BETWEEN_LINES);

    private DatabaseAway() {}

    /** Whether this went wrong because there was no connection to the database, or it broke. */
    public static boolean explains(Throwable wentWrong) {
        for (var cause = wentWrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("08"))) {
                return true;
            }
        }
        return false;
    }

    /** Writes into the log that it is away; once in ten seconds, however many ask. */
    public static void note(Throwable wentWrong) {
        long now = System.nanoTime();
        long last = LAST.get();
        if (now - last >= BETWEEN_LINES && LAST.compareAndSet(last, now)) {
            var root = wentWrong;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            LOG.warn("The database does not answer: {}", root.getClass().getSimpleName());
        }
    }
}
