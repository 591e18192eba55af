package app.waymark.feedback;

import app.waymark.feedback.internal.FeedbackRemark;
import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.feedback.internal.RemarkRepository;
import app.waymark.feedback.passage.Rewriting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the passages that threads quote in their places while the texts they stand in are rewritten. */
@Service
public class Passages {

    private static final int AT_ONCE = 200;

    private final FeedbackRepository threads;
    private final RemarkRepository remarks;

    Passages(FeedbackRepository threads, RemarkRepository remarks) {
        this.threads = threads;
        this.remarks = remarks;
    }

    /** A part's text before a change and after it. */
    public record Rewritten(String before, String after) {}

    /**
     * Carries along the passages of parts of a thing that are written anew. For the module that owns the thing, as
     * Waymark, in the transaction of the change.
     *
     * @param parts the parts that change, by the names that threads know them by
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewritten(UUID subject, Map<String, Rewritten> parts) {
        if (parts.isEmpty()) {
            return;
        }
        Map<String, Rewriting> rewritings = new HashMap<>();
        var after = new UUID(0, 0);
        List<FeedbackThread> some;
        do {
            some = threads.quoting(subject, parts.keySet(), after, Limit.of(AT_ONCE));
            for (var thread : some) {
                var part = Objects.requireNonNullElse(thread.part(), "");
                var texts = Objects.requireNonNull(parts.get(part), "asked for these parts alone");
                thread.carry(
                        rewritings.computeIfAbsent(part, key -> Rewriting.of(texts.before(), texts.after())),
                        texts.before(),
                        texts.after());
                after = thread.id();
            }
        } while (some.size() == AT_ONCE);
        remarks(subject, parts, rewritings);
    }

    /** What was collected and not sent is carried by the same rules. */
    private void remarks(UUID subject, Map<String, Rewritten> parts, Map<String, Rewriting> rewritings) {
        var after = new UUID(0, 0);
        List<FeedbackRemark> some;
        do {
            some = remarks.quoting(subject, parts.keySet(), after, Limit.of(AT_ONCE));
            for (var remark : some) {
                var part = Objects.requireNonNullElse(remark.part(), "");
                var texts = Objects.requireNonNull(parts.get(part), "asked for these parts alone");
                remark.carry(
                        rewritings.computeIfAbsent(part, key -> Rewriting.of(texts.before(), texts.after())),
                        texts.before(),
                        texts.after());
                after = remark.getId();
            }
        } while (some.size() == AT_ONCE);
    }
}
