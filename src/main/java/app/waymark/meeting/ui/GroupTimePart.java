package app.waymark.meeting.ui;

import app.waymark.meeting.GroupSlot;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.DateField;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the time of a meeting of a group: those at which the fewest have something in the way, or any other; of the one
 * chosen it says what is in whose way, and what every clock shows then.
 */
class GroupTimePart extends Composite<Div> {

    /** What the times are read with. */
    interface Look {

        List<GroupSlot> slots(Set<AccountId> people, Duration length);

        GroupSlot at(Set<AccountId> people, TimeWindow window);
    }

    private final Dates dates;
    private final transient Look look;
    private final Paragraph none = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Shown> rows =
            KeyedList.rebuilding(list, one -> one.slot().window(), this::row);
    private final DateField day = new DateField();
    private final OwnTime own;
    private final Div chosenPart = new Div();
    private final Part<Chosen> chosenSlot = new Part<>(this::showChosen);
    private Map<AccountId, MeetingPerson> people = Map.of();
    private Duration length = Duration.ofMinutes(45);
    private List<GroupSlot> slots = List.of();
    private @Nullable Instant chosen;

    private record Shown(GroupSlot slot, boolean chosen, int of) {}

    private record Chosen(GroupSlot slot, List<MeetingPerson> people) {}

    GroupTimePart(Dates dates, Look look) {
        this.dates = dates;
        this.look = look;
        var first = dates.today();
        day.setLabel(getTranslation("meeting.group.day"));
        day.setValue(first.plusDays(1));
        day.notBefore(first, getTranslation("meeting.group.past"));
        own = new OwnTime(dates, first.plusDays(1), getTranslation("meeting.group.take"), null, this::choose);
        day.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                own.day(change.getValue());
            }
        });
        list.addClassName("wm-offers");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("meeting.group.slots"));
        none.addClassName("wm-quiet");
        var other = new Div(day, own);
        other.addClassName("wm-group-own");
        chosenPart.addClassName("wm-group-chosen");
        getContent().addClassName("wm-stack");
        getContent()
                .add(
                        new H3(getTranslation("meeting.group.slots")),
                        none,
                        list,
                        new H3(getTranslation("meeting.group.other")),
                        other,
                        chosenPart);
    }

    /** Looks again, for these and this length; a time that was chosen stays chosen. */
    void show(Map<AccountId, MeetingPerson> now, Duration takes) {
        people = new LinkedHashMap<>(now);
        length = takes;
        slots = people.isEmpty() ? List.of() : look.slots(people.keySet(), length);
        none.setVisible(slots.isEmpty());
        none.setText(getTranslation(people.isEmpty() ? "meeting.group.slots.nobody" : "meeting.group.slots.none"));
        fill();
    }

    /** The time chosen; empty as long as none is. */
    Optional<Instant> chosen() {
        return Optional.ofNullable(chosen);
    }

    private Optional<String> choose(Instant start) {
        if (day.getValue() == null || !day.ready()) {
            return Optional.of(getTranslation("meeting.group.day.missing"));
        }
        chosen = start;
        fill();
        LiveRegion.say(getTranslation("meeting.group.chosen", dates.span(TimeWindow.of(start, length))));
        return Optional.empty();
    }

    private void fill() {
        rows.show(slots.stream()
                .map(slot -> new Shown(slot, slot.window().start().equals(chosen), people.size()))
                .toList());
        list.setVisible(!slots.isEmpty());
        if (chosen != null) {
            var window = TimeWindow.of(chosen, length);
            chosenSlot.show(new Chosen(
                    slots.stream()
                            .filter(one -> one.window().equals(window))
                            .findFirst()
                            .orElseGet(() -> look.at(people.keySet(), window)),
                    List.copyOf(people.values())));
        }
    }

    private void showChosen(Chosen now) {
        var slot = now.slot();
        chosenPart.removeAll();
        var when = new Paragraph(getTranslation("meeting.group.chosen", dates.span(slot.window())));
        when.addClassName("wm-meeting-time");
        chosenPart.add(when);
        if (slot.mine()) {
            chosenPart.add(new Paragraph(getTranslation("meeting.group.chosen.mine")));
        }
        for (var line : lines(slot)) {
            var said = new Paragraph(line);
            said.addClassName("wm-small");
            chosenPart.add(said);
        }
        var clocks = clocks(slot.window().start());
        if (!clocks.isEmpty()) {
            var said = new Paragraph(clocks);
            said.addClassName("wm-small");
            chosenPart.add(said);
        }
    }

    /** A line for each thing that is in somebody's way, with whose. */
    private List<String> lines(GroupSlot slot) {
        var lines = new ArrayList<String>();
        for (var what : GroupSlot.InTheWay.values()) {
            var names = people.values().stream()
                    .filter(one -> slot.inTheWay().get(one.id()) == what)
                    .map(MeetingPerson::name)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                lines.add(getTranslation("meeting.group.way." + what, names));
            }
        }
        if (lines.isEmpty() && !people.isEmpty()) {
            lines.add(getTranslation("meeting.group.way.nothing"));
        }
        return lines;
    }

    /** "15:00 in Helsinki (Robin, Lena) · 21:00 in Tokyo (Kofi)"; empty where all clocks show the same. */
    private String clocks(Instant start) {
        var byTime = new TreeMap<String, List<String>>();
        people.values().forEach(one -> {
            var there = dates.elsewhere(start, one.zone());
            if (!there.isEmpty()) {
                byTime.computeIfAbsent(
                                getTranslation("meeting.group.clock", there, dates.city(one.zone())),
                                time -> new ArrayList<>())
                        .add(one.name());
            }
        });
        return byTime.entrySet().stream()
                .map(one -> one.getKey() + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining(" · "));
    }

    private ListItem row(Shown shown) {
        var slot = shown.slot();
        var said = new Span(
                slot.inTheWay().isEmpty()
                        ? getTranslation("meeting.group.slot.all", shown.of())
                        : getTranslation(
                                "meeting.group.slot.but",
                                shown.of() - slot.inTheWay().size(),
                                shown.of(),
                                slot.inTheWay().keySet().stream()
                                        .map(people::get)
                                        .filter(Objects::nonNull)
                                        .map(MeetingWords::first)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
        said.addClassName("wm-small");
        var button = new NativeButton("", press -> {
            chosen = slot.window().start();
            fill();
            LiveRegion.say(getTranslation("meeting.group.chosen", dates.span(slot.window())));
            rows.row(slot.window()).ifPresent(GroupTimePart::focus);
        });
        button.add(new Span(dates.span(slot.window())), said);
        button.addClassName("wm-offer");
        button.getElement().setAttribute("aria-pressed", String.valueOf(shown.chosen()));
        return new ListItem(button);
    }

    private static void focus(com.vaadin.flow.component.Component row) {
        row.getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .ifPresent(NativeButton::focus);
    }
}
