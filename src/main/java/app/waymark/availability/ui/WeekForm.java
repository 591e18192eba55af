package app.waymark.availability.ui;

import app.waymark.availability.DayRange;
import app.waymark.availability.Holidays;
import app.waymark.availability.HoursText;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnAvailability.Mine;
import app.waymark.availability.OwnHours;
import app.waymark.availability.SaveHoursResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DayLine;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hours of the week and how much is welcome. Hours are typed, "9-12, 13-17", a field a day, with the line of the day
 * below; what is typed is kept until it is saved.
 */
class WeekForm extends Composite<Div> {

    private final transient OwnAvailability own;
    private final transient Supplier<Dates> dates;
    private final transient Drafts drafts;
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, DayLine> lines = new EnumMap<>(DayOfWeek.class);
    private final WelcomeFields welcome;
    private final InlineMessage notice = new InlineMessage();
    private final transient List<Kept> kept = new ArrayList<>();
    private int edition = -1;

    /** A field with where it keeps what is typed. */
    private record Kept(Drafts.Place place, KeptText text) {}

    WeekForm(OwnAvailability own, Supplier<Dates> dates, Drafts drafts) {
        this.own = own;
        this.dates = dates;
        this.drafts = drafts;
        welcome = new WelcomeFields(dates);
        var week = new Div();
        week.addClassName("wm-week");
        for (var day : DayOfWeek.values()) {
            week.add(day(day));
        }
        var copy = new Button(getTranslation("availability.hours.copy"), press -> copyMonday());
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation("availability.hours.save"), press -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var done = new Div(save, notice);
        done.addClassName("wm-settings-do");
        var word = new Paragraph(getTranslation("availability.hours.word"));
        getContent().addClassName("wm-settings");
        getContent()
                .add(
                        new TitledSection(getTranslation("availability.hours"), word, week, copy),
                        new TitledSection(getTranslation("availability.welcome"), welcome.all(), done));
        welcome.kept(drafts).forEach((name, text) -> kept.add(new Kept(place(name), text)));
    }

    private Div day(DayOfWeek day) {
        var field = new TextField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        field.setPlaceholder(getTranslation("availability.hours.none"));
        field.setManualValidation(true);
        var line = new DayLine();
        days.put(day, field);
        lines.put(day, line);
        kept.add(new Kept(place(day.name()), KeptText.of(field, drafts)));
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            draw(day);
        });
        return new Div(field, line);
    }

    private static Drafts.Place place(String name) {
        return Drafts.Place.of("availability", "week", name);
    }

    /** Where the fields keep what is typed. */
    Collection<Drafts.Place> places() {
        return kept.stream().map(Kept::place).toList();
    }

    /** Shows what is stored, and what was typed and not saved. */
    void open(Mine mine, Map<Drafts.Place, String> typed) {
        edition = mine.edition();
        var stored = stored(mine.hours());
        kept.forEach(one -> one.text()
                .at(one.place(), stored.getOrDefault(one.place(), ""), Optional.ofNullable(typed.get(one.place()))));
        drawAll();
    }

    /** It was perhaps changed in another window: what was changed here and not saved stays. */
    void meanwhile(Mine mine) {
        if (mine.edition() == edition) {
            return;
        }
        edition = mine.edition();
        var stored = stored(mine.hours());
        boolean over = kept.stream()
                .map(one -> one.text().meanwhile(stored.getOrDefault(one.place(), "")))
                .reduce(true, Boolean::logicalAnd);
        if (over) {
            notice.say(getTranslation("availability.hours.newer"));
        } else {
            notice.offer(
                    getTranslation("availability.hours.newer.kept"),
                    getTranslation("availability.hours.newer.show"),
                    () -> kept.forEach(one -> one.text().discard()));
        }
        drawAll();
    }

    private Map<Drafts.Place, String> stored(OwnHours hours) {
        var all = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(day -> place(day.name()), day -> HoursText.written(hours.of(day))));
        welcome.stored(hours).forEach((name, text) -> all.put(place(name), text));
        return all;
    }

    private void drawAll() {
        days.keySet().forEach(this::draw);
        welcome.describe();
    }

    private void draw(DayOfWeek day) {
        var ranges = HoursText.read(field(day).getValue()) instanceof HoursText.Reading.Hours(var read, var joined)
                ? read
                : List.<DayRange>of();
        var line = lines.get(day);
        if (line != null) {
            line.show(ranges.stream()
                    .map(range -> new DayLine.Filled(range.from(), range.to()))
                    .toList());
        }
    }

    private TextField field(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    /** What a week mostly is: the same from Monday to Friday. */
    private void copyMonday() {
        var monday = field(DayOfWeek.MONDAY).getValue();
        Stream.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(day -> field(day).setValue(monday));
        notice.say(getTranslation("availability.hours.copied"));
    }

    private void save() {
        notice.clear();
        var limits = welcome.limits();
        if (limits.isEmpty()) {
            return;
        }
        var typed = days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .getValue()));
        Holidays holidays = welcome.holidays();
        switch (own.save(typed, holidays, limits.get(), edition)) {
            case SaveHoursResult.Saved(var joined) -> saved(joined);
            case SaveHoursResult.NotRead(var unread) -> refuse(unread);
            case SaveHoursResult.Conflict() -> {
                meanwhile(own.mine());
                notice.refuse(getTranslation("availability.hours.newer.kept"));
            }
        }
    }

    private void saved(Set<DayOfWeek> joined) {
        var mine = own.mine();
        edition = mine.edition();
        for (var day : DayOfWeek.values()) {
            field(day).setValue(HoursText.written(mine.hours().of(day)));
        }
        kept.forEach(one -> one.text().sent());
        drawAll();
        var names = Stream.of(DayOfWeek.values())
                .filter(joined::contains)
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()) + " "
                        + HoursText.written(mine.hours().of(day)))
                .collect(Collectors.joining("; "));
        notice.say(
                joined.isEmpty()
                        ? getTranslation(
                                mine.hours().said() ? "availability.hours.saved" : "availability.hours.saved.none")
                        : getTranslation("availability.hours.joined", names));
    }

    /** What was typed stays, each with what is wrong beside it. */
    private void refuse(Map<DayOfWeek, HoursText.Reading> unread) {
        unread.forEach((day, reading) -> {
            field(day).setErrorMessage(Wrong.of(this::getTranslation, reading));
            field(day).setInvalid(true);
        });
        unread.keySet().stream().min(DayOfWeek::compareTo).ifPresent(day -> field(day)
                .focus());
        notice.refuse(getTranslation("availability.hours.refused"));
    }
}
