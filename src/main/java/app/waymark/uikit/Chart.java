package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A picture drawn on the server, with its figures in a table behind it. The picture is for the eye alone; a screen
 * reader is given the table, once, with what the picture is called and shows as its caption.
 */
abstract class Chart extends Composite<Chart.Figure> {

    /** The element that HTML has for a picture with what belongs to it. */
    @Tag("figure")
    public static class Figure extends HtmlContainer {}

    private final NativeTable table = new NativeTable();

    Chart(String className) {
        getContent().addClassNames("wm-chart", className);
        table.addClassName("wm-chart-table");
    }

    /** An id for the parts of this picture that refer to each other, unlike any other on the page. */
    final String pictureId() {
        return "c" + Integer.toHexString(System.identityHashCode(this));
    }

    final void draw(SvgDrawing drawing) {
        var picture = new Div();
        picture.addClassName("wm-chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement().setProperty("innerHTML", drawing.toString());
        getContent().add(picture, table);
    }

    final void columns(String caption, List<String> names) {
        table.setCaptionText(caption);
        var row = new NativeTableRow();
        for (var name : names) {
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        table.getHead().add(row);
    }

    /** Adds a line of the table, named by its first cell. */
    final void row(String className, List<String> cells) {
        var row = new NativeTableRow();
        if (!className.isEmpty()) {
            row.addClassNames(className.split(" "));
        }
        var name = new NativeTableHeaderCell(cells.getFirst());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        cells.stream().skip(1).forEach(cell -> row.add(new NativeTableCell(cell)));
        table.getBody().add(row);
    }
}
