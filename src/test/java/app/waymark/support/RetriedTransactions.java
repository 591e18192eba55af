package app.waymark.support;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Sees every transaction that Waymark begins while a test runs, and which of them nobody would do again after a lost
 * race: those fail the test in which they happen ({@link CleanSlate}). What a test begins by itself is the test's own.
 * (No component, as {@link Statements}.)
 */
public class RetriedTransactions implements TransactionExecutionListener {

    private static final String RETRY = "org.springframework.resilience.retry.AbstractRetryInterceptor";
    private static final List<String> UNDER_NO_RULE = new CopyOnWriteArrayList<>();

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failed) {
        if (transaction.isNewTransaction() && !transaction.isReadOnly()) {
            var frames = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .walk(stack -> stack.collect(Collectors.toList()));
            var beginner = frames.stream()
                    .map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(type -> type.getName().startsWith("app.waymark."))
                    .filter(type -> type != RetriedTransactions.class)
                    .findFirst();
            boolean retried =
                    frames.stream().anyMatch(frame -> frame.getClassName().equals(RETRY));
            if (!retried && beginner.filter(RetriedTransactions::ofTheProduct).isPresent()) {
                UNDER_NO_RULE.add(frames.stream()
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .map(StackTraceElement::toString)
                        .filter(frame -> frame.startsWith("app.waymark."))
                        .limit(6)
                        .collect(Collectors.joining(
                                "\n  ", "A transaction that is not begun again after a lost race:\n  ", "")));
            }
        }
    }

    /** Forgets what was seen, and says it. */
    static Optional<String> seen() {
        var seen = UNDER_NO_RULE.stream().distinct().collect(Collectors.joining("\n"));
        UNDER_NO_RULE.clear();
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen);
    }

    private static boolean ofTheProduct(Class<?> type) {
        var outermost = type;
        while (outermost.getSuperclass() != null && outermost.getName().contains("$$")) {
            outermost = outermost.getSuperclass();
        }
        var source = outermost.getProtectionDomain().getCodeSource();
        return source != null && !source.getLocation().getPath().contains("test-classes");
    }
}
