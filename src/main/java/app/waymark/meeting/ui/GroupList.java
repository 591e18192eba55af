package app.waymark.meeting.ui;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupLine;
import app.waymark.meeting.GroupMeetings;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My meetings with a group: those to come before those that were, a page at a time, down to the last one there is. */
class GroupList extends Composite<TitledSection> {

    private static final int PAGE = 10;

    private final transient GroupMeetings groups;
    private final transient DateFormats formats;
    private final transient Clock clock;
    private final String heading = getTranslation("meeting.group.list");
    private final RowList list = new RowList(heading, List.of());
    private final KeyedList<GroupLine> rows = KeyedList.rebuilding(list, GroupLine::id, this::row);
    private final Button more = new Button(getTranslation("meeting.list.more"), event -> more());
    private final List<GroupLine> shown = new ArrayList<>();
    private transient @Nullable Cursor next;

    GroupList(GroupMeetings groups, DateFormats formats, Clock clock) {
        this.groups = groups;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(heading, list, new Div(more));
    }

    /** Reads again, as far as was shown before. */
    List<GroupLine> refresh() {
        int wanted = Math.max(PAGE, shown.size());
        shown.clear();
        next = null;
        do {
            readOn(wanted);
        } while (next != null && shown.size() < wanted);
        fill();
        return List.copyOf(shown);
    }

    private void more() {
        readOn(PAGE);
        fill();
        LiveRegion.say(getTranslation("meeting.list.shown", shown.size()));
    }

    private void readOn(int size) {
        var page = groups.mine(next, size);
        shown.addAll(page.items());
        next = page.next();
    }

    private void fill() {
        rows.show(shown);
        more.setVisible(next != null);
        setVisible(!shown.isEmpty());
    }

    private Row row(GroupLine line) {
        var row = new Row(
                        Avatar.of(Glyph.PEOPLE),
                        line.topic(),
                        Links.groupMeeting(line.id().value()))
                .text(getTranslation(
                        "meeting.group.line", formats.mine().span(line.window()), line.coming(), line.people()));
        boolean comes = line.window().start().isAfter(clock.instant());
        if (line.cancelled()) {
            row.end(new Chip(getTranslation("meeting.state.cancelled")));
        } else if (comes && line.mine() == GroupAnswer.OPEN) {
            row.end(new Chip(getTranslation("meeting.group.answer.asked"), Chip.Tone.TURN));
        } else if (line.mine() == GroupAnswer.NO || line.mine() == GroupAnswer.MAYBE) {
            row.end(new Chip(getTranslation("meeting.group.mine." + line.mine())));
        }
        return row;
    }
}
