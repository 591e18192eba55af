package app.waymark.account.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.audit.Audit.Order;
import app.waymark.audit.AuditEntry;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.shared.Translations;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.NewerRows;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who did what, and when, newest first, for administrators. Stands with the accounts, whose names it shows. */
@Route("administration/audit")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ACCOUNT = "account";
    private static final String SORT = "sort";
    private static final Sorted<Order> NEWEST = Sorted.down(Order.AT);

    private final transient Audit audit;
    private final transient Accounts accounts;
    private final transient DateFormats dates;
    private final transient Translations translations;
    private final WideList<Line> lines;
    private final NewerRows newer = new NewerRows(this::show);
    private final transient LiveUpdates live;
    private Sorted<Order> sorted = NEWEST;
    private boolean following;

    AuditView(Audit audit, Accounts accounts, DateFormats dates, Translations translations, LiveUpdates live) {
        this.audit = audit;
        this.accounts = accounts;
        this.dates = dates;
        this.translations = translations;
        this.live = live;
        lines = new WideList<Line>(
                        getTranslation("audit.title"), line -> line.entry().id())
                .text(getTranslation("audit.column.what"), 3, this::what)
                .text(getTranslation("audit.column.about"), 2, this::about)
                .text(getTranslation("audit.column.detail"), 3, this::detail)
                .parts(getTranslation("audit.column.when"), 1, this::when)
                .by(Order.AT)
                .onSort(this::sort)
                .empty(new EmptyState(Glyph.SHIELD, getTranslation("audit.none"), getTranslation("audit.none.more")));
        getContent().add(new ViewHeader(getTranslation("audit.title")).sub(getTranslation("audit.sub")), newer, lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sorted = Sorted.read(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(SORT)
                        .orElse(""),
                NEWEST);
        show();
        if (!following) {
            following = true;
            live.follow(this, Changed.trail(), this::meanwhile);
        }
    }

    private void meanwhile() {
        var by = sorted;
        if (!lines.meanwhile(read(by, null, Slice.PAGE), (after, size) -> read(by, after, size))) {
            newer.offer();
        }
    }

    private void show() {
        newer.shown();
        var by = sorted;
        lines.sorted(by);
        lines.show(read(by, null, Slice.PAGE), (after, size) -> read(by, after, size));
    }

    private void sort(String by) {
        sorted = Sorted.read(by, NEWEST);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        Links.AUDIT.substring(1)
                                + (sorted.equals(NEWEST) ? "" : "?" + SORT + "=" + sorted.inAddress()));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private Slice<Line> read(Sorted<Order> by, Slice.@Nullable Cursor after, int size) {
        var slice = audit.list(by, after, size);
        var people = accounts.find(slice.items().stream()
                .flatMap(entry -> Stream.of(entry.actor(), object(entry)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return slice.map(entry -> {
            var object = object(entry);
            // Before a sign-in nobody acts: then the account that it is about says more than "nobody".
            var actor = entry.actor() == null ? object : entry.actor();
            return new Line(
                    entry,
                    actor == null ? getTranslation("audit.nobody") : name(actor, people),
                    object == null || object.equals(actor) ? "" : name(object, people));
        });
    }

    private String what(Line line) {
        return line.who() + ": " + words("audit." + line.entry().verb());
    }

    private String about(Line line) {
        var entry = line.entry();
        if (object(entry) != null) {
            return line.about();
        }
        return words("audit.object." + entry.objectType()) + (entry.objectId() == null ? "" : " " + entry.objectId());
    }

    private String detail(Line line) {
        return new TreeMap<>(line.entry().detail())
                .entrySet().stream()
                        .map(value -> detail(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private Component when(Line line) {
        var format = dates.mine();
        var when = new Span(format.moment(line.entry().at()));
        when.setTitle(format.exact(line.entry().at()));
        return when;
    }

    private String detail(String name, String value) {
        var key = "audit.detail." + name;
        return translations.knows(key + "." + value) ? getTranslation(key + "." + value) : words(key, value);
    }

    /** A verb or kind that has no words yet is shown as it is: better than not at all. */
    private String words(String key, Object... with) {
        return translations.knows(key) ? getTranslation(key, with) : key.substring(key.indexOf('.') + 1);
    }

    private String name(AccountId id, Map<AccountId, AccountSummary> people) {
        var account = people.get(id);
        return account == null ? id.toString() : account.name();
    }

    private static @Nullable AccountId object(AuditEntry entry) {
        return entry.objectType().equals(ACCOUNT) && entry.objectId() != null ? new AccountId(entry.objectId()) : null;
    }

    /** An entry with the names of who acted and of the other whom it is about. */
    private record Line(AuditEntry entry, String who, String about) {}
}
