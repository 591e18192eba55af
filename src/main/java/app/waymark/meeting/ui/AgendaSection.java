package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.Minutes;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to talk about, in order: both add, both tick. */
class AgendaSection extends Composite<TitledSection> {

    private final transient Minutes minutes;
    private final Command refresh;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph(getTranslation("meeting.agenda.none"));
    private final TextField text = new TextField();
    private final Select<GoalTitle> about = new Select<>();
    private final Div adding = new Div();
    private @Nullable MeetingId meeting;

    AgendaSection(Minutes minutes, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        list.addClassName("wm-agenda");
        list.getElement().setAttribute("role", "list");
        none.addClassName("wm-quiet");
        text.setAriaLabel(getTranslation("meeting.agenda.add.label"));
        text.setPlaceholder(getTranslation("meeting.agenda.add.label"));
        text.setMaxLength(AgendaItem.LONGEST);
        text.addKeyPressListener(Key.ENTER, event -> add());
        adding.addClassName("wm-add-line");
        about.setAriaLabel(getTranslation("meeting.agenda.about"));
        about.setPlaceholder(getTranslation("meeting.agenda.about"));
        about.setEmptySelectionAllowed(true);
        about.setItemLabelGenerator(goal -> goal == null ? "" : goal.title());
        adding.add(text, about, new Button(getTranslation("meeting.add"), event -> add()));
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("meeting.agenda"), none, list, adding);
    }

    /** Shows it as it is now; what is being typed stays. */
    void show(MeetingDetails details) {
        meeting = details.id();
        SharedGoals.offer(about, details.goals());
        adding.setVisible(!details.archived());
        none.setVisible(details.agenda().isEmpty());
        list.setVisible(!details.agenda().isEmpty());
        list.removeAll();
        for (int i = 0; i < details.agenda().size(); i++) {
            list.add(row(details, i));
        }
    }

    private ListItem row(MeetingDetails details, int index) {
        List<AgendaItem> items = details.agenda();
        var item = items.get(index);
        var tick = new Checkbox(item.text(), item.ticked());
        tick.setReadOnly(details.archived());
        tick.addValueChangeListener(event -> {
            minutes.tickItem(details.id(), item.id(), event.getValue());
            refresh.execute();
        });
        var row = new ListItem(tick);
        SharedGoals.link(details.goals(), item.goal()).ifPresent(row::add);
        row.addClassName("wm-agenda-row");
        row.setClassName("wm-ticked", item.ticked());
        if (!details.archived()) {
            var by = new Span(item.author().equals(details.other().id()) ? MeetingWords.first(details.other()) : "");
            by.addClassName("wm-small");
            var up = press("↑", "meeting.agenda.up", item, () -> minutes.moveItem(details.id(), item.id(), true));
            up.setEnabled(index > 0);
            var down = press("↓", "meeting.agenda.down", item, () -> minutes.moveItem(details.id(), item.id(), false));
            down.setEnabled(index < items.size() - 1);
            var remove = press("×", "meeting.agenda.remove", item, () -> minutes.removeItem(details.id(), item.id()));
            var ends = new Div(by, up, down, remove);
            ends.addClassName("wm-row-buttons");
            row.add(ends);
        }
        return row;
    }

    private NativeButton press(String sign, String key, AgendaItem item, Command work) {
        var button = new NativeButton(sign, event -> {
            work.execute();
            refresh.execute();
            text.focus();
        });
        button.addClassName("wm-icon-button");
        button.setAriaLabel(getTranslation(key, item.text()));
        button.setTitle(getTranslation(key, item.text()));
        return button;
    }

    private void add() {
        if (meeting != null && !text.getValue().isBlank()) {
            var goal = about.getValue();
            minutes.addItem(meeting, text.getValue(), goal == null ? null : goal.id());
            text.clear();
            about.clear();
            refresh.execute();
        }
        text.focus();
    }
}
