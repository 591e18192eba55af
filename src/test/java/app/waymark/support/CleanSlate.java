package app.waymark.support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test empty tables and nobody signed in. */
final class CleanSlate implements TestExecutionListener, Ordered {

    /** Before anything that may write: a test's own listeners, SQL scripts, transactions. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
        test.getApplicationContext().getBean(EmptyTables.class).empty();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
