package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.support.WaymarkTest;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@WaymarkTest
class RetryOnConflictTest {

    /** A service like any other; its bean is made by hand, since a component of a test would change the context. */
    static class Counter {

        final AtomicInteger tries = new AtomicInteger();

        @Transactional
        @RetryOnConflict
        public <T> T attempt(Callable<T> work) throws Exception {
            tries.incrementAndGet();
            return work.call();
        }
    }

    @Autowired
    org.springframework.beans.factory.config.AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    Counter counter = new Counter();

    final Counter plain = new Counter();

    @BeforeEach
    void twoRows() {
        counter = (Counter) beans.initializeBean(plain, "counter");
        jdbc.execute("CREATE TABLE IF NOT EXISTS test_counter (id INT PRIMARY KEY, value INT NOT NULL) ENGINE=InnoDB");
        jdbc.update("DELETE FROM test_counter");
        jdbc.update("INSERT INTO test_counter VALUES (1, 0), (2, 0)");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE test_counter");
    }

    @Test
    void a_row_that_changed_after_it_was_read_is_read_again_and_no_change_is_lost() throws Exception {
        var bothHaveRead = new CyclicBarrier(2);
        var first = new AtomicInteger();

        race(() -> counter.attempt(() -> {
            int value = read(1);
            if (first.incrementAndGet() <= 2) {
                bothHaveRead.await(20, TimeUnit.SECONDS);
            }
            return jdbc.update("UPDATE test_counter SET value = ? WHERE id = 1", value + 1);
        }));

        assertThat(read(1)).isEqualTo(2);
        assertThat(plain.tries).hasValue(3);
    }

    @Test
    void a_deadlock_costs_a_try_and_nothing_else() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var turn = new AtomicInteger();

        race(() -> {
            int mine = turn.incrementAndGet();
            return counter.attempt(() -> {
                add(mine == 1 ? 1 : 2);
                if (plain.tries.get() <= 2) {
                    bothHoldOne.await(20, TimeUnit.SECONDS);
                }
                return add(mine == 1 ? 2 : 1);
            });
        });

        assertThat(read(1)).isEqualTo(2);
        assertThat(read(2)).isEqualTo(2);
        assertThat(plain.tries).hasValue(3);
    }

    @Test
    void it_gives_up_after_five_tries_and_throws_what_came() {
        assertThatThrownBy(() -> counter.attempt(() -> {
                    throw new CannotAcquireLockException("busy", new SQLException("busy", "HY000", 1205));
                }))
                .isInstanceOf(CannotAcquireLockException.class);

        assertThat(plain.tries).hasValue(5);
    }

    @Test
    void a_lost_version_is_tried_again() throws Exception {
        counter.attempt(() -> {
            if (plain.tries.get() == 1) {
                throw new OptimisticLockingFailureException("somebody was faster");
            }
            return true;
        });

        assertThat(plain.tries).hasValue(2);
    }

    @Test
    void what_is_no_race_is_not_tried_again() {
        assertThatThrownBy(() -> counter.attempt(() -> {
                    throw new DataIntegrityViolationException("nothing", new SQLException("nothing", "23000", 1048));
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(plain.tries).hasValue(1);
    }

    @Test
    void a_row_that_another_made_under_the_same_key_is_seen_by_the_next_try() throws Exception {
        counter.attempt(() -> {
            if (plain.tries.get() == 1) {
                jdbc.update("INSERT INTO test_counter VALUES (1, 7)");
            }
            return read(1);
        });

        assertThat(plain.tries).hasValue(2);
    }

    @Test
    void each_try_is_a_transaction_of_its_own() throws Exception {
        counter.attempt(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            add(1);
            if (plain.tries.get() == 1) {
                throw new OptimisticLockingFailureException("somebody was faster");
            }
            return true;
        });

        assertThat(read(1)).isEqualTo(1);
    }

    @Test
    void inside_a_callers_transaction_there_is_one_try() {
        assertThatThrownBy(() -> transaction.execute(status -> {
                    try {
                        return counter.attempt(() -> {
                            throw new OptimisticLockingFailureException("somebody was faster");
                        });
                    } catch (RuntimeException failed) {
                        throw failed;
                    } catch (Exception checked) {
                        throw new IllegalStateException(checked);
                    }
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(plain.tries).hasValue(1);
    }

    private int add(int row) {
        return jdbc.update("UPDATE test_counter SET value = value + 1 WHERE id = ?", row);
    }

    private int read(int row) {
        var value = jdbc.queryForObject("SELECT value FROM test_counter WHERE id = ?", Integer.class, row);
        return value == null ? -1 : value;
    }

    private static void race(Callable<?> work) throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(work);
            var other = two.submit(work);
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        }
    }
}
