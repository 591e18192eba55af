package app.waymark.feedback.ui;

import app.waymark.feedback.Talk;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.uikit.Arrived;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the other one said while the page was open, and where it stands: it waits behind one button until it was in sight.
 * A review is one thing, however many threads it opens.
 */
final class Arrivals {

    private final HasComponents host;
    private final Component words;
    private final Map<String, Integer> answers = new HashMap<>();
    private @Nullable Arrived button;
    private @Nullable String review;

    /** @param host takes the button, once there is something to say */
    Arrivals(HasComponents host, Component words) {
        this.host = host;
        this.words = words;
    }

    /** Where a post stands on the page. */
    static String post(UUID id) {
        return "post-" + id;
    }

    /** Where a thread stands in the list. */
    static String thread(ThreadId id) {
        return "thread-" + id;
    }

    /** Posts of the other one came into the thread that is open. */
    void posts(List<UUID> came) {
        came.forEach(id -> arrived(post(id), 1));
    }

    /** A review came, and is told of here; what it says in threads is the same one. */
    void review(String place) {
        review = place;
        button().arrived(place);
    }

    /** What came into the listed threads between two readings. */
    void since(Talk before, Talk now, Discussed about) {
        var known = new HashMap<ThreadId, ThreadSummary>();
        threads(before).forEach(one -> known.put(one.id(), one));
        now.threads().items().stream()
                .filter(one -> !one.lastBy().equals(about.reader()) && !open(now, one))
                .forEach(one -> {
                    var then = known.get(one.id());
                    if (then != null && one.posts() > then.posts()) {
                        arrived(thread(one.id()), one.posts() - then.posts());
                    } else if (then == null && Heard.fresh(one, known.values())) {
                        begun(one);
                    }
                });
    }

    /** What is shown of it now: what else waited was opened, or is gone. */
    void keep(Talk now, Stream<UUID> posts) {
        if (button != null) {
            var places = new ArrayList<>(posts.map(Arrivals::post).toList());
            now.threads().items().stream()
                    .filter(one -> !open(now, one))
                    .map(one -> thread(one.id()))
                    .forEach(places::add);
            if (review != null) {
                places.add(review);
            }
            button.keep(places);
        }
    }

    /** Another thing is talked about. */
    void clear() {
        if (button != null) {
            button.keep(List.of());
        }
        answers.clear();
        review = null;
    }

    private void begun(ThreadSummary thread) {
        if (thread.review() == null) {
            arrived(thread(thread.id()), Math.max(1, thread.posts()));
        } else if (review == null) {
            review(thread(thread.id()));
        }
    }

    private void arrived(String place, int more) {
        answers.merge(place, more, Integer::sum);
        button().arrived(place);
    }

    private Arrived button() {
        if (button == null) {
            button = new Arrived(this::words, this::seen);
            host.add(button);
        }
        return button;
    }

    private void seen(String place) {
        answers.remove(place);
        if (place.equals(review)) {
            review = null;
        }
    }

    private String words(List<String> places) {
        var said = new ArrayList<String>();
        if (review != null && places.contains(review)) {
            said.add(words.getTranslation("feedback.arrived.review"));
        }
        int count = places.stream()
                .mapToInt(place -> answers.getOrDefault(place, 0))
                .sum();
        if (count > 0) {
            said.add(words.getTranslation("feedback.arrived.answers", count));
        }
        return String.join(" · ", said);
    }

    private static boolean open(Talk talk, ThreadSummary one) {
        var open = talk.open();
        return open != null && open.id().equals(one.id());
    }

    private static Stream<ThreadSummary> threads(Talk talk) {
        return Stream.concat(talk.threads().items().stream(), Stream.ofNullable(talk.open()));
    }
}
