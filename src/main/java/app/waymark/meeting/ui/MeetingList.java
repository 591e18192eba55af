package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingSummary;
import app.waymark.shared.Slice;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Meetings of one sort under their heading, a page at a time, down to the last one there is. */
class MeetingList extends Composite<TitledSection> {

    private static final int PAGE = 25;

    /** Reads a page. */
    interface Read {
        Slice<MeetingSummary> page(Slice.@Nullable Cursor after, int size);
    }

    private final String heading;
    private final transient Read read;
    private final RowList list;
    private final KeyedList<MeetingSummary> rows;
    private final Div none = new Div();
    private final Button more = new Button(getTranslation("meeting.list.more"), event -> more());
    private final List<MeetingSummary> shown = new ArrayList<>();
    private transient Slice.@Nullable Cursor next;

    /**
     * A list under this heading.
     *
     * @param none what is said where there are none; empty where the list is not shown then
     */
    MeetingList(String headingKey, String none, Read read, Function<MeetingSummary, Row> row) {
        this.heading = getTranslation(headingKey);
        this.read = read;
        list = new RowList(heading, List.of());
        rows = KeyedList.rebuilding(list, MeetingSummary::id, row);
        this.none.setText(none);
        this.none.addClassName("wm-quiet");
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(heading, list, none, new Div(more));
    }

    /** Reads again, as far as was shown before. */
    List<MeetingSummary> refresh() {
        int wanted = Math.max(PAGE, shown.size());
        shown.clear();
        next = null;
        do {
            readOn();
        } while (next != null && shown.size() < wanted);
        fill();
        return List.copyOf(shown);
    }

    private void more() {
        readOn();
        fill();
        LiveRegion.say(getTranslation("meeting.list.shown", shown.size()));
    }

    private void readOn() {
        var page = read.page(next, PAGE);
        shown.addAll(page.items());
        next = page.next();
    }

    private void fill() {
        rows.show(shown);
        list.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        more.setVisible(next != null);
        setVisible(!shown.isEmpty() || !none.getText().isEmpty());
    }
}
