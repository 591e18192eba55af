package app.waymark.meeting.ui;

import app.waymark.meeting.CalendarFeeds;
import app.waymark.meeting.CalendarFeeds.Kind;
import app.waymark.meeting.CalendarFeeds.NewFeed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Set;

/** The addresses at which one's own calendar reads what one has here: made, shown once, changed, taken back. */
@Route("calendars/feed")
@PermitAll
class FeedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CalendarFeeds feeds;
    private final transient DateFormats formats;
    private final transient Links links;
    private final CheckboxGroup<Kind> what = new CheckboxGroup<>(getTranslation("meeting.feed.what"));
    private final Paragraph since = new Paragraph();
    private final TextField calendar = new TextField(getTranslation("meeting.feed.calendar"));
    private final TextField busy = new TextField(getTranslation("meeting.feed.busy"));
    private final Anchor open = new Anchor("", getTranslation("meeting.feed.open"));
    private final Div addresses = new Div(new Paragraph(getTranslation("meeting.feed.secret")), calendar, open, busy);
    private final Button make = new Button("", press -> make());
    private final Button end = new Button(getTranslation("meeting.feed.end"), press -> end());
    private final InlineMessage notice = new InlineMessage();
    private boolean made;

    FeedView(CalendarFeeds feeds, DateFormats formats, Links links) {
        this.feeds = feeds;
        this.formats = formats;
        this.links = links;
        what.setItems(Kind.values());
        what.setItemLabelGenerator(kind -> getTranslation("meeting.feed.kind." + kind));
        what.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        for (var field : new TextField[] {calendar, busy}) {
            field.setReadOnly(true);
            field.setAutoselect(true);
            field.setWidthFull();
        }
        busy.setHelperText(getTranslation("meeting.feed.busy.help"));
        open.addClassName("wm-link");
        addresses.addClassName("wm-stack");
        end.addThemeVariants(ButtonVariant.TERTIARY);
        var does = new Div(make, end, notice);
        does.addClassName("wm-settings-do");
        var section = new TitledSection(getTranslation("meeting.feed.what"), what, since, addresses, does);
        section.addClassName("wm-stack");
        what.setLabel("");
        what.setAriaLabel(getTranslation("meeting.feed.what"));
        getContent()
                .add(
                        new ViewHeader(getTranslation("meeting.feed.title"))
                                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                                .sub(getTranslation("meeting.feed.sub")),
                        section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.setVisible(false);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.feed.title");
    }

    private void fill() {
        var mine = feeds.mine();
        made = mine.isPresent();
        what.setValue(mine.map(CalendarFeeds.OwnFeed::kinds).orElse(EnumSet.allOf(Kind.class)));
        since.setText(mine.map(own ->
                        getTranslation("meeting.feed.since", formats.mine().dayAndTime(own.madeAt())))
                .orElse(""));
        since.setVisible(made);
        end.setVisible(made);
        make.setText(getTranslation(made ? "meeting.feed.again" : "meeting.feed.make"));
        if (!made) {
            make.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            make.removeThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private void choose(Set<Kind> kinds) {
        if (made) {
            feeds.choose(kinds);
            notice.say(getTranslation("meeting.feed.changed"));
        }
    }

    private void make() {
        if (what.getValue().isEmpty()) {
            notice.refuse(getTranslation("meeting.feed.none"));
        } else if (made) {
            Confirm.end(
                    getTranslation("meeting.feed.again"),
                    getTranslation("meeting.feed.again.sure"),
                    getTranslation("meeting.feed.again"),
                    this::makeNow);
        } else {
            makeNow();
        }
    }

    private void makeNow() {
        show(feeds.make(what.getValue()));
        fill();
        notice.say(getTranslation("meeting.feed.made"));
    }

    private void show(NewFeed secrets) {
        var address = links.absolute(Links.feed(secrets.calendar()));
        calendar.setValue(address);
        busy.setValue(links.absolute(Links.busyFeed(secrets.busy())));
        // What calendar programs take for a calendar to read again and again. Vaadin knows the scheme for no safe one;
        // the
        // address is made here, of nothing that anybody typed.
        open.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        addresses.setVisible(true);
    }

    private void end() {
        feeds.end();
        addresses.setVisible(false);
        calendar.clear();
        busy.clear();
        fill();
        notice.say(getTranslation("meeting.feed.ended"));
    }
}
