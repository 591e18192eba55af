package app.waymark.account.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.audit.Audit;
import app.waymark.audit.AuditEntry;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Slice;
import app.waymark.shared.Translations;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
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

    private final transient Audit audit;
    private final transient Accounts accounts;
    private final transient DateFormats dates;
    private final transient Translations translations;
    private final RowList rows;
    private final Div nothing = new Div();
    private final Button more;
    private Slice.@Nullable Cursor next;

    AuditView(Audit audit, Accounts accounts, DateFormats dates, Translations translations) {
        this.audit = audit;
        this.accounts = accounts;
        this.dates = dates;
        this.translations = translations;
        rows = new RowList(getTranslation("audit.title"), List.of());
        more = new Button(getTranslation("account.more"), click -> showMore());
        getContent()
                .add(
                        new ViewHeader(getTranslation("audit.title")).sub(getTranslation("audit.sub")),
                        rows,
                        nothing,
                        more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rows.removeAll();
        nothing.removeAll();
        next = null;
        showMore();
        if (rows.getComponentCount() == 0) {
            nothing.add(new EmptyState(Glyph.SHIELD, getTranslation("audit.none"), getTranslation("audit.none.more")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void showMore() {
        var slice = audit.newest(next, Slice.PAGE);
        var people = accounts.find(slice.items().stream()
                .flatMap(entry -> Stream.of(entry.actor(), object(entry)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        slice.items().forEach(entry -> rows.add(row(entry, people)));
        next = slice.next();
        more.setVisible(next != null);
    }

    private Row row(AuditEntry entry, Map<AccountId, AccountSummary> people) {
        // Before a sign-in nobody acts: then the account that it is about says more than "nobody".
        var actor = entry.actor() == null ? object(entry) : entry.actor();
        var who = actor == null ? getTranslation("audit.nobody") : name(actor, people);
        var format = dates.mine();
        var when = new Span(format.moment(entry.at()));
        when.setTitle(format.exact(entry.at()));
        var row = new Row(Avatar.of(actor, who), who + ": " + words("audit." + entry.verb()));
        var object = object(entry);
        var about = object == null
                ? words("audit.object." + entry.objectType()) + (entry.objectId() == null ? "" : " " + entry.objectId())
                : name(object, people);
        if (object == null || !object.equals(actor)) {
            row.text(about);
        }
        if (!entry.detail().isEmpty()) {
            row.text(new TreeMap<>(entry.detail())
                    .entrySet().stream()
                            .map(value -> detail(value.getKey(), value.getValue()))
                            .collect(Collectors.joining(" · ")));
        }
        return row.end(when);
    }

    private String detail(String name, String value) {
        var key = "audit.detail." + name + "." + value;
        return translations.knows(key) ? getTranslation(key) : name + ": " + value;
    }

    /** A verb or kind that has no words yet is shown as it is: better than not at all. */
    private String words(String key) {
        return translations.knows(key) ? getTranslation(key) : key.substring(key.indexOf('.') + 1);
    }

    private String name(AccountId id, Map<AccountId, AccountSummary> people) {
        var account = people.get(id);
        return account == null ? id.toString() : account.name();
    }

    private static @Nullable AccountId object(AuditEntry entry) {
        return entry.objectType().equals(ACCOUNT) && entry.objectId() != null ? new AccountId(entry.objectId()) : null;
    }
}
