package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Changed;
import app.waymark.support.EveryRoute;
import app.waymark.support.ViewTest;
import app.waymark.uikit.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What changes elsewhere disturbs nobody: a page that hears of a change and finds everything as it was keeps each of its
 * components, and with them the focus, the selection and what is being read aloud. Every route is tried, with every topic
 * that its page may follow.
 */
class UndisturbedPagesTest extends ViewTest {

    /**
     * What nobody else has a hand in: what is being written and stored nowhere yet, one's own look at a goal, one's own year,
     * the words on privacy, the addresses of one's own calendar, when one is reminded, one's own numbers, what one said of oneself before,
     * an archive of one's own that is looked at, the published sets, which a command takes in beside the running application;
     * and a template that is being written, where saving tells of another's words and keeps both.
     */
    private static final List<String> ALONE = List.of(
            "administrator/administration/skill-sets",
            "coordinator/programmes/ID/templates/ID",
            "coordinator/programmes/ID/templates/new",
            "mentee/calendars/feed",
            "mentee/meetings/reminders",
            "mentee/goals/new",
            "mentee/goals/ID/check-in",
            "mentee/goals/ID/looking-back",
            "mentee/portfolio/bring",
            "mentee/privacy",
            "mentee/report/mentorship/ID",
            "mentee/skills/others/ask",
            "mentee/skills/rate",
            "mentee/skills/standing/begin",
            "mentee/skills/standing/changes",
            "mentee/yearbook",
            "mentor/goals/suggest/ID");

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LiveUpdates live;

    @Test
    void a_page_that_finds_everything_as_it_was_stays_what_it_is() {
        var every = new EveryRoute(context, Locale.ENGLISH);
        var threads = Objects.requireNonNull((Executor) ReflectionTestUtils.getField(live, "executor"));
        // Told in this thread, so that all who follow have been told when the publishing returns.
        ReflectionTestUtils.setField(live, "executor", (Executor) Runnable::run);
        var disturbed = new TreeMap<String, List<String>>();
        var follows = new TreeMap<String, Long>();
        try {
            for (var page : every.visits()) {
                open(page.who());
                go(page.address());
                settle();
                follows.put(page.name(), follows());
                var before = components();
                tellOf(every, page);
                settle();
                var after = components();
                var other = new ArrayList<String>();
                before.stream().filter(one -> !after.contains(one)).forEach(one -> other.add("- " + name(one)));
                after.stream().filter(one -> !before.contains(one)).forEach(one -> other.add("+ " + name(one)));
                if (!other.isEmpty()) {
                    disturbed.put(page.name(), other);
                }
            }
        } finally {
            ReflectionTestUtils.setField(live, "executor", threads);
        }

        assertThat(disturbed).as("pages, and what is another component on them").isEmpty();
        // The frame around each follows, too.
        long frame = Collections.min(follows.values());
        assertThat(follows.entrySet().stream()
                        .filter(page -> page.getValue() == frame)
                        .map(Map.Entry::getKey))
                .as("pages that hear of nothing that happens elsewhere")
                .containsExactlyInAnyOrderElementsOf(ALONE);
    }

    /** How much the open page and the frame around it follow. */
    private long follows() {
        var followers = Objects.requireNonNull((Map<?, ?>) ReflectionTestUtils.getField(live, "followers"));
        return followers.values().stream()
                .flatMap(topic -> ((Set<?>) topic).stream())
                .filter(one -> ReflectionTestUtils.getField(one, "ui") == UI.getCurrent())
                .count();
    }

    private void tellOf(EveryRoute every, EveryRoute.Visit page) {
        // As a service does, inside what changed it.
        new TransactionTemplate(transactions).executeWithoutResult(done -> Stream.of(
                        Changed.person(page.who().id()),
                        Changed.goal(every.goal().value()),
                        Changed.meeting(every.booked().value()),
                        Changed.meeting(every.proposed().value()),
                        Changed.round(every.round().value()),
                        Changed.every("account"),
                        Changed.every("programme"),
                        Changed.every("mail"),
                        Changed.trail())
                .forEach(context::publishEvent));
    }

    private static Set<Component> components() {
        Set<Component> found = Collections.newSetFromMap(new IdentityHashMap<>());
        below(UI.getCurrent()).forEach(found::add);
        return found;
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(UndisturbedPagesTest::below));
    }

    private static String name(Component component) {
        var text = component instanceof Anchor || component instanceof NativeButton
                ? component.getElement().getText()
                : component.getElement().getTextRecursively();
        return component.getClass().getSimpleName() + " " + text.substring(0, Math.min(40, text.length()));
    }
}
