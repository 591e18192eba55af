package app.waymark.meeting.ui;

import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetings.Callable;
import app.waymark.meeting.Invitable;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.RoundSearch;
import app.waymark.shared.AccountId;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses who is invited to a meeting of a group, one by one or all who are shown. */
class GroupPeoplePart extends Composite<Div> {

    private static final int PAGE = 50;

    /** Reads a page of those who can be chosen. */
    interface Read {
        Callable page(RoundSearch.Part part, String words, @Nullable Cursor after, int size);
    }

    private final transient Read read;
    private final Command changed;
    private final Set<AccountId> there;
    private final TextField search = new TextField();
    private final Select<RoundSearch.Part> part = new Select<>();
    private final Div tools = new Div(search, part);
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Shown> rows =
            KeyedList.rebuilding(list, one -> one.who().person().id(), this::row);
    private final Paragraph none = new Paragraph();
    private final Button all = new Button("", press -> chooseAll());
    private final Button more = new Button(getTranslation("meeting.group.people.more"), press -> more());
    private final Paragraph said = new Paragraph();
    private final List<Invitable> shown = new ArrayList<>();
    private final Map<AccountId, MeetingPerson> chosen = new LinkedHashMap<>();
    private transient @Nullable Cursor next;

    private record Shown(Invitable who, boolean chosen, boolean coordinator) {}

    private boolean coordinator;

    /**
     * @param there those who are invited already, and are not offered
     * @param changed is told of every choice
     */
    GroupPeoplePart(Read read, Set<AccountId> there, Command changed) {
        this.read = read;
        this.there = Set.copyOf(there);
        this.changed = changed;
        search.setLabel(getTranslation("meeting.group.people.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> again(typed.isFromClient()));
        part.setLabel(getTranslation("meeting.group.people.part"));
        part.setItems(RoundSearch.Part.values());
        part.setItemLabelGenerator(one -> getTranslation("meeting.group.people.part." + one));
        part.setValue(RoundSearch.Part.EVERYBODY);
        part.addValueChangeListener(picked -> again(picked.isFromClient()));
        tools.addClassName("wm-list-tools");
        list.addClassName("wm-group-people");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("meeting.group.people"));
        none.addClassName("wm-quiet");
        none.setText(getTranslation("meeting.group.people.none"));
        said.addClassName("wm-small");
        said.getElement().setAttribute("role", "status");
        var buttons = new Div(all, more);
        buttons.addClassName("wm-offer-actions");
        getContent().addClassName("wm-stack");
        getContent().add(tools, list, none, buttons, said);
    }

    /** Reads the first of them; whether there are any. */
    boolean open() {
        readOn(null);
        fill();
        return !shown.isEmpty();
    }

    /** Whether whoever chooses does so as one who coordinates the round. */
    boolean coordinator() {
        return coordinator;
    }

    /** Who is chosen, by name as they were chosen. */
    Map<AccountId, MeetingPerson> chosen() {
        return Map.copyOf(chosen);
    }

    /** Those chosen, in the order of their choice; for showing them. */
    Map<AccountId, MeetingPerson> inOrder() {
        return new LinkedHashMap<>(chosen);
    }

    private void again(boolean typed) {
        if (typed) {
            readOn(null);
            fill();
        }
    }

    private void more() {
        readOn(next);
        fill();
        LiveRegion.say(getTranslation("meeting.group.people.shown", shown.size()));
    }

    private void readOn(@Nullable Cursor after) {
        if (after == null) {
            shown.clear();
        }
        var page = read.page(part.getValue(), search.getValue(), after, PAGE);
        coordinator = page.coordinator();
        page.people().items().stream()
                .filter(one -> !there.contains(one.person().id()))
                .forEach(shown::add);
        next = page.people().next();
    }

    private void chooseAll() {
        shown.forEach(one -> chosen.put(one.person().id(), one.person()));
        fill();
        changed.execute();
    }

    private void choose(Invitable one, boolean wanted) {
        if (wanted) {
            chosen.put(one.person().id(), one.person());
        } else {
            chosen.remove(one.person().id());
        }
        say();
        changed.execute();
    }

    private void fill() {
        rows.show(shown.stream()
                .map(one -> new Shown(one, chosen.containsKey(one.person().id()), coordinator))
                .toList());
        // A mentor's mentees are few.
        tools.setVisible(coordinator);
        none.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        more.setVisible(next != null);
        all.setVisible(shown.size() > 1);
        all.setText(getTranslation("meeting.group.people.all", shown.size()));
        say();
    }

    private void say() {
        int number = chosen.size();
        said.setText(
                number > GroupBookings.MOST
                        ? getTranslation("meeting.group.many", number, GroupBookings.MOST)
                        : number == 0
                                ? getTranslation("meeting.group.people.chosen.none", GroupBookings.MOST)
                                : getTranslation(
                                        "meeting.group.people.chosen",
                                        number,
                                        GroupBookings.MOST,
                                        chosen.values().stream()
                                                .map(MeetingPerson::name)
                                                .collect(Collectors.joining(", "))));
    }

    private ListItem row(Shown one) {
        var who = one.who();
        var box = new Checkbox(who.person().name(), one.chosen());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(who, change.getValue());
            }
        });
        var item = new ListItem(box);
        if (one.coordinator()) {
            var as = new Div(getTranslation(
                    "meeting.group.people.as." + (who.mentor() ? who.mentee() ? "both" : "mentor" : "mentee")));
            as.addClassName("wm-small");
            item.add(as);
        }
        item.addClassName("wm-group-person");
        return item;
    }
}
