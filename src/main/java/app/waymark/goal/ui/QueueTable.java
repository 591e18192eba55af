package app.waymark.goal.ui;

import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mentor's queue as a table; on a narrow screen each row stands as a block. */
class QueueTable extends Composite<NativeTable> {

    /**
     * One row.
     *
     * @param key tells it from others while the table is shown
     * @param state where it stands, if nobody is waited for
     * @param turn whom it waits for and since when, or null
     * @param mine whether that is the reader
     * @param person the page of that person, or empty where the reader has none of them
     */
    record Line(
            String key,
            AccountId who,
            String name,
            String first,
            String what,
            String detail,
            String changed,
            String state,
            @Nullable Waiting turn,
            boolean mine,
            String person,
            String path) {}

    private final NativeTableBody body = new NativeTableBody();
    private final KeyedList<Line> rows = KeyedList.rebuilding(body, Line::key, this::row);
    private final transient QueueTurns turns;
    private @Nullable Dates dates;

    QueueTable(QueueTurns turns) {
        this.turns = turns;
        getContent().addClassName("goal-queue");
        var head = new NativeTableRow(
                heading("goal.reviews.column.who"),
                heading("goal.reviews.column.what"),
                heading("goal.reviews.column.changed"),
                heading("goal.reviews.column.turn"),
                heading("goal.reviews.column.open"));
        getContent().add(new NativeTableHeader(head), body);
    }

    void show(List<Line> lines, Dates now) {
        dates = now;
        rows.show(lines);
    }

    private NativeTableRow row(Line line) {
        var name = line.person().isEmpty()
                ? new Span(line.name())
                : KeyedList.part(new PageLink(line.person(), line.name()), "person");
        var person = new Span(new Avatar(line.who(), line.name()), name);
        person.addClassName("goal-person");
        var what = new Div(new Div(KeyedList.part(new PageLink(line.path(), line.what()), "title")));
        details(line).filter(text -> !text.isEmpty()).forEach(text -> {
            var detail = new Div(text);
            detail.addClassName("wm-small");
            what.add(detail);
        });
        var changed = new NativeTableCell(line.changed());
        changed.addClassNames("wm-small", "goal-changed");
        var link = KeyedList.part(PageLink.button(line.path(), getTranslation("goal.reviews.open")), "open");
        link.setAriaLabel(getTranslation("goal.reviews.open-what", line.what()));
        var open = new NativeTableCell();
        open.addClassName("goal-open");
        var turn = line.turn();
        var now = dates;
        if (turn != null && now != null && line.mine()) {
            turns.button(turn, line.name(), now).ifPresent(open::add);
        }
        open.add(link);
        return new NativeTableRow(
                new NativeTableCell(person), new NativeTableCell(what), changed, new NativeTableCell(chip(line)), open);
    }

    private Stream<String> details(Line line) {
        var turn = line.turn();
        return turn == null || dates == null || line.mine()
                ? Stream.of(line.detail())
                : Stream.of(line.detail(), turns.stands(turn, line.first(), dates));
    }

    private Component chip(Line line) {
        var turn = line.turn();
        return turn == null || dates == null
                ? new Chip(line.state())
                : TurnChip.of(line.mine(), line.first(), dates, turn.since());
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
