package app.waymark.notification.ui;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.notification.Inbox;
import app.waymark.notification.InboxCounts;
import app.waymark.notification.InboxTab;
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
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person has been told, newest first: what asks something of them, what is news, what they put off, and everything with what
 * became of it.
 */
@Route("inbox")
@PermitAll
class InboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TAB = "tab";

    private final transient Inbox inbox;
    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient DateFormats formats;
    private final transient Sayings sayings;
    private final transient LiveUpdates live;
    private final transient MailedAnswers answers;

    private final ViewHeader header = new ViewHeader(getTranslation("inbox.title"));
    private final Button readAll = new Button(getTranslation("inbox.read-all"));
    private final Button newsDone = new Button(getTranslation("inbox.news-done"));
    private final PageTabs tabs = PageTabs.filter(getTranslation("inbox.tabs"));
    private final Div nothing = new Div();
    private final Part<InboxTab> empty = new Part<>(this::showNothing);
    private final RowList list = new RowList(getTranslation("inbox.title"), List.of());
    private final KeyedList<Entry> rows = KeyedList.rebuilding(list, Entry::id, this::row);
    private final Div stack = new Div();
    private final Button more = new Button(getTranslation("inbox.more"));
    private InboxTab tab = InboxTab.ME;
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
        newsDone.addClickListener(click -> inbox.newsDone());
        header.action(new PageLink(Links.WHAT_REACHES_ME, getTranslation("reach.nav")), newsDone, readAll);
        stack.add(tabs, nothing, list, more);
        stack.addClassName("wm-stack");
        getContent().add(header, stack);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tab = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TAB)
                .flatMap(InboxView::named)
                .orElse(InboxTab.ME);
        shown = Slice.PAGE;
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
            boolean done,
            boolean settled,
            String became) {}

    private void changed() {
        int before = unread;
        refresh();
        if (unread > before) {
            LiveRegion.say(getTranslation("inbox.said.new", unread - before));
        }
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void refresh() {
        var found = Slice.first(
                shown, (after, size) -> tab == InboxTab.ALL ? inbox.mine(after, size) : inbox.on(tab, after, size));
        var notices = found.items();
        var counts = inbox.counts();
        unread = counts.unread();
        var names = names(notices);
        var dates = formats.mine();
        rows.show(notices.stream().map(notice -> entry(notice, names, dates)).toList());
        tabs.show(Arrays.stream(InboxTab.values())
                .map(one -> new PageTabs.Tab(
                        getTranslation("inbox.tab." + one, number(one, counts)), address(one), one == tab))
                .toList());
        readAll.setVisible(unread > 0);
        newsDone.setVisible(tab == InboxTab.NEWS && counts.news() > 0);
        nothing.setVisible(notices.isEmpty());
        if (notices.isEmpty()) {
            empty.show(tab);
        }
        list.setVisible(!notices.isEmpty());
        more.setVisible(found.next() != null);
    }

    private static int number(InboxTab one, InboxCounts counts) {
        return switch (one) {
            case ME -> counts.me();
            case NEWS -> counts.news();
            case LATER -> counts.later();
            case ALL -> 0;
        };
    }

    private static String address(InboxTab one) {
        return one == InboxTab.ME
                ? Links.INBOX
                : Links.INBOX + "?" + TAB + "=" + one.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<InboxTab> named(String text) {
        return Arrays.stream(InboxTab.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private void showNothing(InboxTab of) {
        nothing.removeAll();
        nothing.add(new EmptyState(
                Glyph.BELL, getTranslation("inbox.empty.title." + of), getTranslation("inbox.empty.text." + of)));
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
                notice.done(),
                notice.settled() != null,
                became(notice, dates));
    }

    /** What became of it, where anything did. */
    private String became(Notice notice, Dates dates) {
        var how = notice.settled();
        var at = notice.settledAt();
        var until = notice.laterUntil();
        if (how != null && at != null) {
            return getTranslation("inbox.settled." + how, dates.moment(at));
        }
        if (until != null && tab != InboxTab.ME && tab != InboxTab.NEWS) {
            return getTranslation("inbox.until", dates.dayAndTime(until));
        }
        return notice.done() ? getTranslation("inbox.put-away") : "";
    }

    private Row row(Entry entry) {
        var row = new Row(Avatar.of(entry.from(), entry.name()), entry.sentence(), entry.path());
        var when = new Span(entry.became().isEmpty() ? entry.when() : entry.when() + " · " + entry.became());
        when.addClassName("wm-small");
        when.setTitle(entry.exact());
        row.text(when);
        if (!entry.read()) {
            row.end(new Chip(getTranslation("inbox.new"), Chip.Tone.TURN));
        }
        acts(entry).forEach(row::end);
        // Opening what it is about is reading it.
        row.addClickListener(click -> inbox.read(entry.id()));
        return row;
    }

    private List<Button> acts(Entry entry) {
        if (entry.settled()) {
            return List.of();
        }
        if (entry.done() || tab == InboxTab.LATER) {
            return List.of(act("inbox.again", entry, () -> inbox.again(entry.id())));
        }
        return List.of(
                act("inbox.later", entry, () -> new LaterDialog(
                                formats.mine(), entry.sentence(), until -> putOff(entry, until))
                        .open()),
                act("inbox.done", entry, () -> {
                    inbox.done(entry.id());
                    Toasts.undo(getTranslation("inbox.done.said"), () -> inbox.again(entry.id()));
                }));
    }

    private void putOff(Entry entry, Instant until) {
        inbox.later(entry.id(), until);
        Toasts.undo(
                getTranslation("inbox.later.said", formats.mine().dayAndTime(until)), () -> inbox.again(entry.id()));
    }

    private Button act(String key, Entry entry, Command command) {
        var button = new Button(getTranslation(key), click -> command.execute());
        button.setAriaLabel(getTranslation(key + ".which", entry.sentence()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
