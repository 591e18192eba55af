package app.waymark.account.ui;

import app.waymark.account.AccountAdministration;
import app.waymark.account.AccountAdministration.Change;
import app.waymark.account.AccountAdministration.Entry;
import app.waymark.account.AccountAdministration.Order;
import app.waymark.account.AccountAdministration.Stage;
import app.waymark.account.PersonalRecords;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.shared.TypedText;
import app.waymark.uikit.AskAgain;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.NewerRows;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All accounts, newest first: found, invited, closed and opened again by administrators. */
@Route("administration/accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final Sorted<Order> NEWEST = Sorted.down(Order.CREATED);

    private final transient AccountAdministration administration;
    private final transient PersonalRecords records;
    private final transient DateFormats dates;
    private final transient AskAgain ask;
    private final TextField search = new TextField();
    private final WideList<Entry> rows;
    private final InlineMessage notice = new InlineMessage();
    private final NewerRows newer = new NewerRows(this::showFromStart);
    private final transient LiveUpdates live;
    private boolean following;
    private Sorted<Order> sorted = NEWEST;

    AccountsView(
            AccountAdministration administration,
            PersonalRecords records,
            CurrentActor currentActor,
            DateFormats dates,
            AskAgain ask,
            LiveUpdates live) {
        this.administration = administration;
        this.records = records;
        this.dates = dates;
        this.ask = ask;
        this.live = live;

        var invite = new Button(
                getTranslation("account.invite"),
                click -> new InviteDialog(administration, currentActor.require(), this::showFromStart).open());
        Keys.on(invite, Keys.NEW);
        var demand = new Button(
                getTranslation("account.factor.title"), click -> new DemandDialog(administration, ask).open());
        search.setPlaceholder(getTranslation("account.accounts.search"));
        search.setAriaLabel(getTranslation("account.accounts.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                showFromStart();
                keepInAddress();
            }
        });
        Keys.on(search, Keys.FILTER);
        rows = new WideList<Entry>(getTranslation("account.accounts.title"), Entry::id)
                .parts(getTranslation("account.name"), 3, this::name)
                .by(Order.NAME)
                .text(getTranslation("account.column.email"), 3, entry -> entry.email()
                        .value())
                .by(Order.EMAIL)
                .text(getTranslation("account.column.last"), 2, this::last)
                .by(Order.SIGNED_IN)
                .parts(getTranslation("account.column.stage"), 2, this::stages)
                .by(Order.STAGE)
                .parts(getTranslation("account.column.do"), 1, this::actions)
                .onSort(this::sort)
                .otherwise(getTranslation("account.accounts.newest"))
                .empty(new EmptyState(
                        Glyph.PEOPLE,
                        getTranslation("account.accounts.none"),
                        getTranslation("account.accounts.none.more")));
        getContent().addClassName("wm-accounts");
        getContent()
                .add(
                        new ViewHeader(getTranslation("account.accounts.title"))
                                .primary(invite)
                                .action(demand),
                        search,
                        notice,
                        newer,
                        rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(SEARCH).orElse(""));
        sorted = Sorted.read(query.getSingleParameter(SORT).orElse(""), NEWEST);
        rows.sorted(sorted);
        showFromStart();
        if (!following) {
            following = true;
            live.follow(this, Changed.every("account"), this::meanwhile);
        }
    }

    private void sort(String by) {
        sorted = Sorted.read(by, NEWEST);
        rows.sorted(sorted);
        keepInAddress();
        showFromStart();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.accounts.title");
    }

    private void keepInAddress() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!TypedText.blank(search.getValue())) {
            query.put(SEARCH, TypedText.strip(search.getValue()));
        }
        if (!sorted.equals(NEWEST)) {
            query.put(SORT, sorted.inAddress());
        }
        var text = QueryParameters.simple(query).getQueryString();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, Links.ACCOUNTS.substring(1) + (text.isEmpty() ? "" : "?" + text));
    }

    private void showFromStart() {
        newer.shown();
        rows.show(read().apply(null, Slice.PAGE), read());
    }

    private void meanwhile() {
        if (!rows.meanwhile(read().apply(null, Slice.PAGE), read())) {
            newer.offer();
        }
    }

    /** Reads what is searched for and sorted by now, a page at a time. */
    private BiFunction<Slice.@Nullable Cursor, Integer, Slice<Entry>> read() {
        var typed = search.getValue();
        var by = sorted;
        return (after, size) -> administration.list(typed, by, after, size);
    }

    private Component name(Entry entry) {
        var name = new Div(new Avatar(entry.id(), entry.name()).small(), new Span(entry.name()));
        name.addClassName("wm-inline");
        return name;
    }

    private String last(Entry entry) {
        var signedIn = entry.signedIn();
        return signedIn == null
                ? getTranslation("account.accounts.never")
                : getTranslation("account.accounts.last", dates.mine().moment(signedIn));
    }

    private Component stages(Entry entry) {
        var stages = new Div(stage(entry.stage()));
        stages.addClassName("wm-inline");
        if (entry.administrator()) {
            stages.add(new Chip(getTranslation("account.administrator"), Chip.Tone.OK));
        }
        return stages;
    }

    private Chip stage(Stage stage) {
        return new Chip(
                getTranslation("account.stage." + stage.name().toLowerCase(Locale.ROOT)),
                switch (stage) {
                    case REGISTERED, INVITED -> Chip.Tone.TURN;
                    case ACTIVE -> Chip.Tone.QUIET;
                    case CLOSED -> Chip.Tone.BAD;
                });
    }

    private Button actions(Entry entry) {
        var button = new MoreButton(getTranslation("account.actions", entry.name()), menu -> choices(entry)
                .forEach(menu::act));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** What can be done with an account, by what the button says. */
    private Map<String, SerializableRunnable> choices(Entry entry) {
        var choices = new LinkedHashMap<String, SerializableRunnable>();
        choices.put(
                getTranslation("account.data.do"),
                () -> new PersonDataDialog(entry, records, ask, this::showFromStart).open());
        if (entry.stage() == Stage.CLOSED) {
            choices.put(
                    getTranslation("account.reopen"),
                    () -> act(
                            () -> administration.reopen(entry.id()), getTranslation("account.reopened", entry.name())));
            return choices;
        }
        choices.put(
                getTranslation(entry.stage() == Stage.ACTIVE ? "account.send-reset" : "account.send-invitation"),
                () -> act(
                        () -> administration.sendLink(entry.id()), getTranslation("account.link-sent", entry.name())));
        choices.put(
                getTranslation(entry.administrator() ? "account.unmake-administrator" : "account.make-administrator"),
                () -> ask.before(() -> act(
                        () -> administration.setAdministrator(entry.id(), !entry.administrator()),
                        getTranslation(
                                entry.administrator() ? "account.unmade-administrator" : "account.made-administrator",
                                entry.name()))));
        if (entry.stage() == Stage.ACTIVE) {
            choices.put(
                    getTranslation("account.devices.do"),
                    () -> new PersonDevicesDialog(entry, administration, dates, ask).open());
            choices.put(
                    getTranslation("account.sign-out-everywhere"),
                    () -> act(
                            () -> administration.signOut(entry.id()),
                            getTranslation("account.signed-out-everywhere", entry.name())));
        }
        choices.put(
                getTranslation("account.close"),
                () -> Confirm.end(
                        getTranslation("account.close.ask", entry.name()),
                        getTranslation("account.close.text"),
                        getTranslation("account.close"),
                        () -> act(
                                () -> administration.close(entry.id()),
                                getTranslation("account.closed", entry.name()))));
        return choices;
    }

    private void act(Supplier<Change> change, String done) {
        switch (change.get()) {
            case Change.Done yes -> {
                showFromStart();
                notice.say(done);
            }
            case Change.LastAdministrator no -> notice.refuse(getTranslation("account.refused.last-administrator"));
            case Change.Yourself no -> notice.refuse(getTranslation("account.refused.yourself"));
            case Change.IsClosed no -> notice.refuse(getTranslation("account.refused.closed"));
            case Change.ProofNeeded no -> notice.refuse(getTranslation("account.proof.needed"));
            case Change.Gone no -> notice.refuse(getTranslation("account.refused.gone"));
        }
    }
}
