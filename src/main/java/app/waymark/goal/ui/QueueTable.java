package app.waymark.goal.ui;

import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The mentor's queue as a table; on a narrow screen each row stands as a block. */
class QueueTable extends Composite<NativeTable> {

    /** One row. */
    record Line(Component who, Component what, String changed, Component turn, PageLink open, String openName) {}

    private final NativeTableBody body = new NativeTableBody();

    QueueTable() {
        getContent().addClassName("goal-queue");
        var head = new NativeTableRow(
                heading("goal.reviews.column.who"),
                heading("goal.reviews.column.what"),
                heading("goal.reviews.column.changed"),
                heading("goal.reviews.column.turn"),
                heading("goal.reviews.column.open"));
        getContent().add(new NativeTableHeader(head), body);
    }

    void show(List<Line> lines) {
        body.removeAll();
        for (var line : lines) {
            line.open().setAriaLabel(line.openName());
            var changed = new NativeTableCell(line.changed());
            changed.addClassNames("wm-small", "goal-changed");
            var open = new NativeTableCell(line.open());
            open.addClassName("goal-open");
            body.add(new NativeTableRow(
                    new NativeTableCell(line.who()),
                    new NativeTableCell(line.what()),
                    changed,
                    new NativeTableCell(line.turn()),
                    open));
        }
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
