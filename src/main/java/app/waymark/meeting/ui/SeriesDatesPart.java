package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.SeriesDate;
import app.waymark.meeting.SeriesDate.Clash;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesRule;
import app.waymark.meeting.SeriesWords;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every date of a series that is being planned, with what speaks against it: each can be left out, or moved, where it
 * stands.
 */
class SeriesDatesPart extends Composite<TitledSection> {

    /** What a date can be told to do. */
    interface Changes {

        void take(LocalDate on, boolean take);

        void move(LocalDate on, @Nullable Instant there);
    }

    private final Dates dates;
    private final MeetingPerson other;
    private final @Nullable LocalDate roundEnds;
    private final transient Function<List<SeriesDay>, List<SeriesDate>> look;
    private final Paragraph count = new Paragraph();
    private final Paragraph hours = new Paragraph();
    private final Paragraph capped = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final KeyedList<SeriesDateRow.Shown> rows;
    private List<SeriesDate> taken = List.of();

    SeriesDatesPart(
            Dates dates,
            MeetingPerson other,
            @Nullable LocalDate roundEnds,
            Function<List<SeriesDay>, List<SeriesDate>> look,
            Changes changes) {
        this.dates = dates;
        this.other = other;
        this.roundEnds = roundEnds;
        this.look = look;
        rows = new KeyedList<>(list, SeriesDateRow.Shown::on, first -> new SeriesDateRow(dates, changes));
        list.addClassName("wm-series-dates");
        list.getElement().setAttribute("role", "list");
        count.getElement().setAttribute("role", "status");
        count.addClassName("wm-small");
        hours.addClassName("wm-small");
        capped.addClassName("wm-small");
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("meeting.series.dates"), hours, capped, count, list);
    }

    /** Shows the dates of this choice, looked at anew. */
    void show(SeriesChoice choice) {
        var found = choice.rule(dates.zone()).orElse(null);
        if (found == null) {
            taken = List.of();
            rows.show(List.of());
            hours.setText("");
            capped.setText("");
            count.setText(getTranslation("meeting.series.dates.none"));
            return;
        }
        var all = choice.days(found, roundEnds);
        var days = all.size() > SeriesRule.MOST ? all.subList(0, SeriesRule.MOST) : all;
        capped.setText(
                all.size() > SeriesRule.MOST
                        ? getTranslation("meeting.series.dates.capped", SeriesRule.MOST, dates.day(days.getLast()))
                        : "");
        capped.setVisible(!capped.getText().isEmpty());
        var wanted = new ArrayList<SeriesDay>();
        days.forEach(on -> start(choice, found, on).ifPresent(start -> wanted.add(new SeriesDay(on, start))));
        var looked = look.apply(wanted).stream().collect(Collectors.toMap(SeriesDate::on, Function.identity()));
        taken = wanted.stream()
                .filter(day -> !choice.without().contains(day.on()))
                .map(day -> looked.get(day.on()))
                .toList();
        rows.show(days.stream().map(on -> row(choice, found, on, looked)).toList());
        hours(found, days.stream().filter(on -> choice.moved(on).isEmpty()).toList());
        count.setText(getTranslation("meeting.series.dates.count", taken.size(), days.size() - taken.size()));
    }

    /** The dates that are taken in, as they were looked at last. */
    List<SeriesDate> taken() {
        return taken;
    }

    private void hours(SeriesRule rule, List<LocalDate> days) {
        var there = SeriesWords.hoursThere(this::getTranslation, dates, rule, days, other.zone());
        var name = MeetingWords.first(other);
        hours.setText(
                there.isEmpty()
                        ? getTranslation("meeting.series.hours.same", name)
                        : getTranslation(
                                "meeting.series.hours.mine",
                                rule.at().toString(),
                                name,
                                dates.city(other.zone()),
                                there));
    }

    private static Optional<Instant> start(SeriesChoice choice, SeriesRule rule, LocalDate on) {
        return choice.moved(on).map(SeriesDay::start).or(() -> rule.start(on));
    }

    private SeriesDateRow.Shown row(
            SeriesChoice choice, SeriesRule rule, LocalDate on, Map<LocalDate, SeriesDate> looked) {
        var date = looked.get(on);
        var byRule = rule.start(on).map(dates::dayAndTime);
        if (date == null) {
            return new SeriesDateRow.Shown(
                    on,
                    dates.day(on),
                    getTranslation("meeting.series.date.skipped", rule.at().toString()),
                    "",
                    false,
                    null,
                    "");
        }
        boolean moved = choice.moved(on).isPresent();
        var said = new ArrayList<String>();
        var there = dates.elsewhere(date.window().start(), MeetingWords.first(other), other.zone());
        if (!there.isEmpty()) {
            said.add(there);
        }
        if (moved) {
            said.add(getTranslation("meeting.series.date.moved", byRule.orElse(dates.day(on))));
        } else if (rule.twice(on)) {
            said.add(getTranslation("meeting.series.date.twice", rule.at().toString()));
        }
        return new SeriesDateRow.Shown(
                on,
                dates.dayAndTime(date.window().start()),
                String.join(" · ", said),
                String.join(" · ", clashes(this::getTranslation, date, MeetingWords.first(other))),
                !choice.without().contains(on),
                date.window().start(),
                moved ? byRule.orElse("") : "");
    }

    /** What speaks against a date, in words. */
    static List<String> clashes(SeriesWords.Texts texts, SeriesDate date, String other) {
        return Stream.of(Clash.values())
                .filter(date.clashes()::contains)
                .map(clash -> texts.text("meeting.series.clash." + clash, other))
                .toList();
    }
}
