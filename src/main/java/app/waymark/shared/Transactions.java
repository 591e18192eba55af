package app.waymark.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions for what is no method of a service: background jobs, and the part of a longer piece of work that belongs
 * together while the rest (hashing, sending, solving) must hold no connection. Each is done again where it lost a race, as
 * {@link RetryOnConflict} says; inside a transaction that a caller began it takes part in that one.
 *
 * <p>Nobody uses Spring's template directly, for it gives up at the first lost race.
 */
@Component
@RetryOnConflict
public class Transactions {

    private final TransactionTemplate template;

    Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    /** Does something and gives back what it gives; it may be done more than once and must touch the database alone. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return template.<T>execute(unused -> work.get());
    }

    /** Does something that gives nothing back; see {@link #call}. */
    public void run(Runnable work) {
        template.executeWithoutResult(unused -> work.run());
    }
}
