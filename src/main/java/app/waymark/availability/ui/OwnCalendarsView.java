package app.waymark.availability.ui;

import app.waymark.availability.AddCalendarResult;
import app.waymark.availability.OwnCalendar;
import app.waymark.availability.OwnCalendars;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
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

/** The calendars elsewhere that say when one is busy: how each is, and the address of another. */
@Route("calendars")
@PermitAll
class OwnCalendarsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCalendars calendars;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("availability.calendars"))
            .crumb(getTranslation("availability.crumb"), Links.MEETINGS)
            .sub(getTranslation("availability.calendars.sub"));
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

    OwnCalendarsView(OwnCalendars calendars, DateFormats formats, LiveUpdates liveUpdates, CurrentActor currentActor) {
        this.calendars = calendars;
        this.formats = formats;
        rows = KeyedList.rebuilding(
                list, OwnCalendar::id, one -> new CalendarRow(one, formats.mine(), this::again, this::remove));
        var body = new Div(none, list, adding());
        body.addClassName("wm-settings");
        getContent().add(header, body);
        currentActor.find().ifPresent(me -> liveUpdates.follow(this, Changed.person(me.id()), this::live));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("availability.calendars");
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

    /** Says which calendar was read, or was not, while the page was open. */
    private void live() {
        var before = shown;
        show();
        shown.stream()
                .filter(one -> before.stream().anyMatch(was -> was.id().equals(one.id()) && !was.equals(one)))
                .forEach(one -> LiveRegion.say(
                        one.name() + ": " + CalendarRow.state(this::getTranslation, one, formats.mine())));
    }
}
