package app.waymark.meeting.ui;

import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The half hours of a morning, an afternoon or an evening, to be pressed. */
class DayPart extends Composite<Div> {

    private static final int STEP = 30;

    private final int fromHour;
    private final int toHour;
    private final Div grid = new Div();
    private final KeyedList<Slot> slots;

    /**
     * A part of the day with no times yet.
     *
     * @param name the key of what it is called
     * @param pressed is told of every press
     */
    DayPart(String name, int fromHour, int toHour, Consumer<Instant> pressed) {
        this.fromHour = fromHour;
        this.toHour = toHour;
        var heading = new Span(getTranslation(name));
        heading.addClassName("wm-small");
        grid.addClassName("wm-slot-grid");
        getContent().addClassName("wm-slot-part");
        getContent().add(heading, grid);
        slots = new KeyedList<>(grid, Slot::mine, first -> new SlotButton(pressed));
    }

    /** The half hours of this part, on one's own clock. */
    Stream<LocalTime> times() {
        return Stream.iterate(
                        Duration.ofHours(fromHour),
                        time -> time.compareTo(Duration.ofHours(toHour)) < 0,
                        time -> time.plusMinutes(STEP))
                .map(LocalTime.MIDNIGHT::plus);
    }

    /** Shows these; nothing where there are none. */
    void show(List<Slot> times) {
        setVisible(!times.isEmpty());
        slots.show(times);
    }

    private static final class SlotButton extends NativeButton implements KeyedList.Shows<Slot> {

        private final Span mine = line("wm-slot-mine");
        private final Span whose = line("wm-said");
        private final Span theirs = line("wm-slot-theirs");
        private final Span theirsWhose = line("wm-said");
        private Instant start = Instant.EPOCH;

        SlotButton(Consumer<Instant> pressed) {
            addClickListener(event -> pressed.accept(start));
            addClassName("wm-slot");
        }

        @Override
        public void show(Slot slot) {
            start = slot.start();
            mine.setText(slot.mine());
            // Heard after the time it belongs to; the eye has it above the slots.
            whose.setText(slot.apart() ? " " + getTranslation("meeting.times.mine") + " " : "");
            theirs.setText(slot.theirs());
            theirsWhose.setText(slot.whose().isEmpty() ? "" : " " + slot.whose() + " ");
            // There are many slots, and most have one line.
            var lines = Stream.<Component>of(mine, whose, theirs, theirsWhose)
                    .filter(line -> !line.getElement().getText().isEmpty())
                    .toList();
            if (!lines.equals(getChildren().toList())) {
                removeAll();
                add(lines);
            }
            setClassName("wm-slot-night", slot.night());
            getElement().setAttribute("aria-pressed", String.valueOf(slot.chosen()));
            setEnabled(slot.enabled());
        }

        private static Span line(String name) {
            var line = new Span();
            line.addClassName(name);
            return line;
        }
    }
}
