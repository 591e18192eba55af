package app.waymark.availability.ui;

import app.waymark.availability.HoursText;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnHours;
import app.waymark.availability.OwnHours.OtherDays;
import app.waymark.availability.SaveHoursResult.OtherDay;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.UntilKept;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Days on which it is otherwise than in the week: away, or other hours. */
class OtherDaysPart extends Composite<Div> {

    /** Where what is typed and not added is kept: the hours, and the two days. */
    static final List<Drafts.Place> PLACES = Stream.of("hours", "from", "to")
            .map(name -> Drafts.Place.of("availability", "others", name))
            .toList();

    private final transient OwnAvailability own;
    private final transient Drafts drafts;
    private final transient Supplier<Dates> dates;
    private final RowList list = new RowList(getTranslation("availability.others"), List.of());
    private final KeyedList<OtherDays> rows = KeyedList.rebuilding(list, days -> days, this::row);
    private final Paragraph none = new Paragraph(getTranslation("availability.others.none"));
    private final DateField from = new DateField(getTranslation("availability.others.from"));
    private final DateField to = new DateField(getTranslation("availability.others.to"));
    private final TextField hours = new TextField(getTranslation("availability.others.hours"));
    private final KeptText kept;
    private final InlineMessage notice = new InlineMessage();

    OtherDaysPart(OwnAvailability own, Supplier<Dates> dates, Drafts drafts) {
        this.own = own;
        this.dates = dates;
        this.drafts = drafts;
        kept = KeptText.of(hours, drafts);
        from.needed(getTranslation("availability.others.missing"));
        to.setHelperText(getTranslation("availability.others.to.help"));
        keep(from, PLACES.get(1));
        keep(to, PLACES.getLast());
        hours.setHelperText(getTranslation("availability.others.hours.help"));
        hours.setManualValidation(true);
        var add = new Button(getTranslation("availability.others.add"), press -> add());
        var form = new Div(from, to, hours, add, notice);
        form.addClassNames("wm-form", "wm-welcome", "wm-others");
        none.addClassName("wm-small");
        getContent().add(new TitledSection(getTranslation("availability.others"), none, list, form));
    }

    /** Shows what is stored, and what was typed and not added. */
    void open(OwnHours stored, Map<Drafts.Place, String> typed) {
        kept.at(PLACES.getFirst(), "", Optional.ofNullable(typed.get(PLACES.getFirst())));
        Optional.ofNullable(typed.get(PLACES.get(1))).map(LocalDate::parse).ifPresent(from::setValue);
        Optional.ofNullable(typed.get(PLACES.getLast())).map(LocalDate::parse).ifPresent(to::setValue);
        show(stored);
    }

    private void keep(DateField day, Drafts.Place place) {
        var keeping = new UntilKept(day);
        day.addValueChangeListener(change -> keeping.keep(() -> {
            var typed = day.getValue();
            if (typed == null) {
                drafts.forget(place);
            } else if (change.isFromClient()) {
                drafts.keep(place, typed.toString());
            }
        }));
    }

    void show(OwnHours stored) {
        var today = dates.get().today();
        var coming = stored.others().stream()
                .filter(one -> !one.to().isBefore(today))
                .sorted(Comparator.comparing(OtherDays::from).thenComparing(OtherDays::to))
                .toList();
        none.setVisible(coming.isEmpty());
        list.setVisible(!coming.isEmpty());
        rows.show(coming);
    }

    private Row row(OtherDays days) {
        var remove = KeyedList.part(
                new Button(getTranslation("availability.others.remove"), press -> remove(days)), "remove");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("availability.others.remove.of", named(days)));
        return new Row(null, named(days))
                .text(
                        days.ranges().isEmpty()
                                ? getTranslation("availability.others.away")
                                : HoursText.written(days.ranges()))
                .end(remove);
    }

    private String named(OtherDays days) {
        var mine = dates.get();
        return days.from().equals(days.to())
                ? mine.day(days.from())
                : getTranslation("availability.others.span", mine.day(days.from()), mine.day(days.to()));
    }

    private void remove(OtherDays days) {
        own.asUsual(days);
        notice.say(getTranslation("availability.others.removed", named(days)));
        show(own.mine().hours());
    }

    private void add() {
        notice.clear();
        hours.setInvalid(false);
        if (!from.ready() || !to.ready()) {
            return;
        }
        var first = from.getValue();
        var last = to.getValue() == null ? first : to.getValue();
        switch (own.otherwise(first, last, hours.getValue(), dates.get().zone())) {
            case OtherDay.Added(boolean joined) -> {
                hours.clear();
                kept.sent();
                from.clear();
                to.clear();
                from.setInvalid(false);
                notice.say(getTranslation(joined ? "availability.others.added.joined" : "availability.others.added"));
                show(own.mine().hours());
            }
            case OtherDay.NotRead(var reading) -> refuse(Wrong.of(this::getTranslation, reading));
            case OtherDay.Backwards() -> notice.refuse(getTranslation("availability.others.backwards"));
            case OtherDay.Past() -> notice.refuse(getTranslation("availability.others.past"));
            case OtherDay.TooLong(int most) -> notice.refuse(getTranslation("availability.others.long", most));
            case OtherDay.Full(int most) -> notice.refuse(getTranslation("availability.others.full", most));
            case OtherDay.Skipped(var day, var range) ->
                refuse(getTranslation(
                        "availability.others.skipped",
                        HoursText.written(List.of(range)),
                        dates.get().exact(day)));
        }
    }

    /** What was typed stays, with what is wrong beside it. */
    private void refuse(String why) {
        hours.setErrorMessage(why);
        hours.setInvalid(true);
        hours.focus();
    }
}
