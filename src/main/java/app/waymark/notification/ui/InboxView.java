package app.waymark.notification.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Slices;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Everything a person has been told, newest first. */
@Route("inbox")
@PermitAll
class InboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Inbox inbox;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient Sayings sayings;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader(getTranslation("inbox.title"));
    private final Div list = new Div();
    private int shown = Slice.PAGE;
    private boolean following;

    InboxView(
            Inbox inbox,
            Accounts accounts,
            CurrentActor actor,
            DateFormats formats,
            Sayings sayings,
            LiveUpdates live) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.actor = actor;
        this.formats = formats;
        this.sayings = sayings;
        this.live = live;
        list.addClassName("wm-stack");
        getContent().add(header, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    private void refresh() {
        var slices = new Slices<>(inbox.mine(null, Slice.PAGE), inbox::mine);
        var notices = slices.rows(0, shown);
        list.removeAll();
        header.clear();
        if (notices.isEmpty()) {
            list.add(new EmptyState(
                    Glyph.BELL, getTranslation("inbox.empty.title"), getTranslation("inbox.empty.text")));
            return;
        }
        if (notices.stream().anyMatch(notice -> !notice.read())) {
            header.action(new Button(getTranslation("inbox.read-all"), click -> inbox.readAll()));
        }
        var names = names(notices);
        var dates = formats.mine();
        list.add(new RowList(
                getTranslation("inbox.title"),
                notices.stream().map(notice -> row(notice, names, dates)).toList()));
        if (slices.goesOnAfter(shown)) {
            list.add(new Button(getTranslation("inbox.more"), click -> {
                shown += Slice.PAGE;
                refresh();
            }));
        }
    }

    private Map<AccountId, String> names(List<Notice> notices) {
        return accounts
                .find(notices.stream()
                        .map(Notice::from)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
    }

    private Row row(Notice notice, Map<AccountId, String> names, Dates dates) {
        var from = notice.from();
        var name = from == null
                ? getTranslation("mail.somebody")
                : names.getOrDefault(from, getTranslation("mail.somebody"));
        var words = sayings.words(dates, name, notice.said());
        var row = new Row(Avatar.of(from, name), getTranslation(notice.key(), words), notice.path());
        var when = new Span(dates.moment(notice.at()));
        when.addClassName("wm-small");
        when.setTitle(dates.exact(notice.at()));
        row.text(when);
        if (!notice.read()) {
            row.end(new Chip(getTranslation("inbox.new"), Chip.Tone.TURN));
        }
        // Opening what it is about is reading it.
        row.addClickListener(click -> inbox.read(notice.id()));
        return row;
    }
}
