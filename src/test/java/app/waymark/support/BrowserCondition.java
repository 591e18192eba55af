package app.waymark.support;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips or fails browser tests where there is no browser, and closes what each test opened. */
final class BrowserCondition implements ExecutionCondition, AfterEachCallback {

    private static final String NONE = "no Chromium or Chrome was found: install one, or name it with WAYMARK_BROWSER";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    // Surefire shows how many were skipped, but not why.
    @SuppressWarnings("SystemOut")
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browsers.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException("Browser tests are required, but " + NONE + ".");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println("Browser tests are skipped: " + NONE + ".");
        }
        return ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsers.closeWindows();
    }
}
