package app.waymark.meeting.ui;

import app.waymark.meeting.BookResult;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.SharedSlot;
import app.waymark.meeting.SharedTimes;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.TimeZones;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times that both have free: one press chooses, the next books. Where there is none, what is in the way. */
class SharedTimesPart extends Composite<Div> {

    /** Books this time; null where something else on the form has to be put right first. */
    interface Book {
        @Nullable
        BookResult at(Duration length, Instant start);
    }

    /** Asks to be told when there are times of this length, or no longer; false where it is too late for that. */
    interface Tell {
        boolean me(Duration length, boolean tell);
    }

    private static final int FIRST = 3;

    private final Dates dates;
    private final MeetingPerson other;
    private final transient Function<@Nullable Duration, SharedTimes> find;
    private final transient Book book;
    private final transient Consumer<MeetingId> booked;
    private final transient Tell tell;
    private final Paragraph said = new Paragraph();
    private final Select<Duration> length = new Select<>();
    private final Div list = new Div();
    private final KeyedList<Shown> slots = new KeyedList<>(list, Shown::start, first -> new SlotButton());
    private final Button more = new Button(getTranslation("meeting.shared.more"), press -> all());
    private final Button bookIt = new Button();
    private final Button watch = new Button("", press -> watch());
    private final PageLink hours = new PageLink(Links.CALENDARS, getTranslation("meeting.shared.hours"));
    private final InlineMessage notice = new InlineMessage();
    private transient SharedTimes times;
    private @Nullable Instant chosen;
    private int most = FIRST;
    private boolean closed;

    SharedTimesPart(
            Dates dates,
            MeetingPerson other,
            SharedTimes times,
            Function<@Nullable Duration, SharedTimes> find,
            Book book,
            Consumer<MeetingId> booked,
            Tell tell) {
        this.dates = dates;
        this.other = other;
        this.times = times;
        this.find = find;
        this.book = book;
        this.booked = booked;
        this.tell = tell;
        said.addClassName("wm-small");
        length.setLabel(getTranslation("meeting.length"));
        length.setItems(times.lengths());
        length.setItemLabelGenerator(one -> getTranslation("meeting.minutes", one.toMinutes()));
        length.setValue(times.length());
        length.addValueChangeListener(change -> {
            this.times = find.apply(change.getValue());
            show();
        });
        list.addClassName("wm-shared");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", getTranslation("meeting.shared"));
        bookIt.addThemeVariants(ButtonVariant.PRIMARY);
        bookIt.addClickListener(press -> book());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var done = new Div(bookIt, more, watch, hours, notice);
        done.addClassName("wm-settings-do");
        var section = new TitledSection(getTranslation("meeting.shared"), said, length, list, done);
        getContent().addClassName("wm-shared-times");
        getContent().add(section);
        show();
    }

    /** Reads again: something of either changed while the page was open. */
    void readAgain() {
        var before = chosen;
        times = find.apply(length.getValue());
        show();
        if (before != null && chosen == null && !closed) {
            notice.refuse(getTranslation("meeting.shared.taken"));
        }
    }

    /** Nothing can be booked any more; the page says why. */
    void close() {
        closed = true;
        show();
    }

    private void show() {
        boolean any = !times.slots().isEmpty();
        if (times.slots().stream().noneMatch(slot -> slot.window().start().equals(chosen))) {
            chosen = null;
        }
        boolean apart = times.slots().stream()
                .anyMatch(slot ->
                        !dates.elsewhere(slot.window().start(), other.zone()).isEmpty());
        said.setText(
                any
                        ? getTranslation(
                                apart ? "meeting.shared.sub.apart" : "meeting.shared.sub",
                                MeetingWords.first(other),
                                TimeZones.city(other.zone(), getLocale()))
                        : getTranslation("meeting.shared.none." + times.obstacle(), MeetingWords.first(other))
                                + (times.told() ? " " + getTranslation("meeting.shared.told") : ""));
        length.setVisible(times.lengths().size() > 1 && times.obstacle() != SharedTimes.Obstacle.THEIRS_UNSAID);
        hours.setVisible(!times.mineSaid());
        watch.setVisible(!any && !closed);
        watch.setText(getTranslation(times.told() ? "meeting.shared.untell" : "meeting.shared.tell"));
        bookIt.setVisible(any);
        more.setVisible(times.slots().size() > most);
        list.setVisible(any);
        var soonest = times.slots().stream()
                .map(slot -> slot.window().start())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        slots.show(times.slots().stream()
                .limit(most)
                .map(slot -> shown(slot, soonest))
                .collect(Collectors.toList()));
        var at = chosen;
        bookIt.setEnabled(at != null && !closed);
        bookIt.setText(
                at == null
                        ? getTranslation("meeting.shared.choose")
                        : getTranslation("meeting.shared.book", dates.dayAndTime(at)));
    }

    private void watch() {
        boolean wanted = !times.told();
        if (!tell.me(times.length(), wanted)) {
            notice.refuse(getTranslation("meeting.closed"));
            return;
        }
        readAgain();
        notice.say(getTranslation(wanted ? "meeting.shared.telling" : "meeting.shared.telling.not"));
    }

    private void all() {
        most = Integer.MAX_VALUE;
        show();
    }

    private Shown shown(SharedSlot slot, Instant soonest) {
        var start = slot.window().start();
        var there = dates.elsewhere(start, MeetingWords.first(other), other.zone());
        var why = start.equals(soonest)
                ? getTranslation("meeting.shared.soonest")
                : times.mineSaid() && slot.comfort() == SharedSlot.Comfort.OUTSIDE_MINE
                        ? getTranslation("meeting.shared.outside")
                        : "";
        var second = there.isEmpty() || why.isEmpty() ? there + why : there + " · " + why;
        return new Shown(start, dates.dayAndTime(start), second, start.equals(chosen));
    }

    private void choose(Instant start) {
        chosen = start.equals(chosen) ? null : start;
        notice.clear();
        show();
    }

    private void book() {
        notice.clear();
        var at = chosen;
        if (at == null) {
            return;
        }
        switch (book.at(times.length(), at)) {
            case null -> {
                // The form says itself what is missing.
            }
            case BookResult.Booked(var meeting) -> booked.accept(meeting);
            case BookResult.Taken() -> {
                chosen = null;
                readAgain();
                notice.refuse(getTranslation("meeting.shared.taken"));
            }
            case BookResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
        }
    }

    /** A time as it is shown. */
    private record Shown(Instant start, String time, String theirs, boolean chosen) {}

    private final class SlotButton extends NativeButton implements KeyedList.Shows<Shown> {

        private final Span time = new Span();
        private final Span theirs = new Span();
        private Instant start = Instant.EPOCH;

        private SlotButton() {
            addClassName("wm-offer");
            theirs.addClassName("wm-small");
            add(time, theirs);
            addClickListener(press -> choose(start));
        }

        @Override
        public void show(Shown shown) {
            start = shown.start();
            time.setText(shown.time());
            theirs.setText(shown.theirs());
            getElement().setAttribute("aria-pressed", String.valueOf(shown.chosen()));
        }
    }
}
