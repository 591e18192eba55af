package app.waymark.support;

import app.waymark.shared.Actor;
import app.waymark.uikit.WideList;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jsoup.Jsoup;

/**
 * A {@link WaymarkTest} of views, without a browser: {@link #open} signs somebody in and opens Waymark for them; then
 * navigate and look. Every view and error page of the application is there.
 */
@WaymarkTest
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Nothing is open until somebody signs in: who opens a page decides its language. */
    @Override
    protected final void initVaadinEnvironment() {}

    @Override
    protected final Set<String> scanPackages() {
        return Set.of("app.waymark");
    }

    /** Signs this person in, and opens Waymark for them in a session of its own; who was there before is gone. */
    protected final void open(Actor actor) {
        cleanVaadinEnvironment();
        As.account(actor);
        super.initVaadinEnvironment();
        OwnPages.open();
    }

    /** Goes to this address, as a link would. */
    protected final void go(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** All that the page says, its dialogs and notices included. */
    protected final String shown() {
        roundTrip();
        return UI.getCurrent().getChildren().map(one -> said(one.getElement())).collect(Collectors.joining("\n"));
    }

    /** The words of an element, those of texts that people wrote among them, which reach the page as markup. */
    public static String said(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.getClassList().contains("wm-written")
                ? Jsoup.parseBodyFragment(element.getProperty("innerHTML", "")).text()
                : element.getChildren().map(ViewTest::said).collect(Collectors.joining());
    }

    /** Presses the button with this text; there must be one, and it must be enabled. */
    protected final void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Lets what was told to this page from elsewhere arrive. */
    protected final void settle() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    /**
     * Waits for something that comes from another thread, as a live update does: lets it arrive and looks again, until
     * what is asserted holds.
     */
    protected final void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    settle();
                    assertion.run();
                });
    }

    /** The rows of the one table of the page, to its end, each as a telephone shows it: with all that its cells say. */
    protected final List<String> table() {
        return tableRows().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    /** Where the links in the one table of the page lead. */
    protected final List<String> tableLinks() {
        return tableRows().stream()
                .flatMap(ViewTest::below)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    /** Presses the first button with this text in the one table of the page. */
    protected final void pressInTable(String text) {
        tableRows().stream()
                .flatMap(ViewTest::below)
                .filter(one -> one instanceof Button button && button.getText().equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " in the table"))
                .click();
    }

    @SuppressWarnings("unchecked")
    private List<Component> tableRows() {
        roundTrip();
        var list = (WideList<Object>) find(WideList.class).single();
        var rows = (ComponentRenderer<Component, Object>)
                list.getColumnByKey("stacked").getRenderer();
        return list.getDataProvider()
                .fetch(new Query<>(0, 100_000, List.of(), null, null))
                .map(rows::createComponent)
                .toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ViewTest::below));
    }
}
