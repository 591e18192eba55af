package app.waymark.notification.ui;

import app.waymark.notification.KeptMail;
import app.waymark.notification.MailQueue;
import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mail that Waymark wrote: what waits, what was given up, and what is kept because nobody delivers. */
@Route("administration/mail")
@RolesAllowed("ADMINISTRATOR")
class MailsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";

    private final transient MailQueue mails;
    private final transient DateFormats formats;
    private final transient Links links;

    private final ViewHeader header = new ViewHeader(getTranslation("mails.title"));
    private final Nav filter = new Nav();
    private final InlineMessage late = new InlineMessage();
    private final Div list = new Div();
    private @Nullable MailState chosen;
    private int shown = Slice.PAGE;

    MailsView(MailQueue mails, DateFormats formats, Links links) {
        this.mails = mails;
        this.formats = formats;
        this.links = links;
        filter.addClassName("wm-tabs");
        filter.setAriaLabel(getTranslation("mails.filter"));
        list.addClassName("wm-stack");
        getContent().add(header, late, filter, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATE)
                .flatMap(MailsView::state)
                .orElse(null);
        shown = Slice.PAGE;
        refresh();
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
        header.sub(getTranslation(mails.delivers() ? "mails.sub.delivers" : "mails.sub.kept"));
        showBacklog();
        filter.removeAll();
        filter.add(tab(null));
        EnumSet.allOf(MailState.class).forEach(one -> filter.add(tab(one)));
        Set<MailState> states = chosen == null ? EnumSet.allOf(MailState.class) : EnumSet.of(chosen);
        var page = mails.list(states, null, shown);
        var dates = formats.mine();
        list.removeAll();
        if (page.items().isEmpty()) {
            list.add(new EmptyState(
                    Glyph.MAIL, getTranslation("mails.empty.title"), getTranslation("mails.empty.text")));
            return;
        }
        list.add(new RowList(
                getTranslation("mails.title"),
                page.items().stream().map(mail -> row(mail, dates)).toList()));
        if (page.next() != null && shown < Slice.MOST) {
            list.add(new Button(getTranslation("mails.more"), click -> {
                shown = Math.min(shown + Slice.PAGE, Slice.MOST);
                refresh();
            }));
        }
    }

    /** What waits, and where that is longer than it should, since when and why. */
    private void showBacklog() {
        late.setVisible(false);
        header.clear();
        if (!mails.delivers()) {
            return;
        }
        var backlog = mails.backlog();
        var oldest = backlog.oldest();
        if (oldest == null) {
            return;
        }
        if (backlog.late()) {
            var since = formats.mine().moment(oldest);
            var problem = backlog.problem();
            late.setVisible(true);
            late.refuse(
                    problem == null
                            ? getTranslation("mails.late", backlog.waiting(), since)
                            : getTranslation("mails.late.because", backlog.waiting(), since, problem));
        }
        header.action(new Button(getTranslation("mails.send-now"), click -> {
            mails.sendNow();
            Toasts.say(getTranslation("mails.retried"));
            refresh();
        }));
    }

    private PageLink tab(@Nullable MailState state) {
        var link = state == null
                ? new PageLink("/administration/mail", getTranslation("mails.filter.all"))
                : new PageLink(
                        "/administration/mail?" + STATE + "=" + state.name().toLowerCase(java.util.Locale.ROOT),
                        getTranslation("mails.state." + state));
        if (state == chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Row row(MailSummary mail, Dates dates) {
        var subject = mail.subject();
        var row = new Row(Avatar.of(Glyph.MAIL), subject == null ? getTranslation("mails.subject.sent") : subject);
        var when = new Span(mail.to() + " · " + dates.moment(mail.createdAt()));
        when.setTitle(dates.exact(mail.createdAt()));
        row.text(when);
        var problem = mail.problem();
        if (problem != null) {
            row.text(getTranslation("mails.attempts", mail.attempts()) + " · " + problem);
        }
        row.end(new Chip(getTranslation("mails.state." + mail.state()), tone(mail.state())));
        if (subject != null) {
            row.end(new Button(
                    getTranslation("mails.open"), click -> mails.open(mail.id()).ifPresent(this::open)));
        }
        boolean stuck = mail.state() == MailState.FAILED || mail.state() == MailState.KEPT;
        if (stuck && mails.delivers()) {
            row.end(new Button(getTranslation("mails.retry"), click -> {
                if (mails.retry(mail.id())) {
                    Toasts.say(getTranslation("mails.retried"));
                }
                refresh();
            }));
        }
        return row;
    }

    private static Chip.Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Chip.Tone.OK;
            case FAILED -> Chip.Tone.BAD;
            case WAITING, KEPT, WITHDRAWN -> Chip.Tone.QUIET;
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
