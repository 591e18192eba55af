package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.Minutes;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to talk about, in order: both add, both tick. */
class AgendaSection extends Composite<TitledSection> implements AgendaRow.Actions {

    private final transient Minutes minutes;
    private final Command refresh;
    private final OrderedList list = new OrderedList();
    private final KeyedList<AgendaRow.Line> rows =
            new KeyedList<>(list, line -> line.item().id(), line -> new AgendaRow(this));
    private final Paragraph none = new Paragraph(getTranslation("meeting.agenda.none"));
    private final TextField text = TextLimit.on(new TextField(), AgendaItem.LONGEST);
    private final KeptText kept;
    private final Select<GoalTitle> about = new Select<>();
    private final Div adding = new Div();
    private final InlineMessage notice = new InlineMessage();
    private @Nullable MeetingId meeting;

    AgendaSection(Minutes minutes, Drafts drafts, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        list.addClassName("wm-agenda");
        list.getElement().setAttribute("role", "list");
        none.addClassName("wm-quiet");
        kept = KeptText.of(text, drafts);
        text.setAriaLabel(getTranslation("meeting.agenda.add.label"));
        text.setPlaceholder(getTranslation("meeting.agenda.add.label"));
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
        return new TitledSection(getTranslation("meeting.agenda"), none, list, adding, notice);
    }

    /** Shows it as it is now; what is being typed stays. */
    void show(MeetingDetails details) {
        if (!details.id().equals(meeting)) {
            meeting = details.id();
            kept.at(place(details.id()));
            notice.clear();
        }
        SharedGoals.offer(about, details.goals());
        adding.setVisible(!details.archived());
        none.setVisible(details.agenda().isEmpty());
        list.setVisible(!details.agenda().isEmpty());
        rows.show(lines(details));
    }

    /** Where what is being typed is kept. */
    static Drafts.Place place(MeetingId meeting) {
        return Drafts.Place.of("meeting", meeting, "agenda");
    }

    private static List<AgendaRow.Line> lines(MeetingDetails details) {
        var lines = new ArrayList<AgendaRow.Line>();
        for (var item : details.agenda()) {
            int place = lines.size();
            lines.add(new AgendaRow.Line(
                    item,
                    place,
                    place == details.agenda().size() - 1,
                    item.author().equals(details.other().id()) ? MeetingWords.first(details.other()) : "",
                    SharedGoals.find(details.goals(), item.goal()),
                    !details.archived()));
        }
        return lines;
    }

    @Override
    public void tick(AgendaItem item, boolean ticked) {
        if (meeting != null) {
            told(minutes.tickItem(meeting, item.id(), ticked));
        }
    }

    @Override
    public void move(AgendaRow.Line line, boolean up) {
        if (meeting != null && told(minutes.moveItem(meeting, line.item().id(), up))) {
            LiveRegion.say(getTranslation("meeting.agenda.moved", line.item().text(), line.place() + (up ? 0 : 2)));
        }
    }

    @Override
    public void remove(AgendaItem item) {
        if (meeting != null && told(minutes.removeItem(meeting, item.id()))) {
            LiveRegion.say(getTranslation("meeting.agenda.removed", item.text()));
            if (rows.size() == 0) {
                text.focus();
            }
        }
    }

    private void add() {
        if (meeting != null && !TypedText.blank(text.getValue()) && TextLimit.fits(text)) {
            var goal = about.getValue();
            if (told(minutes.addItem(meeting, text.getValue(), goal == null ? null : goal.id()))) {
                text.clear();
                kept.sent();
                about.clear();
            }
        }
        text.focus();
    }

    private boolean told(MeetingResult result) {
        refresh.execute();
        return MeetingWords.told(this, result, notice);
    }
}
