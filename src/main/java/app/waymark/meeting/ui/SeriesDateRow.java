package app.waymark.meeting.ui;

import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One date of a series that is being planned: a tick that takes it in, what speaks against it, and a press that moves it. */
class SeriesDateRow extends Composite<ListItem> implements KeyedList.Shows<SeriesDateRow.Shown> {

    /**
     * A date in what is shown of it.
     *
     * @param on its day by the rule
     * @param time when it is
     * @param said what there is to say of it, may be empty
     * @param against what speaks against it, may be empty
     * @param taken whether it is taken in
     * @param start when it begins; null where that hour does not exist, so that it is left out
     * @param back the time by the rule, where it was moved; empty where it was not
     */
    record Shown(
            LocalDate on,
            String time,
            String said,
            String against,
            boolean taken,
            @Nullable Instant start,
            String back) {}

    private final Dates dates;
    private final transient SeriesDatesPart.Changes changes;
    private final Checkbox take = new Checkbox();
    private final Span said = new Span();
    private final Span against = new Span();
    private final Button move = new Button(getTranslation("meeting.series.date.move"), press -> open());
    private final Button back = new Button("", press -> back());
    private final Div mover = new Div();
    private @Nullable Shown shown;

    SeriesDateRow(Dates dates, SeriesDatesPart.Changes changes) {
        this.dates = dates;
        this.changes = changes;
        take.addValueChangeListener(event -> {
            var now = shown;
            if (event.isFromClient() && now != null) {
                changes.take(now.on(), event.getValue());
            }
        });
        var more = new Div(said, against);
        more.addClassNames("wm-small", "wm-series-more");
        move.addThemeVariants(ButtonVariant.TERTIARY);
        move.getElement().setAttribute("aria-expanded", "false");
        back.addThemeVariants(ButtonVariant.TERTIARY);
        mover.addClassName("wm-series-mover");
        mover.setVisible(false);
        var text = new Div(KeyedList.part(take, "take"), more);
        text.addClassName("wm-series-text");
        var buttons = new Div(KeyedList.part(move, "move"), KeyedList.part(back, "back"));
        buttons.addClassName("wm-row-buttons");
        var line = new Div(text, buttons);
        line.addClassName("wm-series-line");
        getContent().add(line, mover);
    }

    @Override
    public void show(Shown date) {
        shown = date;
        take.setLabel(date.time());
        take.setValue(date.taken() && date.start() != null);
        take.setEnabled(date.start() != null);
        said.setText(date.said());
        said.setVisible(!date.said().isEmpty());
        against.setText(date.against());
        against.setVisible(!date.against().isEmpty());
        against.setClassName("wm-warn", date.taken());
        move.setVisible(date.start() != null && date.taken());
        move.setAriaLabel(getTranslation("meeting.series.date.move.of", date.time()));
        back.setVisible(!date.back().isEmpty());
        back.setText(getTranslation("meeting.series.date.back", date.back()));
    }

    /** The fields are made where they are asked for: there are many dates, and few are moved. */
    private void open() {
        var now = shown;
        if (now == null || now.start() == null) {
            return;
        }
        if (mover.isVisible()) {
            close();
            return;
        }
        var start = now.start().atZone(dates.zone());
        var day = new DateField(getTranslation("meeting.series.date.day"), start.toLocalDate());
        day.needed(getTranslation("meeting.series.first.missing"))
                .notBefore(dates.today(), getTranslation("meeting.series.first.past"))
                .notAfter(now.on().plusDays(180), getTranslation("meeting.series.first.far"));
        var time = new OwnTime(
                dates,
                start.toLocalDate(),
                getTranslation("meeting.series.date.take-over"),
                start.toLocalTime(),
                at -> {
                    if (!day.ready()) {
                        return Optional.of(getTranslation("meeting.series.first.missing"));
                    }
                    close();
                    changes.move(now.on(), at);
                    move.focus();
                    return Optional.empty();
                });
        day.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                time.day(event.getValue());
            }
        });
        mover.add(day, time);
        mover.setVisible(true);
        move.getElement().setAttribute("aria-expanded", "true");
        day.focus();
    }

    private void close() {
        mover.removeAll();
        mover.setVisible(false);
        move.getElement().setAttribute("aria-expanded", "false");
    }

    private void back() {
        var now = shown;
        if (now != null) {
            changes.move(now.on(), null);
            move.focus();
        }
    }
}
