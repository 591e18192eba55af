package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.AgendaItem;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Presses;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One thing to talk about: ticked, moved, taken out. */
class AgendaRow extends ListItem implements KeyedList.Shows<AgendaRow.Line> {

    /**
     * What a row shows.
     *
     * @param by the first name of the other, where it is theirs
     * @param goal what it is about, where that is shared
     */
    record Line(
            AgendaItem item,
            int place,
            boolean last,
            String by,
            @Nullable GoalTitle goal,
            boolean open) {}

    /** What can be done with an item. */
    interface Actions {

        void tick(AgendaItem item, boolean ticked);

        void move(Line line, boolean up);

        void remove(AgendaItem item);
    }

    private final Checkbox tick = new Checkbox();
    private final PageLink goal = new PageLink(Links.HOME, "");
    private final Span by = new Span();
    private final NativeButton up;
    private final NativeButton down;
    private final NativeButton remove;
    private final Div ends;
    private @Nullable Line shown;

    AgendaRow(Actions actions) {
        addClassName("wm-agenda-row");
        tick.addValueChangeListener(event -> {
            if (event.isFromClient() && shown != null) {
                actions.tick(shown.item(), event.getValue());
            }
        });
        goal.addClassNames("wm-small", "wm-goal-link");
        by.addClassName("wm-small");
        up = button("↑", "up", () -> {
            if (shown != null) {
                actions.move(shown, true);
            }
        });
        down = button("↓", "down", () -> {
            if (shown != null) {
                actions.move(shown, false);
            }
        });
        Presses.counted(up, down);
        remove = button("×", "remove", () -> {
            if (shown != null) {
                actions.remove(shown.item());
            }
        });
        ends = new Div(by, up, down, remove);
        ends.addClassName("wm-row-buttons");
        add(KeyedList.part(tick, "tick"), goal, ends);
    }

    @Override
    public void show(Line line) {
        shown = line;
        var item = line.item();
        tick.setLabel(item.text());
        tick.setValue(item.ticked());
        tick.setReadOnly(!line.open());
        var about = line.goal();
        goal.setVisible(about != null);
        if (about != null) {
            goal.setHref(Links.goal(about.id().value()).substring(1));
            goal.setText(about.title());
        }
        by.setText(line.by());
        setClassName("wm-ticked", item.ticked());
        ends.setVisible(line.open());
        up.setEnabled(line.place() > 0);
        down.setEnabled(!line.last());
        name(up, "meeting.agenda.up", item.text());
        name(down, "meeting.agenda.down", item.text());
        name(remove, "meeting.agenda.remove", item.text());
    }

    private static NativeButton button(String sign, String part, Runnable action) {
        var button = new NativeButton(sign, event -> action.run());
        button.addClassName("wm-icon-button");
        return KeyedList.part(button, part);
    }

    private void name(NativeButton button, String key, String text) {
        var name = getTranslation(key, text);
        button.setAriaLabel(name);
        button.setTitle(name);
    }
}
