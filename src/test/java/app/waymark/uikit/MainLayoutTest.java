package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MainLayoutTest extends ViewTest {

    private static final Actor MARA = new Actor(
            new AccountId(UUID.randomUUID()), "Mara Lindqvist", false, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private AuthenticationContext authentication;

    @Autowired
    private ErrorReports reports;

    private final List<Runnable> later = new ArrayList<>();
    private final LiveUpdates updates = new LiveUpdates(later::add);

    @Test
    void the_skip_link_comes_first_and_leads_to_the_content() {
        open(MARA);
        var layout = layout();
        var skip = layout.getElement().getChild(0);
        assertThat(skip.getAttribute("href")).isEqualTo("#content");
        assertThat(find(Main.class, layout).single().getId()).contains("content");
    }

    @Test
    void the_skip_link_leads_to_the_content_of_the_page_it_stands_on() {
        open(MARA);
        go("inbox?at=1");
        assertThat(find(MainLayout.class).single().getElement().getChild(0).getAttribute("href"))
                .as("against the base address a mere fragment leads home")
                .isEqualTo("inbox?at=1#content");
    }

    @Test
    void entries_stand_in_order_whichever_module_they_come_from() {
        open(MARA);
        var layout = layout(
                (actor, reading) -> List.of(entry("C", 30), entry("A", 10)),
                (actor, reading) -> List.of(entry("B", 20)));
        assertThat(names(layout)).containsExactly("A", "B", "C");
    }

    @Test
    void a_count_is_shown_and_said_and_read_again_when_something_of_this_person_changes() {
        open(MARA);
        var waiting = new AtomicInteger(3);
        var layout =
                layout((actor, reading) -> List.of(new NavigationEntry(Glyph.HOME, "Home", "/", 1, waiting.get())));
        assertThat(layout.getElement().getTextRecursively()).contains("3 things wait for you");
        waiting.set(1);
        updates.tell(Changed.person(MARA.id()));
        later.forEach(Runnable::run);
        settle();
        assertThat(layout.getElement().getTextRecursively()).contains("1 thing waits for you");
    }

    @Test
    void the_links_stay_the_same_when_a_count_changes() {
        open(MARA);
        var waiting = new AtomicInteger(3);
        var layout = layout((actor, reading) -> waiting.get() == 0
                ? List.of(new NavigationEntry(Glyph.HOME, "Home", "/", 1))
                : List.of(new NavigationEntry(Glyph.HOME, "Home", "/", 1, waiting.get()), entry("B", 2)));
        var before = find(NavigationLink.class, layout).all();
        waiting.set(0);
        updates.tell(Changed.person(MARA.id()));
        later.forEach(Runnable::run);
        settle();
        assertThat(before).containsAll(find(NavigationLink.class, layout).all());
        assertThat(names(layout)).containsExactly("Home");
    }

    @Test
    void what_is_said_is_said_once_and_stands_in_the_frame() {
        open(MARA);
        var layout = layout();
        LiveRegion.say("Jonas answered");
        LiveRegion.say("Jonas answered");
        LiveRegion.say(" ");
        var region = find(LiveRegion.class, layout).single();
        assertThat(region.getElement().getAttribute("aria-live")).isEqualTo("polite");
        assertThat(region.said()).containsExactly("Jonas answered");
        roundTrip();
        LiveRegion.say("Jonas answered");
        assertThat(region.said())
                .as("again, for it happened again")
                .containsExactly("Jonas answered", "Jonas answered");
        LiveRegion.say("a");
        LiveRegion.say("b");
        assertThat(region.said()).hasSize(3);
    }

    @Test
    void a_module_that_cannot_count_takes_no_page_away() {
        open(MARA);
        var layout = layout(
                (actor, reading) -> {
                    throw new IllegalStateException("no database");
                },
                (actor, reading) -> List.of(entry("B", 20)));
        assertThat(names(layout)).containsExactly("B");
    }

    @Test
    void what_does_not_fit_the_bar_is_under_more() {
        open(MARA);
        var layout = layout((actor, reading) ->
                IntStream.rangeClosed(1, 6).mapToObj(i -> entry("E" + i, i)).toList());
        assertThat(menu(layout, "wm-more-menu"))
                .contains("E5", "E6", "Sign out")
                .doesNotContain("E4");
    }

    @Test
    void the_list_of_keys_names_only_pages_that_this_person_has() {
        open(MARA);
        var mentor = layout((actor, reading) -> List.of(
                new NavigationEntry(Glyph.HOME, "Home", "/", 1),
                new NavigationEntry(Glyph.MEETING, "Meetings", "/meetings", 2)));
        assertThat(keys(mentor)).contains("Go home", "Go to the meetings").doesNotContain("Go to the goals");
    }

    private List<String> keys(MainLayout layout) {
        return find(DescriptionList.Description.class, layout).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void a_visitor_sees_the_page_without_a_navigation() {
        As.visitor();
        open(MARA);
        As.visitor();
        assertThat(names(layout((actor, reading) -> List.of(entry("A", 1))))).isEmpty();
    }

    private MainLayout layout(NavigationSource... sources) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < sources.length; i++) {
            beans.addBean("source" + i, sources[i]);
        }
        var layout = new MainLayout(
                beans.getBeanProvider(NavigationSource.class),
                currentActor,
                authentication,
                updates,
                reports,
                beans.getBeanProvider(Portraits.class),
                beans.getBeanProvider(SearchOpener.class));
        UI.getCurrent().add(layout);
        return layout;
    }

    private static NavigationEntry entry(String name, int order) {
        return new NavigationEntry(Glyph.GOAL, name, "/" + name, order);
    }

    private List<String> names(MainLayout layout) {
        return find(Nav.class, layout).all().stream()
                .flatMap(nav -> nav.getElement().getChildren())
                .filter(child -> child.getTag().equals("ul"))
                .flatMap(Element::getChildren)
                .filter(item -> !item.getClassList().contains("wm-more"))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static String menu(MainLayout layout, String id) {
        return layout.getElement()
                .getChildren()
                .flatMap(MainLayoutTest::all)
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow()
                .getTextRecursively();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(MainLayoutTest::all));
    }
}
