package app.waymark.feedback.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the other one did in the threads of a page while it was open, in sentences to be read out. */
public final class Heard {

    private Heard() {}

    /** What came between two readings of the same thing's threads; what the reader did is not among it. */
    public static List<String> since(Component words, Talk before, Talk now, Discussed about, Names names) {
        var known = threads(before);
        var said = new ArrayList<String>();
        threads(now).forEach((id, thread) -> {
            var then = Optional.ofNullable(known.get(id));
            var fresh = then.isEmpty() && fresh(thread, known.values());
            var title = ThreadTitles.of(words, about, thread.part(), thread.quote());
            var by = names.first(thread.lastBy());
            if (!thread.lastBy().equals(about.reader())
                    && (fresh
                            || then.filter(one -> one.posts() < thread.posts()).isPresent())) {
                said.add(words.getTranslation(fresh ? "feedback.heard.began" : "feedback.heard.answered", by, title));
            }
            if (thread.resolved()
                    && !thread.openedBy().equals(about.reader())
                    && then.filter(one -> !one.resolved()).isPresent()) {
                said.add(words.getTranslation("feedback.heard.resolved", names.first(thread.openedBy()), title));
            }
            if (thread.proposed()
                    && thread.openedBy().equals(about.reader())
                    && then.filter(one -> !one.proposed()).isPresent()) {
                said.add(words.getTranslation("feedback.heard.proposed", title));
            }
        });
        return said;
    }

    /**
     * Whether a thread that was not known is a new one: a page that was read with another thread open lists fewer or more;
     * only what is newer than all is new.
     */
    static boolean fresh(ThreadSummary thread, Collection<ThreadSummary> known) {
        return known.stream().noneMatch(one -> one.openedAt().isAfter(thread.openedAt()));
    }

    private static Map<ThreadId, ThreadSummary> threads(Talk talk) {
        var all = new LinkedHashMap<ThreadId, ThreadSummary>();
        talk.threads().items().forEach(one -> all.put(one.id(), one));
        var open = talk.open();
        if (open != null) {
            all.put(open.id(), open);
        }
        return all;
    }
}
