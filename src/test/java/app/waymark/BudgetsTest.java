package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.EveryRoute;
import app.waymark.support.Held;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What a page may cost: elements on the server, bytes of what they say, statements to the database, bytes of the heap
 * that an open tab of it holds. The figures stand in {@code src/test/resources/budgets.properties} and only go down: a
 * change that needs more than a twentieth over one of them fails here, and has to say in that file why it is worth it.
 * Every route has a line.
 *
 * <p>The heap is what hangs on one tab alone, counted object by object ({@link Held}), so that it is the same at every
 * run. In a browser come some 230 kB that are no page's own: Flow's last answer and the buffers of the connection.
 */
class BudgetsTest extends ViewTest {

    private static final Path FILE = Path.of("src/test/resources/budgets.properties");
    /** What was measured last, to be copied from where it is less, or was explained. */
    private static final Path MEASURED = Path.of("target/budgets.properties");

    private static final double TOLERANCE = 1.05;
    private static final int STATEMENTS = 2;

    /** What belongs together on a page is read together: see {@code Portions}. */
    private static final int MOST_STATEMENTS = 6;

    @Autowired
    ApplicationContext context;

    @Test
    void no_page_costs_more_than_its_budget() throws IOException {
        var every = new EveryRoute(context, Locale.ENGLISH);
        var found = new TreeMap<String, List<Long>>();
        every.visits().forEach(one -> found.put(one.name(), cost(one)));

        open(every.visits().getFirst().who());
        assertThat(every.missing(RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                        .flatMap(BudgetsTest::templates)
                        .toList()))
                .as("routes of which no page is counted")
                .isEmpty();
        var budgets = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            budgets.load(reader);
        }
        Files.write(
                MEASURED,
                found.entrySet().stream()
                        .map(one -> one.getKey() + "=" + words(one.getValue()))
                        .toList());
        var over = new ArrayList<String>();
        found.forEach((page, cost) -> {
            var budget = budgets.getProperty(page);
            if (budget == null || exceeds(cost, budget)) {
                over.add(page + "=" + words(cost) + (budget == null ? "" : "   (budget " + budget + ")"));
            }
        });
        assertThat(over)
                .as("pages that cost more than %s allows (elements, bytes, statements, heap)", FILE)
                .isEmpty();
        assertThat(found.keySet())
                .as("the pages that have a budget")
                .containsExactlyElementsOf(new TreeSet<>(budgets.stringPropertyNames()));
    }

    @Test
    void no_page_asks_the_database_more_than_six_times() throws IOException {
        var budgets = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            budgets.load(reader);
        }
        var over = budgets.stringPropertyNames().stream()
                .filter(page ->
                        Integer.parseInt(budgets.getProperty(page).strip().split(" +")[STATEMENTS]) > MOST_STATEMENTS)
                .sorted()
                .toList();
        assertThat(over).as("pages whose first opening asks more often").isEmpty();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(RouteBaseData::getTemplate));
    }

    private static String words(List<Long> cost) {
        return cost.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static boolean exceeds(List<Long> cost, String budget) {
        var allowed = Stream.of(budget.strip().split(" +")).map(Long::valueOf).toList();
        for (int i = 0; i < cost.size(); i++) {
            if (i >= allowed.size() || cost.get(i) > allowed.get(i) * (i == STATEMENTS ? 1 : TOLERANCE)) {
                return true;
            }
        }
        return false;
    }

    private List<Long> cost(EveryRoute.Visit page) {
        var before = tab(page);
        // A second tab: what both reach is the application's.
        var held = tab(page);
        held.removeAll(before);
        go("settings");
        var statements = Statements.of(() -> go(page.address()));
        roundTrip();
        var elements = UI.getCurrent()
                .getChildren()
                .flatMap(part -> all(part.getElement()))
                .toList();
        return List.of((long) elements.size(), bytes(elements), (long) statements.size(), Held.bytes(held));
    }

    /** Everything that a new tab with this page in it reaches, but for what is there once for all. */
    private Set<Object> tab(EveryRoute.Visit page) {
        open(page.who());
        // What is read once in a JVM, or once for a person, is no cost of a page.
        go("settings");
        go(page.address());
        roundTrip();
        Set<Object> once = Collections.newSetFromMap(new IdentityHashMap<>());
        once.addAll(context.getBeansOfType(Object.class, false, false).values());
        return Held.by(
                UI.getCurrent(),
                object -> object instanceof VaadinSession || object instanceof VaadinService || once.contains(object));
    }

    private static long bytes(List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element.isTextNode()
                        ? Stream.of(element.getText())
                        : Stream.concat(
                                element.getAttributeNames().map(element::getAttribute),
                                element.getPropertyNames()
                                        .map(property -> String.valueOf(element.getPropertyRaw(property)))))
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(BudgetsTest::all));
    }
}
