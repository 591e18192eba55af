package app.waymark.availability.ui;

import app.waymark.availability.Absences;
import app.waymark.availability.AddCalendarResult;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnCalendar;
import app.waymark.availability.OwnCalendars;
import app.waymark.availability.WelcomeReviews;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** When one can be met: one's hours, and beside them the calendars elsewhere that say when one is busy. */
@Route("calendars")
@PermitAll
class OwnCalendarsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCalendars calendars;
    private final transient DateFormats formats;
    private final transient OwnAvailability own;
    private final transient Drafts drafts;
    private final ViewHeader header = new ViewHeader(getTranslation("availability.title"))
            .crumb(getTranslation("availability.crumb"), Links.MEETINGS);
    private final WeekForm week;
    private final OtherDaysPart others;
    private final AwayPart away;
    private final ReviewsPart reviews;
    private final EmptyState none = new EmptyState(
            Glyph.MEETING,
            getTranslation("availability.calendars.none"),
            getTranslation("availability.calendars.none.more"));
    private final RowList list = new RowList(getTranslation("availability.calendars"), List.of());
    private final KeyedList<OwnCalendar> rows;
    private final TextField address = new TextField(getTranslation("availability.address"));
    private final TextField name = new TextField(getTranslation("availability.name"));
    private final InlineMessage notice = new InlineMessage();
    private List<OwnCalendar> shown = List.of();

    private boolean opened;

    OwnCalendarsView(
            OwnCalendars calendars,
            OwnAvailability own,
            Absences absences,
            WelcomeReviews welcome,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates liveUpdates,
            CurrentActor currentActor) {
        this.calendars = calendars;
        this.own = own;
        this.drafts = drafts;
        this.formats = formats;
        week = new WeekForm(own, formats::mine, drafts);
        others = new OtherDaysPart(own, formats::mine, drafts);
        away = new AwayPart(absences, formats::mine);
        reviews = new ReviewsPart(welcome);
        rows = KeyedList.rebuilding(
                list, OwnCalendar::id, one -> new CalendarRow(one, formats.mine(), this::again, this::remove));
        var hours = new Div(week, away, others, reviews);
        hours.addClassName("wm-settings");
        var said = new Paragraph(getTranslation("availability.calendars.sub"));
        var elsewhere =
                new Div(new TitledSection(getTranslation("availability.calendars"), said, none, list), adding());
        elsewhere.addClassName("wm-settings");
        var body = new Div(hours, elsewhere);
        body.addClassName("wm-two");
        getContent().add(header, body);
        currentActor.find().ifPresent(me -> liveUpdates.follow(this, Changed.person(me.id()), this::live));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var dates = formats.mine();
        header.sub(getTranslation("availability.sub", dates.city(dates.zone())));
        if (!opened) {
            opened = true;
            var typed = drafts.find(Stream.concat(week.places().stream(), OtherDaysPart.PLACES.stream())
                    .toList());
            var mine = own.mine();
            week.open(mine, typed);
            others.open(mine.hours(), typed);
            reviews.open();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("availability.title");
    }

    private TitledSection adding() {
        address.setHelperText(getTranslation("availability.address.helper"));
        address.setPlaceholder("https://… .ics");
        address.setAutocomplete(Autocomplete.OFF);
        name.setHelperText(getTranslation("availability.name.helper"));
        TextLimit.on(name, OwnCalendars.LONGEST_NAME);
        var add = new Button(getTranslation("availability.add"), press -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var secret = new Paragraph(getTranslation("availability.secret"));
        secret.addClassName("wm-small");
        var form = new Div(address, name, add, notice);
        form.addClassName("wm-form");
        return new TitledSection(getTranslation("availability.another"), secret, form);
    }

    private void show() {
        away.show();
        shown = calendars.mine();
        none.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        rows.show(shown);
    }

    private void add() {
        notice.clear();
        address.setInvalid(false);
        if (!TextLimit.fits(name)) {
            return;
        }
        switch (calendars.add(name.getValue(), address.getValue())) {
            case AddCalendarResult.Added added -> {
                address.clear();
                name.clear();
                notice.say(getTranslation("availability.added"));
                show();
            }
            case AddCalendarResult.NoAddress() -> refuse(getTranslation("availability.refused.address"));
            case AddCalendarResult.Known() -> refuse(getTranslation("availability.refused.known"));
            case AddCalendarResult.Full(int most) -> refuse(getTranslation("availability.refused.full", most));
            case AddCalendarResult.TooLong(int most) ->
                notice.refuse(getTranslation("availability.refused.long", most));
        }
    }

    /** What was typed stays, with what is wrong beside it. */
    private void refuse(String why) {
        address.setErrorMessage(why);
        address.setInvalid(true);
        address.focus();
    }

    private void again(OwnCalendar one) {
        notice.clear();
        if (calendars.readNow(one.id())) {
            notice.say(getTranslation("availability.again.said", one.name()));
        }
        show();
    }

    private void remove(OwnCalendar one) {
        calendars.remove(one.id());
        notice.say(getTranslation("availability.removed", one.name()));
        show();
    }

    /** Says which calendar was read, or was not, while the page was open; hours may have changed in another window. */
    private void live() {
        var before = shown;
        show();
        var mine = own.mine();
        week.meanwhile(mine);
        others.show(mine.hours());
        shown.stream()
                .filter(one -> before.stream().anyMatch(was -> was.id().equals(one.id()) && !was.equals(one)))
                .forEach(one -> LiveRegion.say(
                        one.name() + ": " + CalendarRow.state(this::getTranslation, one, formats.mine())));
    }
}
