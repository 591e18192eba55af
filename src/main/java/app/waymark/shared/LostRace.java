package app.waymark.shared;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whether a failure is a lost race that another try may win, seen from where the transaction began. */
final class LostRace implements MethodRetryPredicate {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int RECORD_CHANGED_SINCE_READ = 1020;

    /**
     * Somebody else made a row under the same unique key in the same moment. Who looks first whether there is one sees it
     * in the next try, and says what is to be said of it.
     */
    private static final int DUPLICATE = 1062;

    private static final Set<Integer> RACES = Set.of(LOCK_WAIT_TIMEOUT, DEADLOCK, RECORD_CHANGED_SINCE_READ, DUPLICATE);

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        // An outer transaction is lost with this failure; its beginner has to decide.
        return !TransactionSynchronizationManager.isActualTransactionActive() && isLostRace(failure);
    }

    static boolean isLostRace(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingFailureException
                    || (cause instanceof SQLException sql && RACES.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
