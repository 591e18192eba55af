package app.waymark.mailbox.ui;

import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedAnswer;
import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.MailedAnswers;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.Sayings;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** One's own answers by mail: one press for those that wait, and of all others what became of them and what was cut. */
@Route("mailed")
@PermitAll
class MailedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MailedAnswers answers;
    private final transient DateFormats formats;
    private final transient Sayings sayings;
    private final transient CurrentActor actor;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader(getTranslation("mailed.title"));
    private final EmptyState empty =
            new EmptyState(Glyph.MAIL, getTranslation("mailed.empty.title"), getTranslation("mailed.empty.text"));
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<MailedAnswer> rows = KeyedList.rebuilding(list, MailedAnswer::id, this::card);
    private boolean following;

    MailedView(MailedAnswers answers, DateFormats formats, Sayings sayings, CurrentActor actor, LiveUpdates live) {
        this.answers = answers;
        this.formats = formats;
        this.sayings = sayings;
        this.actor = actor;
        this.live = live;
        list.addClassNames("mailed", "wm-stack");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("mailed.title"));
        var stack = new Div(empty, list);
        stack.addClassName("wm-stack");
        getContent().add(header, stack);
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
        return getTranslation("mailed.title");
    }

    private void refresh() {
        header.sub(getTranslation(answers.possible() ? "mailed.sub" : "mailed.sub.off"));
        var mine = answers.mine();
        empty.setVisible(mine.isEmpty());
        list.setVisible(!mine.isEmpty());
        rows.show(mine);
    }

    private Component card(MailedAnswer answer) {
        var dates = formats.mine();
        var when = new Span(getTranslation("mailed.at", dates.moment(answer.at())));
        when.setTitle(dates.exact(answer.at()));
        var head = new Div(new Chip(getTranslation("mailed.state." + answer.state()), tone(answer.state())), when);
        head.addClassName("wm-inline");
        var card = new Card(head);
        card.addClassName("wm-stack");
        var why = answer.why();
        if (why != null) {
            card.add(new Paragraph(sentence(why)));
        }
        if (!answer.words().isEmpty()) {
            card.add(text(answer.words()));
        }
        if (!answer.files().isEmpty()) {
            card.add(files(answer));
        }
        if (answer.left() > 0) {
            card.add(new Paragraph(getTranslation("mailed.files", answer.left())));
        }
        var did = answer.did();
        if (did != null) {
            card.add(new Paragraph(sentence(
                    answer.state() == State.TAKEN ? "news." + did.kind() + ".title" : "mailed.would." + did.kind(),
                    did)));
        }
        if (answer.state() == State.WAITING) {
            card.add(new Paragraph(getTranslation("mailed.waits")), actions(answer));
        }
        var path = answer.path();
        if (path != null) {
            card.add(new PageLink(
                    path, getTranslation(answer.state() == State.TAKEN ? "mailed.open" : "mailed.open.there")));
        }
        if (!answer.cut().isEmpty()) {
            card.add(new Details(getTranslation("mailed.cut"), text(answer.cut())));
        }
        return new ListItem(card);
    }

    /** What was attached: to be looked at as long as it waits here, and why what is missing is. */
    private UnorderedList files(MailedAnswer answer) {
        var files = new UnorderedList();
        files.addClassNames("wm-points", "wm-small");
        for (var one : answer.files()) {
            var item = new ListItem();
            var file = one.file();
            var why = one.why();
            if (file != null) {
                var link = new Anchor(Links.file(file), one.name(), AnchorTarget.BLANK);
                link.setRouterIgnore(true);
                item.add(link);
            } else if (why == null) {
                item.setText(one.name());
            } else {
                item.setText(getTranslation(
                        "mailbox.file.left", one.name(), getTranslation("mailbox.file.why." + key(why.name()))));
            }
            files.add(item);
        }
        return files;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Div text(String words) {
        var text = new Div(words);
        text.addClassName("wm-mail-text");
        return text;
    }

    private Component actions(MailedAnswer answer) {
        var send = new Button(getTranslation("mailed.send"), click -> send(answer));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button(getTranslation("mailed.discard"), click -> {
            answers.discard(answer.id());
            refresh();
        });
        var actions = new Div(send, discard);
        actions.addClassName("wm-inline");
        return actions;
    }

    private void send(MailedAnswer answer) {
        switch (answers.send(answer.id())) {
            case MailReceipt.Taken taken -> {
                var did = taken.did();
                Toasts.say(
                        did == null ? getTranslation("mailed.sent") : sentence("news." + did.kind() + ".title", did));
                open(taken.path());
            }
            case MailReceipt.AsItIs already -> {
                Toasts.say(getTranslation("mailed.as-it-is"));
                open(already.path());
            }
            case MailReceipt.Refused refused -> Toasts.say(sentence(refused.why()));
        }
    }

    private static void open(String path) {
        var to = new Location(path.substring(1));
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    private String sentence(MailRefusalReason why) {
        return getTranslation("mailbox.why." + key(why.name()));
    }

    /** What an answer did, or would do. */
    private String sentence(String key, Said did) {
        return getTranslation(key, sayings.words(formats.mine(), "", did));
    }

    private static Chip.Tone tone(State state) {
        return switch (state) {
            case TAKEN -> Chip.Tone.OK;
            case WAITING -> Chip.Tone.TURN;
            case REFUSED -> Chip.Tone.BAD;
            case DISCARDED -> Chip.Tone.QUIET;
        };
    }
}
