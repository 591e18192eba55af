package app.waymark.network.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.network.ContactDraft;
import app.waymark.network.ContactResult;
import app.waymark.network.PersonalContact;
import app.waymark.network.PersonalContacts;
import app.waymark.recognition.Moments;
import app.waymark.recognition.Thanks;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people I want to stay in touch with, which nobody but me reads; and the thanks that I sent. */
@Route("people")
@PermitAll
class PersonalContactsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int THANKS = 20;
    private static final int FINDS_FROM = 8;

    private final transient PersonalContacts contacts;
    private final transient Moments moments;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader(getTranslation("network.title"));
    private final Div nothing = new Div();
    private final TextField typed = new TextField();
    private final Div tools = new Div(typed);
    private final RowList list = new RowList(getTranslation("network.title"), List.of());
    private final KeyedList<PersonalContact> rows = KeyedList.rebuilding(list, PersonalContact::id, this::row);
    private final Button more = new Button(getTranslation("network.show-more"), click -> more());
    private final RowList thanksList = new RowList(getTranslation("network.thanks"), List.of());
    private final KeyedList<Thanks> thanks = KeyedList.rebuilding(thanksList, Thanks::id, this::row);
    private final TitledSection thanksSection = new TitledSection(getTranslation("network.thanks"), thanksList)
            .aside(new PageLink(Links.YEARBOOK, getTranslation("network.yearbook")));
    private int shown = Slice.PAGE;
    private transient List<PersonalContact> all = List.of();
    private transient @Nullable Names names;

    PersonalContactsView(
            PersonalContacts contacts,
            Moments moments,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.contacts = contacts;
        this.moments = moments;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        this.actor = actor;
        var add = new Button(getTranslation("network.new"), click -> add(""));
        Keys.on(add, Keys.NEW);
        header.action(PageLink.button(Links.INTRODUCTIONS, getTranslation("introduction.open")));
        header.primary(add);
        header.crumb(getTranslation("learning.heading"), Links.LEARNING);
        nothing.add(new EmptyState(Glyph.PEOPLE, getTranslation("network.none"), getTranslation("network.none.more")));
        typed.setPlaceholder(getTranslation("network.find"));
        typed.setAriaLabel(getTranslation("network.find"));
        typed.setPrefixComponent(Glyph.SEARCH.create());
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addValueChangeListener(event -> show());
        Keys.on(typed, Keys.FILTER);
        tools.addClassName("wm-list-tools");
        var body = new Div(nothing, tools, list, more, thanksSection);
        body.addClassName("wm-stack");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("network.title");
    }

    private void fill() {
        all = contacts.mine();
        var today = formats.mine().today();
        long due = all.stream().filter(one -> one.due(today)).count();
        header.sub(getTranslation(due == 0 ? "network.sub" : "network.sub.due", all.size(), due));
        var sent = moments.sent(THANKS);
        names = Names.of(
                accounts,
                sent.stream()
                        .map(Thanks::to)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                getTranslation("network.somebody"));
        thanks.show(sent);
        thanksSection.setVisible(!sent.isEmpty());
        show();
    }

    private void show() {
        var found = all.stream().filter(this::fits).toList();
        rows.show(found.stream().limit(shown).toList());
        more.setVisible(found.size() > shown);
        list.setVisible(!found.isEmpty());
        tools.setVisible(all.size() >= FINDS_FROM);
        nothing.setVisible(all.isEmpty());
    }

    private boolean fits(PersonalContact one) {
        var word = TypedText.strip(typed.getValue()).toLowerCase(Locale.ROOT);
        var said = one.said();
        return !tools.isVisible()
                || Stream.of(said.name(), said.known(), said.about(), said.introducedBy(), said.address())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private void more() {
        shown += Slice.PAGE;
        show();
    }

    private Row row(PersonalContact one) {
        var dates = formats.mine();
        var said = one.said();
        var row = new Row(Avatar.of(Glyph.PERSON), one.name());
        row.addClassName("network-row");
        var how = new ArrayList<String>();
        if (!said.known().isEmpty()) {
            row.text(said.known());
        }
        if (!said.introducedBy().isEmpty()) {
            how.add(getTranslation("network.by", said.introducedBy()));
        }
        if (!said.address().isEmpty()) {
            how.add(said.address());
        }
        if (!how.isEmpty()) {
            row.text(String.join(" · ", how));
        }
        if (!said.about().isEmpty()) {
            row.text(said.about());
        }
        var when = new ArrayList<String>();
        when.add(
                said.lastOn() == null
                        ? getTranslation("network.last.never")
                        : getTranslation("network.last", dates.day(said.lastOn())));
        if (said.rhythm() != null) {
            when.add(getTranslation(
                    "network.every." + said.rhythm().unit(), said.rhythm().number()));
        }
        if (one.nextOn() != null && !one.due(dates.today())) {
            when.add(getTranslation("network.next", dates.day(one.nextOn())));
        }
        row.text(String.join(" · ", when));
        if (one.due(dates.today())) {
            row.end(new Chip(getTranslation("network.due"), Chip.Tone.TURN));
        }
        var touched = new Button(getTranslation("network.touched"), click -> told(contacts.touched(one.id())));
        touched.setAriaLabel(touched.getText() + ": " + one.name());
        return row.end(
                KeyedList.part(touched, "touched"),
                KeyedList.part(
                        new MoreButton(getTranslation("network.more", one.name()), menu -> {
                            menu.act(getTranslation("network.change"), () -> change(one));
                            menu.act(getTranslation("network.remove"), () -> remove(one));
                        }),
                        "more"));
    }

    private Row row(Thanks one) {
        var who = one.to() == null || names == null ? one.toWhom() : names.of(one.to());
        var row = new Row(one.to() == null ? Avatar.of(Glyph.PERSON) : new Avatar(one.to(), who), who)
                .text(one.words())
                .text(formats.mine().moment(one.at()));
        if (all.stream().noneMatch(contact -> contact.name().equalsIgnoreCase(who))) {
            var keep = new Button(getTranslation("network.keep"), click -> add(who));
            keep.setAriaLabel(keep.getText() + ": " + who);
            row.end(KeyedList.part(keep, "keep"));
        }
        return row;
    }

    private void add(String name) {
        new ContactDialog(
                        null,
                        ContactDraft.of(name),
                        drafts,
                        actor.require().id().value(),
                        formats.mine().today(),
                        draft -> saved(contacts.add(draft)))
                .open();
    }

    private void change(PersonalContact one) {
        new ContactDialog(
                        one.id(),
                        one.said(),
                        drafts,
                        one.id(),
                        formats.mine().today(),
                        draft -> saved(contacts.change(one.id(), draft)))
                .open();
    }

    private void remove(PersonalContact one) {
        Confirm.end(
                        getTranslation("network.remove.ask", one.name()),
                        getTranslation("network.remove.text"),
                        getTranslation("network.remove"),
                        () -> told(contacts.remove(one.id())))
                .open();
    }

    private ContactResult saved(ContactResult result) {
        if (result instanceof ContactResult.Saved) {
            fill();
        }
        return result;
    }

    private void told(ContactResult result) {
        if (!(result instanceof ContactResult.Saved)) {
            Toasts.refuse(getTranslation("network.gone"));
        }
        fill();
    }
}
