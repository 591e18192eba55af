package app.waymark.uikit;

import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
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
import java.util.Comparator;
import java.util.List;
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

    private final transient List<NavigationSource> sources;
    private final transient AuthenticationContext authentication;
    private final transient ErrorReports reports;
    private final @Nullable Actor actor;

    private final Nav nav = new Nav();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList over = new UnorderedList();
    private final UnorderedList own = new UnorderedList();
    private final UnorderedList ownBelow = new UnorderedList();
    private final KeyedList<NavigationEntry> places = links(list, true);
    private final KeyedList<NavigationEntry> placesOver = links(over, false);
    private final KeyedList<NavigationEntry> owns = links(own, false);
    private final KeyedList<NavigationEntry> ownsBelow = links(ownBelow, false);
    private final Hr line = new Hr();
    private final Anchor skip;
    private final Main main = new Main();
    private final Toasts.Bar notices = Toasts.Bar.current();
    private final KeyList keyList = new KeyList();
    private String shown = "";
    private @Nullable Component page;
    private final @Nullable Avatar face;
    private @Nullable NativeButton searching;

    MainLayout(
            ObjectProvider<NavigationSource> sources,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            LiveUpdates liveUpdates,
            ErrorReports reports,
            ObjectProvider<Portraits> portraits,
            ObjectProvider<SearchOpener> search) {
        this.reports = reports;
        this.sources = sources.stream().toList();
        this.authentication = authentication;
        actor = currentActor.find().orElse(null);
        face = actor == null ? null : new Avatar(actor.id(), actor.name());
        portraits.ifAvailable(Avatar::from);

        skip = new Anchor("#content", getTranslation("uikit.skip"));
        skip.addClassName("wm-skip");
        skip.getElement().setAttribute("router-ignore", true);

        var brand = new PageLink(Links.HOME, Glyph.MARK.create(), NavigationLink.label(getTranslation("uikit.brand")));
        brand.addClassName("wm-brand");
        nav.addClassName("wm-nav");
        nav.setAriaLabel(getTranslation("uikit.nav"));
        nav.add(brand, list);

        main.setId("content");
        main.addClassName("wm-main");
        main.getElement().setAttribute("tabindex", "-1");

        getContent().addClassName("wm-app");
        // On paper the mark is all that is left of the frame.
        var printed = new Div(Glyph.MARK.create(), new Span(getTranslation("uikit.brand")));
        printed.addClassName("wm-print-mark");

        getContent().add(skip, nav, printed, main, notices, LiveRegion.current(), keyList);

        if (actor == null) {
            nav.setVisible(false);
        } else {
            search.ifAvailable(opener -> {
                var button = searches(opener);
                var cap = new HtmlContainer("kbd");
                cap.setText(Keys.SEARCH);
                cap.getElement().setAttribute("aria-hidden", "true");
                button.addComponentAsFirst(Glyph.SEARCH.create());
                button.add(cap);
                nav.addComponentAtIndex(1, button);
                // Once more in the menu of a narrow screen, whose bar has no room for it.
                searching = searches(opener);
            });
            nav.add(more(), person(actor));
            getContent().add(new SessionWarning());
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
        // A mere fragment would be completed by the base address, and lead home.
        skip.setHref(event.getLocation().getPathWithQueryParameters() + "#content");
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
        var main = entries.stream()
                .filter(entry -> entry.place() == NavigationEntry.Place.MAIN)
                .toList();
        var persons = entries.stream()
                .filter(entry -> entry.place() == NavigationEntry.Place.PERSON)
                .toList();
        keyList.going(main.stream()
                .map(NavigationEntry::path)
                .filter(NavigationLink.GO_KEYS::containsKey)
                .map(NavigationLink.GO_KEYS::get)
                .collect(Collectors.toSet()));
        places.show(main);
        for (int i = 0; i < main.size(); i++) {
            list.getComponentAt(i).setClassName("wm-over", i >= BAR);
        }
        placesOver.show(main.stream().skip(BAR).toList());
        line.setVisible(main.size() > BAR);
        owns.show(persons);
        ownsBelow.show(persons);
        if (face != null) {
            getUI().ifPresent(face::showPhoto);
        }
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

    private Div person(Actor actor) {
        var menu = menu("wm-person-menu");
        menu.add(own, new Hr(), keys(), signOut());
        var name = NavigationLink.label(actor.name());
        name.addClassName("wm-name");
        var button = new NativeButton();
        button.add(face, name);
        opens(button, "wm-person-menu");
        var person = new Div(button, menu);
        person.addClassName("wm-who");
        return person;
    }

    /** Stands at the end of the bar of a narrow screen alone. */
    private Div more() {
        var menu = menu("wm-more-menu");
        if (searching != null) {
            menu.add(searching);
        }
        menu.add(over, line, ownBelow, signOut());
        var button = new NativeButton();
        button.add(Glyph.MORE.create(), NavigationLink.label(getTranslation("uikit.more")));
        opens(button, "wm-more-menu");
        var more = new Div(button, menu);
        more.addClassName("wm-more");
        return more;
    }

    private static KeyedList<NavigationEntry> links(UnorderedList host, boolean inBar) {
        host.getElement().setAttribute("role", "list");
        return new KeyedList<>(host, NavigationEntry::path, entry -> new NavigationLink(entry, inBar));
    }

    private NativeButton searches(SearchOpener opener) {
        var button = new NativeButton();
        button.addClassName("wm-search-open");
        button.add(NavigationLink.label(getTranslation("uikit.search")));
        button.getElement().setAttribute("type", "button");
        button.addClickListener(event -> opener.open());
        Keys.on(button, Keys.SEARCH);
        return button;
    }

    private NativeButton keys() {
        var button = new NativeButton();
        button.add(Glyph.KEYS.create(), NavigationLink.label(getTranslation("uikit.keys")));
        button.getElement().setAttribute("type", "button").setAttribute("data-keys-list", true);
        return button;
    }

    private NativeButton signOut() {
        var button = new NativeButton();
        button.add(Glyph.SIGN_OUT.create(), NavigationLink.label(getTranslation("uikit.sign-out")));
        button.addClickListener(event -> authentication.logout());
        return button;
    }

    /** Marks the entry whose page this is, or by which one came: a page says so with the way that its head shows. */
    private void mark() {
        var at = Stream.ofNullable(page)
                .flatMap(MainLayout::heads)
                .flatMap(head -> head.way().stream())
                .findFirst()
                .orElse(shown);
        Stream.of(list, over, own, ownBelow).flatMap(Component::getChildren).forEach(link -> ((NavigationLink) link)
                .mark(at, shown));
    }

    private static Stream<ViewHeader> heads(Component component) {
        return component instanceof ViewHeader head
                ? Stream.of(head)
                : component.getChildren().flatMap(MainLayout::heads);
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
}
