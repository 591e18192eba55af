package app.waymark.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.DataAccessException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.TransactionException;

/**
 * Does a transaction again, from its beginning, where the database gave it up for a racing one: a deadlock, a lock that
 * did not come, a row that changed after it was read, or one that somebody else made under the same unique key (MariaDB's
 * 1213, 1205, 1020, 1062). Five tries in all, the first a few
 * milliseconds apart, the last half a second; the last failure is thrown as it came.
 *
 * <p>Belongs on the public {@code @Transactional} method of a service, whose work must be safe to begin anew: what
 * it changes outside the database happens again. Inside a transaction that a caller began it does nothing, since only
 * whoever began it can begin it again.
 *
 * <p>An edit that a person made on an older version ({@code @Version} checked against what the form was opened with)
 * is no race: answer it with a result, {@code Conflict}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = {DataAccessException.class, TransactionException.class},
        predicate = LostRace.class,
        maxRetries = 4,
        delay = 15,
        jitter = 10,
        multiplier = 3)
public @interface RetryOnConflict {}
