package app.waymark.uikit;

import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every page: skip link, navigation, the person, the page. What stands in the navigation comes from
 * the {@link NavigationSource}s; its numbers are read again when something of this person's changes.
 */
@Layout
@AnonymousAllowed // The pages inside decide who may see them; for a visitor the frame is empty.
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    /** How many entries the bar of a narrow screen has room for, beside "More". */
    private static final int BAR = 4;

    private static final Map<String, String> GO_KEYS = Map.of("/", "g h", "/goals", "g g", "/meetings", "g m");

    private final transient List<NavigationSource> sources;
    private final transient AuthenticationContext authentication;
    private final transient ErrorReports reports;
    private final @Nullable Actor actor;

    private final Nav nav = new Nav();
    private final UnorderedList list = new UnorderedList();
    private final Div overflow = menu("wm-more-menu");
    private final Div person = new Div();
    private final Main main = new Main();
    private final List<Link> links = new ArrayList<>();
    private final Toasts.Bar notices = Toasts.Bar.current();
    private final KeyList keyList = new KeyList();
    private String shown = "";
    private @Nullable Component page;

    MainLayout(
            ObjectProvider<NavigationSource> sources,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            LiveUpdates liveUpdates,
            ErrorReports reports) {
        this.reports = reports;
        this.sources = sources.stream().toList();
        this.authentication = authentication;
        actor = currentActor.find().orElse(null);

        var skip = new Anchor("#content", getTranslation("uikit.skip"));
        skip.addClassName("wm-skip");
        skip.getElement().setAttribute("router-ignore", true);

        var brand = new PageLink("/", Glyph.MARK.create(), label(getTranslation("uikit.brand")));
        brand.addClassName("wm-brand");
        nav.addClassName("wm-nav");
        nav.setAriaLabel(getTranslation("uikit.nav"));
        nav.add(brand, list, person);
        list.getElement().setAttribute("role", "list");
        person.addClassName("wm-who");

        main.setId("content");
        main.addClassName("wm-main");
        main.getElement().setAttribute("tabindex", "-1");

        getContent().addClassName("wm-app");
        // On paper the mark is all that is left of the frame.
        var printed = new Div(Glyph.MARK.create(), new Span(getTranslation("uikit.brand")));
        printed.addClassName("wm-print-mark");

        getContent().add(skip, nav, printed, main, notices, keyList);

        if (actor == null) {
            nav.setVisible(false);
        } else {
            liveUpdates.follow(this, Changed.person(actor.id()), this::fill);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        fill();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page = content instanceof Component view ? view : null;
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = "/" + event.getLocation().getPath();
        if (!shown.isEmpty() && !shown.equals(path)) {
            // To a screen reader a new page is a new page only when the focus goes there; a field that asked for it
            // keeps it.
            main.getElement()
                    .executeJs(
                            "const at = document.activeElement; if (!this.contains(at)) this.focus({preventScroll: true});"
                                    + " window.scrollTo(0, 0)");
        }
        notices.navigated();
        shown = path;
        mark();
    }

    private void fill() {
        if (actor == null) {
            return;
        }
        var reading = new ReadOnce();
        var entries = sources.stream()
                .flatMap(source -> entries(source, actor, reading).stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path))
                .toList();
        var places = entries.stream()
                .filter(entry -> entry.place() == NavigationEntry.Place.MAIN)
                .toList();
        keyList.going(places.stream()
                .map(NavigationEntry::path)
                .filter(GO_KEYS::containsKey)
                .map(GO_KEYS::get)
                .collect(Collectors.toSet()));
        links.clear();
        list.removeAll();
        overflow.removeAll();
        for (int i = 0; i < places.size(); i++) {
            var item = new ListItem(link(places.get(i), true));
            if (i >= BAR) {
                item.addClassName("wm-over");
                overflow.add(link(places.get(i), false));
            }
            list.add(item);
        }
        if (places.size() > BAR) {
            overflow.add(new Hr());
        }
        var own = entries.stream()
                .filter(entry -> entry.place() == NavigationEntry.Place.PERSON)
                .toList();
        own.forEach(entry -> overflow.add(link(entry, false)));
        overflow.add(signOut());
        list.add(more());
        fillPerson(actor, own);
        mark();
    }

    /** A module whose numbers cannot be read must not take the frame, and with it every page, away. */
    private List<NavigationEntry> entries(NavigationSource source, Actor actor, ReadOnce reading) {
        try {
            return source.entries(actor, reading);
        } catch (RuntimeException failed) {
            reports.report(failed);
            return List.of();
        }
    }

    private void fillPerson(Actor actor, List<NavigationEntry> own) {
        person.removeAll();
        var menu = menu("wm-person-menu");
        own.forEach(entry -> menu.add(link(entry, false)));
        if (!own.isEmpty()) {
            menu.add(new Hr());
        }
        menu.add(keys(), signOut());
        var name = label(actor.name());
        name.addClassName("wm-name");
        var button = new NativeButton();
        button.add(new Avatar(actor.id(), actor.name()), name);
        opens(button, "wm-person-menu");
        person.add(button, menu);
    }

    private ListItem more() {
        var button = new NativeButton();
        button.add(Glyph.MORE.create(), label(getTranslation("uikit.more")));
        opens(button, "wm-more-menu");
        var item = new ListItem(button, overflow);
        item.addClassName("wm-more");
        return item;
    }

    private NativeButton keys() {
        var button = new NativeButton();
        button.add(Glyph.KEYS.create(), label(getTranslation("uikit.keys")));
        button.getElement().setAttribute("type", "button").setAttribute("data-keys-list", true);
        return button;
    }

    private NativeButton signOut() {
        var button = new NativeButton();
        button.add(Glyph.SIGN_OUT.create(), label(getTranslation("uikit.sign-out")));
        button.addClickListener(event -> authentication.logout());
        return button;
    }

    private PageLink link(NavigationEntry entry, boolean inBar) {
        var link = new PageLink(entry.path(), entry.icon().create(), label(getTranslation(entry.labelKey())));
        if (entry.waiting() > 0) {
            var number = new Span(String.valueOf(entry.waiting()));
            number.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(", " + getTranslation("uikit.waiting", entry.waiting()));
            said.addClassName("wm-said");
            var count = new Span(number, said);
            count.addClassName("wm-count");
            link.add(count);
        }
        var key = GO_KEYS.get(entry.path());
        if (inBar && key != null) {
            Keys.on(link, key);
        }
        links.add(new Link(entry.path(), link));
        return link;
    }

    /** Marks the entry whose page this is, or by which one came: a page says so with the way that its head shows. */
    private void mark() {
        var at = Stream.ofNullable(page)
                .flatMap(MainLayout::heads)
                .flatMap(head -> head.way().stream())
                .findFirst()
                .orElse(shown);
        for (var link : links) {
            var here = at.equals(link.path) || (!link.path.equals("/") && at.startsWith(link.path + "/"));
            if (here) {
                link.anchor.getElement().setAttribute("aria-current", shown.equals(link.path) ? "page" : "true");
            } else {
                link.anchor.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static Stream<ViewHeader> heads(Component component) {
        return component instanceof ViewHeader head
                ? Stream.of(head)
                : component.getChildren().flatMap(MainLayout::heads);
    }

    private static Span label(String text) {
        var label = new Span(text);
        label.addClassName("wm-label");
        return label;
    }

    private static Div menu(String id) {
        var menu = new Div();
        menu.setId(id);
        menu.addClassName("wm-menu");
        menu.getElement().setAttribute("popover", "auto");
        return menu;
    }

    private static void opens(NativeButton button, String id) {
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("popovertarget", id);
    }

    private record Link(String path, Component anchor) {}
}
