package app.waymark.notification.ui;

import app.waymark.mailbox.Mailbox;
import app.waymark.notification.KeptMail;
import app.waymark.notification.MailBacklog;
import app.waymark.notification.MailQueue;
import app.waymark.notification.MailQueue.Order;
import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import app.waymark.notification.StopResult;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.NewerRows;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The mail that Waymark wrote: what waits, what was given up, and what is kept because nobody delivers. */
@Route("administration/mail")
@RolesAllowed("ADMINISTRATOR")
class MailsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    private static final String SORT = "sort";
    private static final Sorted<Order> NEWEST = Sorted.down(Order.CREATED);

    private final transient MailQueue mails;
    private final transient Mailbox mailbox;
    private final transient DateFormats formats;
    private final transient Links links;

    private final ViewHeader header = new ViewHeader(getTranslation("mails.title"));
    private final InlineMessage late = new InlineMessage();
    private final MailboxLine answers;
    private final Part<String> lateness = new Part<>(this::late);
    private final Part<Boolean> sendNow = new Part<>(this::sendNow);
    private final Part<Tabs> tabs = new Part<>(this::tabs);
    private final NewerRows newer = new NewerRows(this::refresh);
    private final transient LiveUpdates live;
    private boolean following;
    private final Nav filter = new Nav();
    private final WideList<MailSummary> list;
    private @Nullable MailState chosen;
    private Sorted<Order> sorted = NEWEST;

    MailsView(MailQueue mails, Mailbox mailbox, DateFormats formats, Links links, LiveUpdates live) {
        this.mails = mails;
        this.mailbox = mailbox;
        answers = new MailboxLine(formats);
        this.formats = formats;
        this.links = links;
        this.live = live;
        filter.addClassName("wm-tabs");
        filter.setAriaLabel(getTranslation("mails.filter"));
        list = new WideList<MailSummary>(getTranslation("mails.title"), MailSummary::id)
                .text(getTranslation("mails.column.subject"), 3, this::subject)
                .text(getTranslation("mails.column.to"), 2, MailSummary::to)
                .by(Order.TO)
                .parts(getTranslation("mails.column.created"), 1, this::when)
                .by(Order.CREATED)
                .parts(getTranslation("mails.column.state"), 1, this::state)
                .text(getTranslation("mails.column.problem"), 2, this::problem)
                .parts(getTranslation("mails.column.do"), 2, this::actions)
                .onSort(this::sort)
                .empty(new EmptyState(
                        Glyph.MAIL, getTranslation("mails.empty.title"), getTranslation("mails.empty.text")));
        getContent().add(header, late, answers, filter, newer, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(MailsView::state)
                .orElse(null);
        sorted = Sorted.read(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(SORT)
                        .orElse(""),
                NEWEST);
        list.sorted(sorted);
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.every("mail"), this::meanwhile);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mails.title");
    }

    private static Optional<MailState> state(String text) {
        return Arrays.stream(MailState.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private void refresh() {
        newer.shown();
        showHead();
        list.show(read().apply(null, Slice.PAGE), read());
    }

    /** Mails were written, sent or given up. */
    private void meanwhile() {
        showHead();
        if (!list.meanwhile(read().apply(null, Slice.PAGE), read())) {
            newer.offer();
        }
    }

    private BiFunction<Slice.@Nullable Cursor, Integer, Slice<MailSummary>> read() {
        Set<MailState> states = chosen == null ? EnumSet.allOf(MailState.class) : EnumSet.of(chosen);
        var by = sorted;
        return (before, size) -> mails.list(states, by, before, size);
    }

    private void showHead() {
        header.sub(getTranslation(mails.delivers() ? "mails.sub.delivers" : "mails.sub.kept"));
        tabs.show(new Tabs(Optional.ofNullable(chosen), sorted));
        showBacklog();
        answers.show(mailbox.state());
    }

    /** Which mails are shown, and how they are sorted. */
    private record Tabs(Optional<MailState> chosen, Sorted<Order> sorted) {}

    private void tabs(Tabs now) {
        filter.removeAll();
        filter.add(tab(null));
        EnumSet.allOf(MailState.class).forEach(one -> filter.add(tab(one)));
    }

    private void sort(String by) {
        sorted = Sorted.read(by, NEWEST);
        list.sorted(sorted);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, address(chosen).substring(1));
        refresh();
    }

    /** The address of the mails in this state, sorted as they are. */
    private String address(@Nullable MailState state) {
        var query = new ArrayList<String>();
        if (state != null) {
            query.add(STATE + "=" + state.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (!sorted.equals(NEWEST)) {
            query.add(SORT + "=" + sorted.inAddress());
        }
        return Links.MAILS + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** What waits, and where that is longer than it should, since when and why. */
    private void showBacklog() {
        if (!mails.delivers()) {
            lateness.show("");
            sendNow.show(false);
            return;
        }
        var backlog = mails.backlog();
        var oldest = backlog.oldest();
        lateness.show(oldest == null || !backlog.late() ? "" : late(backlog, oldest));
        sendNow.show(backlog.waiting() > 0);
    }

    private String late(MailBacklog backlog, Instant oldest) {
        var since = formats.mine().moment(oldest);
        var problem = backlog.problem();
        return problem == null
                ? getTranslation("mails.late", backlog.due(), since)
                : getTranslation("mails.late.because", backlog.due(), since, problem);
    }

    private void late(String said) {
        late.setVisible(!said.isEmpty());
        late.refuse(said);
    }

    private void sendNow(boolean waits) {
        header.clear();
        if (waits) {
            header.action(new Button(getTranslation("mails.send-now"), click -> {
                int tried = mails.sendNow();
                Toasts.say(getTranslation(tried < MailQueue.AT_ONCE ? "mails.hurried" : "mails.hurried.some", tried));
                refresh();
            }));
        }
    }

    private PageLink tab(@Nullable MailState state) {
        var link = new PageLink(
                address(state), getTranslation(state == null ? "mails.filter.all" : "mails.state." + state));
        if (state == chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private String subject(MailSummary mail) {
        return Objects.requireNonNullElseGet(mail.subject(), () -> getTranslation("mails.subject.sent"));
    }

    private Component when(MailSummary mail) {
        var dates = formats.mine();
        var when = new Span(dates.moment(mail.createdAt()));
        when.setTitle(dates.exact(mail.createdAt()));
        return when;
    }

    private Component state(MailSummary mail) {
        return new Chip(getTranslation("mails.state." + mail.state()), tone(mail.state()));
    }

    private String problem(MailSummary mail) {
        var problem = mail.problem();
        return problem == null ? "" : getTranslation("mails.attempts", mail.attempts()) + " · " + problem;
    }

    /** What each button is about is said, for there are as many as there are mails. */
    private Component actions(MailSummary mail) {
        var actions = new Div();
        actions.addClassName("wm-inline");
        if (mail.subject() != null) {
            var open = new Button(
                    getTranslation("mails.open"), click -> mails.open(mail.id()).ifPresent(this::open));
            open.setAriaLabel(getTranslation("mails.open.which", subject(mail), mail.to()));
            actions.add(open);
        }
        if (mail.state() == MailState.WAITING) {
            var stop = new Button(getTranslation("mails.stop"), click -> askToStop(mail));
            stop.setAriaLabel(getTranslation("mails.stop.which", subject(mail), mail.to()));
            actions.add(stop);
        }
        boolean stuck = mail.state() == MailState.FAILED || mail.state() == MailState.KEPT;
        if (stuck && mails.delivers()) {
            var retry = new Button(getTranslation("mails.retry"), click -> {
                if (mails.retry(mail.id())) {
                    Toasts.say(getTranslation("mails.retried"));
                }
                refresh();
            });
            retry.setAriaLabel(getTranslation("mails.retry.which", subject(mail), mail.to()));
            actions.add(retry);
        }
        return actions;
    }

    /** What somebody does without is said before. */
    private void askToStop(MailSummary mail) {
        Confirm.end(
                getTranslation("mails.stop.ask"),
                getTranslation("mails.stop.text", subject(mail), mail.to()) + " "
                        + getTranslation("mails.stop.brings." + mail.brings()),
                getTranslation("mails.stop.do"),
                () -> {
                    Toasts.say(
                            switch (mails.stop(mail.id())) {
                                case StopResult.Stopped(var many, var perhaps) ->
                                    getTranslation(perhaps ? "mails.stopped.perhaps" : "mails.stopped", many);
                                case StopResult.Gone() -> getTranslation("mails.stop.gone");
                            });
                    refresh();
                });
    }

    private static Chip.Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Chip.Tone.OK;
            case FAILED -> Chip.Tone.BAD;
            case WAITING, KEPT, WITHDRAWN, STOPPED -> Chip.Tone.QUIET;
        };
    }

    private void open(KeptMail mail) {
        var dialog = new Dialog(mail.subject());
        var summary = mail.summary();
        var head = new DescriptionList();
        head.add(
                new DescriptionList.Term(getTranslation("mails.column.to")),
                new DescriptionList.Description(summary.to()),
                new DescriptionList.Term(getTranslation("mails.column.created")),
                new DescriptionList.Description(formats.mine().exact(summary.createdAt())));
        head.addClassName("wm-mail-head");
        var text = new Pre();
        text.add(MailText.of(mail.text(), links));
        text.addClassName("wm-mail-text");
        dialog.add(head, text);
        if (mail.calendar() != null) {
            dialog.add(new Span(getTranslation("mails.calendar")));
        }
        dialog.getFooter().add(new Button(getTranslation("mails.close"), click -> dialog.close()));
        dialog.open();
    }
}
