package app.waymark.notification.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.notification.Inbox;
import app.waymark.notification.Notice;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
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
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything a person has been told, newest first, with what became of it. */
@Route("inbox")
@PermitAll
class InboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Inbox inbox;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient Sayings sayings;
    private final transient LiveUpdates live;
    private final transient MailedAnswers answers;

    private final ViewHeader header = new ViewHeader(getTranslation("inbox.title"));
    private final Button readAll = new Button(getTranslation("inbox.read-all"));
    private final EmptyState empty =
            new EmptyState(Glyph.BELL, getTranslation("inbox.empty.title"), getTranslation("inbox.empty.text"));
    private final RowList list = new RowList(getTranslation("inbox.title"), List.of());
    private final KeyedList<Entry> rows = KeyedList.rebuilding(list, Entry::id, this::row);
    private final Div stack = new Div();
    private final Button more = new Button(getTranslation("inbox.more"));
    private int shown = Slice.PAGE;
    private int unread;
    private boolean following;

    InboxView(
            Inbox inbox,
            Accounts accounts,
            CurrentActor actor,
            DateFormats formats,
            Sayings sayings,
            LiveUpdates live,
            MailedAnswers answers) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.actor = actor;
        this.formats = formats;
        this.sayings = sayings;
        this.live = live;
        this.answers = answers;
        readAll.addClickListener(click -> inbox.readAll());
        more.addClickListener(click -> {
            shown += Slice.PAGE;
            refresh();
        });
        header.action(new PageLink(Links.WHAT_REACHES_ME, getTranslation("reach.nav")), readAll);
        stack.add(empty, list, more);
        stack.addClassName("wm-stack");
        getContent().add(header, stack);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            if (answers.possible()) {
                stack.add(new PageLink(Links.MAILED, getTranslation("inbox.mailed")));
            }
            live.follow(this, Changed.person(actor.require().id()), this::changed);
        }
    }

    @Override
    public String getPageTitle() {
        return unread == 0 ? getTranslation("inbox.title") : getTranslation("inbox.title.unread", unread);
    }

    /** One row: an entry in the reader's words. */
    private record Entry(
            UUID id,
            @Nullable AccountId from,
            String name,
            String sentence,
            String path,
            String when,
            String exact,
            boolean read,
            String settled) {}

    private void changed() {
        int before = unread;
        refresh();
        if (unread > before) {
            LiveRegion.say(getTranslation("inbox.said.new", unread - before));
        }
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void refresh() {
        var notices = new ArrayList<Notice>();
        Slice.Cursor next = null;
        do {
            var page = inbox.mine(next, Math.min(Slice.MOST, shown - notices.size()));
            notices.addAll(page.items());
            next = page.next();
        } while (next != null && notices.size() < shown);
        unread = inbox.unread();
        var names = names(notices);
        var dates = formats.mine();
        rows.show(notices.stream().map(notice -> entry(notice, names, dates)).toList());
        readAll.setVisible(unread > 0);
        empty.setVisible(notices.isEmpty());
        list.setVisible(!notices.isEmpty());
        more.setVisible(next != null);
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

    private Entry entry(Notice notice, Map<AccountId, String> names, Dates dates) {
        var from = notice.from();
        var name = from == null
                ? getTranslation("mail.somebody")
                : names.getOrDefault(from, getTranslation("mail.somebody"));
        return new Entry(
                notice.id(),
                from,
                name,
                getTranslation(notice.sentence(), sayings.words(dates, name, notice.said())),
                notice.path(),
                dates.moment(notice.at()),
                dates.exact(notice.at()),
                notice.read(),
                settled(notice, dates));
    }

    private String settled(Notice notice, Dates dates) {
        var how = notice.settled();
        var at = notice.settledAt();
        return how == null || at == null ? "" : getTranslation("inbox.settled." + how, dates.moment(at));
    }

    private Row row(Entry entry) {
        var row = new Row(Avatar.of(entry.from(), entry.name()), entry.sentence(), entry.path());
        var when = new Span(entry.settled().isEmpty() ? entry.when() : entry.when() + " · " + entry.settled());
        when.addClassName("wm-small");
        when.setTitle(entry.exact());
        row.text(when);
        if (!entry.read()) {
            row.end(new Chip(getTranslation("inbox.new"), Chip.Tone.TURN));
        }
        // Opening what it is about is reading it.
        row.addClickListener(click -> inbox.read(entry.id()));
        return row;
    }
}
