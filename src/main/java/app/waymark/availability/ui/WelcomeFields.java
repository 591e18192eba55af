package app.waymark.availability.ui;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnHours;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.KeptText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much is welcome: lengths, air before and after, how far ahead, how many, and whose holidays are days off. */
final class WelcomeFields {

    private static final int LONGEST = 480;
    private static final int SHORTEST = 5;
    private static final int MOST_LENGTHS = 6;

    private final Supplier<Dates> dates;
    private final Div all;
    private final TextField lengths = new TextField();
    private final DecimalField before = new DecimalField().whole().between(0, 240);
    private final DecimalField after = new DecimalField().whole().between(0, 240);
    private final Select<String> notice = new Select<>();
    private final DecimalField day = new DecimalField().whole().between(1, 50);
    private final DecimalField week = new DecimalField().whole().between(1, 200);
    private final Select<String> holidays = new Select<>();

    WelcomeFields(Supplier<Dates> dates) {
        this.dates = dates;
        all = new Div(lengths, before, after, notice, day, week, holidays);
        all.addClassNames("wm-form", "wm-welcome");
        lengths.setLabel(all.getTranslation("availability.lengths"));
        lengths.setHelperText(all.getTranslation("availability.lengths.help"));
        lengths.setManualValidation(true);
        before.setLabel(all.getTranslation("availability.before"));
        after.setLabel(all.getTranslation("availability.after"));
        day.setLabel(all.getTranslation("availability.day"));
        week.setLabel(all.getTranslation("availability.week"));
        Stream.of(day, week).forEach(field -> field.setHelperText(all.getTranslation("availability.most.help")));
        notice.setLabel(all.getTranslation("availability.notice"));
        notice.setItems("0", "2", "4", "12", "24", "48", "72", "168");
        notice.setItemLabelGenerator(hours -> all.getTranslation("availability.notice.of", Integer.parseInt(hours)));
        holidays.setLabel(all.getTranslation("availability.holidays"));
        holidays.setItems(Stream.of(Holidays.values()).map(Holidays::name).toList());
        holidays.setItemLabelGenerator(name -> all.getTranslation("availability.holidays." + name));
        holidays.addValueChangeListener(change -> describe());
    }

    Div all() {
        return all;
    }

    /** Says which holidays come next. */
    void describe() {
        var mine = dates.get();
        var next = holidays().from(mine.today(), 3).stream().map(mine::day).collect(Collectors.joining(" · "));
        holidays.setHelperText(next.isEmpty() ? "" : all.getTranslation("availability.holidays.next", next));
    }

    /** Keeps what is typed, by the names of the fields. */
    Map<String, KeptText> kept(Drafts drafts) {
        var kept = new LinkedHashMap<String, KeptText>();
        kept.put("lengths", KeptText.of(lengths, drafts));
        kept.put("before", KeptText.of(before, drafts));
        kept.put("after", KeptText.of(after, drafts));
        kept.put("notice", KeptText.chosen(notice, drafts));
        kept.put("day", KeptText.of(day, drafts));
        kept.put("week", KeptText.of(week, drafts));
        kept.put("holidays", KeptText.chosen(holidays, drafts));
        return kept;
    }

    /** What is stored, as it stands in the fields. */
    Map<String, String> stored(OwnHours hours) {
        var limits = hours.limits();
        return Map.of(
                "lengths",
                limits.lengths().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                "before",
                String.valueOf(limits.before()),
                "after",
                String.valueOf(limits.after()),
                "notice",
                String.valueOf(limits.notice()),
                "day",
                orNothing(limits.mostADay()),
                "week",
                orNothing(limits.mostAWeek()),
                "holidays",
                hours.holidays().name());
    }

    private static String orNothing(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    Holidays holidays() {
        var value = holidays.getValue();
        return value == null ? Holidays.NONE : Holidays.valueOf(value);
    }

    /** What stands in the fields; empty where one has to be put right first, which it says itself. */
    Optional<Limits> limits() {
        var read = lengths();
        lengths.setInvalid(read.isEmpty());
        if (read.isEmpty()) {
            lengths.setErrorMessage(all.getTranslation("availability.lengths.wrong", SHORTEST, LONGEST, MOST_LENGTHS));
            lengths.focus();
            return Optional.empty();
        }
        for (var field : List.of(before, after, day, week)) {
            if (!field.ready()) {
                field.focus();
                return Optional.empty();
            }
        }
        return Optional.of(new Limits(
                read,
                before.integer().orElse(0),
                after.integer().orElse(0),
                Integer.parseInt(Optional.ofNullable(notice.getValue()).orElse("0")),
                day.integer().orElse(0),
                week.integer().orElse(0)));
    }

    private List<Integer> lengths() {
        var found = new ArrayList<Integer>();
        for (var part : lengths.getValue().split("[,;\\s]+")) {
            if (part.isEmpty()) {
                continue;
            }
            if (!part.matches("\\d{1,3}")) {
                return List.of();
            }
            int length = Integer.parseInt(part);
            if (length < SHORTEST || length > LONGEST) {
                return List.of();
            }
            if (!found.contains(length)) {
                found.add(length);
            }
        }
        return found.size() > MOST_LENGTHS ? List.of() : found;
    }
}
