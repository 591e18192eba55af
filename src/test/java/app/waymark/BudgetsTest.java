package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a page may cost: elements on the server, bytes of what they say, statements to the database. The figures stand in
 * {@code src/test/resources/budgets.properties} and only go down: a change that needs more than a twentieth over one of
 * them fails here, and has to say in that file why it is worth it.
 */
class BudgetsTest extends ViewTest {

    private static final Path FILE = Path.of("src/test/resources/budgets.properties");
    private static final double TOLERANCE = 1.05;

    @Autowired
    World world;

    @Test
    void no_page_costs_more_than_its_budget() throws IOException {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        var root = world.account("Rita Root");
        var administrator = new Actor(root.id(), root.name(), true, root.locale(), root.zone());
        var found = new TreeMap<String, List<Long>>();
        var round = "rounds/" + pair.round();
        pages(
                found,
                pair.mentee(),
                "mentee",
                "",
                "goals",
                "goals/new",
                "meetings",
                "inbox",
                "settings",
                "profile",
                "mentorships/" + pair.mentorship());
        pages(found, pair.mentor(), "mentor", "", "reviews", "meetings/new");
        pages(
                found,
                pair.coordinator(),
                "coordinator",
                "",
                "rounds",
                round + "/people",
                round + "/mentorships",
                round + "/matching");
        pages(
                found,
                administrator,
                "administrator",
                "administration/accounts",
                "administration/audit",
                "administration/mail",
                "administration/programmes");

        var budgets = new Properties();
        try (var reader = Files.newBufferedReader(FILE)) {
            budgets.load(reader);
        }
        var over = new ArrayList<String>();
        found.forEach((page, cost) -> {
            var said = cost.get(0) + " " + cost.get(1) + " " + cost.get(2);
            var budget = budgets.getProperty(page);
            if (budget == null || exceeds(cost, budget)) {
                over.add(page + "=" + said + (budget == null ? "" : "   (budget " + budget + ")"));
            }
        });
        assertThat(over)
                .as("pages that cost more than %s allows (elements, bytes, statements)", FILE)
                .isEmpty();
    }

    private static boolean exceeds(List<Long> cost, String budget) {
        var allowed = Stream.of(budget.strip().split(" +")).map(Long::valueOf).toList();
        return cost.get(0) > allowed.get(0) * TOLERANCE
                || cost.get(1) > allowed.get(1) * TOLERANCE
                || cost.get(2) > allowed.get(2);
    }

    private void pages(TreeMap<String, List<Long>> found, Actor who, String role, String... addresses) {
        open(who);
        // What is read once in a JVM, or once for a person, is no cost of a page.
        go("settings");
        for (var address : addresses) {
            go(address);
            long statements = Statements.count(() -> go(address));
            roundTrip();
            var elements = UI.getCurrent()
                    .getChildren()
                    .flatMap(part -> all(part.getElement()))
                    .toList();
            var name = address.replaceAll("[0-9a-f-]{36}", "ID");
            found.put(role + "/" + name, List.of((long) elements.size(), bytes(elements), statements));
        }
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
