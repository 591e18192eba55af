package app.waymark.support;

import app.waymark.account.internal.Throttle;
import app.waymark.shared.Pace;
import org.assertj.core.api.Assertions;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test empty tables, nobody signed in, and no attempts counted: all tests come from one address. */
final class CleanSlate implements TestExecutionListener, Ordered {

    /** Before anything that may write: a test's own listeners, SQL scripts, transactions. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
        RetriedTransactions.seen();
        test.getApplicationContext().getBean(EmptyTables.class).empty();
        test.getApplicationContext().getBean(Throttle.class).forget();
        test.getApplicationContext().getBean(Pace.class).forget();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
        RetriedTransactions.seen().ifPresent(Assertions::fail);
    }
}
