package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Fairness;
import app.waymark.matching.Fairness.Figures;
import app.waymark.matching.Fairness.Group;
import app.waymark.matching.Fairness.Table;
import app.waymark.matching.ScenarioId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How groups fared in the scenario that is shown: closed until somebody wants to know, and only then read. */
class FairnessPanel extends Composite<Details> {

    private final transient Function<ScenarioId, Figures> read;
    private final Div body = new Div();
    private @Nullable ScenarioId shown;
    private @Nullable ScenarioId told;

    FairnessPanel(Function<ScenarioId, Figures> read) {
        this.read = read;
        body.addClassName("wm-stack-s");
        getContent().setSummaryText(getTranslation("matching.fairness"));
        getContent().add(body);
        getContent().addOpenedChangeListener(event -> {
            // What people say may have changed since it was opened last.
            told = null;
            tell();
        });
    }

    /** Follows the scenario that this board shows; there is nothing to tell where none is shown. */
    void show(Board board) {
        shown = board.shown() == null ? null : board.shown().id();
        setVisible(shown != null);
        tell();
    }

    private void tell() {
        if (!getContent().isOpened() || shown == null || Objects.equals(shown, told)) {
            return;
        }
        told = shown;
        body.removeAll();
        var figures = read.apply(shown);
        if (!figures.declared()) {
            body.add(new Paragraph(getTranslation("matching.fairness.none")));
            return;
        }
        body.add(new Paragraph(getTranslation(
                figures.tables().isEmpty() ? "matching.fairness.few" : "matching.fairness.how", Fairness.LEAST)));
        var words = new FieldWords(this::getTranslation, figures.fields(), getLocale());
        figures.tables().forEach(table -> body.add(table(table, words)));
    }

    private NativeTable table(Table found, FieldWords words) {
        boolean ranks = Stream.concat(Stream.of(found.everybody()), found.groups().stream())
                .anyMatch(group -> group.rank() != null);
        var table = new NativeTable();
        table.addClassNames("matching-points", "matching-fairness");
        table.setCaptionText(getTranslation("matching.fairness.of." + found.side(), words.field(found.field())));
        var head = new NativeTableRow();
        var columns = new ArrayList<>(
                Stream.of("group", "people", "matched", "points").toList());
        if (ranks) {
            columns.add("rank");
        }
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation("matching.fairness." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("matching-number", !column.equals("group"));
            head.add(cell);
        });
        table.getHead().add(head);
        table.getBody().add(row(found.everybody(), found.everybody(), ranks));
        found.groups().forEach(group -> table.getBody().add(row(group, found.everybody(), ranks)));
        return table;
    }

    private NativeTableRow row(Group group, Group everybody, boolean ranks) {
        boolean whole = group.kind() == Fairness.Kind.EVERYBODY;
        var name = new NativeTableHeaderCell(
                group.kind() == Fairness.Kind.SAID
                        ? group.said()
                        : getTranslation("matching.fairness.kind." + group.kind()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                name,
                number(getTranslation("matching.fairness.about", group.people())),
                number(share(group.matched()) + beside((double) group.matched(), (double) everybody.matched(), whole)),
                number(mean(group.points()) + beside(group.points(), everybody.points(), whole)));
        if (ranks) {
            row.add(number(mean(group.rank()) + beside(group.rank(), everybody.rank(), whole)));
        }
        return row;
    }

    private String share(int percent) {
        return switch (percent) {
            case Fairness.LEAST_SHARE -> getTranslation("matching.fairness.at-most", percent);
            case Fairness.MOST_SHARE -> getTranslation("matching.fairness.at-least", percent);
            default -> getTranslation("matching.fairness.share", percent);
        };
    }

    private String mean(@Nullable Double figure) {
        return figure == null ? "–" : format().format(figure);
    }

    /** The difference to everybody, with its sign. */
    private String beside(@Nullable Double figure, @Nullable Double all, boolean whole) {
        if (whole || figure == null || all == null || figure.equals(all)) {
            return "";
        }
        return " (" + (figure > all ? "+" : "−") + format().format(Math.abs(figure - all)) + ")";
    }

    private NumberFormat format() {
        return NumberFormat.getNumberInstance(getLocale());
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("matching-number");
        return cell;
    }
}
