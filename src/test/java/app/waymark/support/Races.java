package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.Actor;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people who do something in the same moment, in the order in which it goes wrong where nobody takes care. */
public record Races(PlatformTransactionManager transactions, JdbcTemplate jdbc) {

    /**
     * The second begins to read before the first happens, and goes on after it: asserts that the database says that it lost the
     * race, which is what has it done again where no test holds its transaction.
     *
     * @param who as whom the second begins to read
     */
    public void lost(Actor who, Supplier<?> first, Supplier<?> second) {
        lose(who, first, status -> second.get());
    }

    private void lose(Actor who, Supplier<?> first, Function<TransactionStatus, ?> second) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    As.account(who, () -> jdbc.queryForList("select id from account limit 1"));
                    CompletableFuture.supplyAsync(first).join();
                    assertThat(second.apply(status)).isNotNull();
                }))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    /**
     * The same where the second must notice by what it locks: for its transaction the database does not check that what is
     * pointed to is there. Where it does, it refuses a row that points to one that changed since, and so what locks nothing at
     * all would seem to have noticed.
     */
    public void lostByLocking(Actor who, Supplier<?> first, Supplier<?> second) {
        lose(who, first, status -> {
            jdbc.execute("set session foreign_key_checks = 0");
            try {
                var made = second.get();
                // What would be written with the commit is written before the keys are looked at again.
                status.flush();
                return made;
            } finally {
                jdbc.execute("set session foreign_key_checks = 1");
            }
        });
    }

    /** What each of so many is told who do the same at the same moment, each begun anew where it lost a race. */
    public static <T> List<T> atOnce(int many, Supplier<T> work) {
        var ready = new CountDownLatch(many);
        var all = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            while (ready.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                            return work.get();
                        },
                        task -> Thread.ofPlatform().start(task)))
                .limit(many)
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
