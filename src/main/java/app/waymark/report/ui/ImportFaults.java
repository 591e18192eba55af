package app.waymark.report.ui;

import app.waymark.program.ImportComparison;
import app.waymark.program.ImportComparison.BadCell;
import app.waymark.program.ImportResult;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a file, each bad row by its number: mended in its place, or left out. */
class ImportFaults extends Composite<Div> {

    private static final int SHOWN = 25;

    private final transient Runnable mended;
    private final transient Map<Integer, Map<String, String>> cells = new HashMap<>();
    private final transient Set<Integer> leftOut = new HashSet<>();

    /** @param mended is told when a row was mended or left out */
    ImportFaults(Runnable mended) {
        this.mended = mended;
        getContent().addClassName("wm-stack");
    }

    /** Another file: nothing is mended and nobody left out. */
    void begin() {
        cells.clear();
        leftOut.clear();
        getContent().removeAll();
    }

    /** What cells say in place of the file's. */
    Map<Integer, Map<String, String>> cells() {
        return cells;
    }

    /** The rows that are passed over. */
    Set<Integer> leftOut() {
        return leftOut;
    }

    /** Lists what is wrong, as much as can be looked at; the others follow as these are mended. */
    void show(ImportComparison compared) {
        getContent().removeAll();
        if (compared.total() == 0) {
            return;
        }
        getContent().add(new Paragraph(getTranslation("import.refused", compared.total())));
        var list = new UnorderedList();
        list.addClassNames("wm-rows", "import-faults");
        list.getElement().setAttribute("aria-label", getTranslation("import.faults"));
        list.getElement().setAttribute("role", "list");
        compared.faults().stream().limit(SHOWN).forEach(one -> list.add(item(one)));
        getContent().add(list);
        if (compared.total() > SHOWN) {
            getContent().add(new Paragraph(getTranslation("import.refused.more", SHOWN)));
        }
        var rows = rows(compared.faults());
        if (rows.size() > 1) {
            var all = new Button(getTranslation("import.out.all", rows.size()), click -> {
                leftOut.addAll(rows);
                mended.run();
            });
            getContent().add(new Div(all));
        }
    }

    /** The rows that can be left out, all that are listed and not only those shown. */
    private static Set<Integer> rows(List<BadCell> faults) {
        var rows = new HashSet<Integer>();
        faults.stream().map(one -> one.fault().row()).filter(row -> row > 1).forEach(rows::add);
        return rows;
    }

    private ListItem item(BadCell bad) {
        var fault = bad.fault();
        var item = new ListItem(new Span(words(fault)));
        item.addClassName("import-fault");
        if (fault.row() <= 1) {
            return item;
        }
        var can = new Div();
        can.addClassName("wm-inline");
        if (!bad.column().isEmpty()) {
            var cell = new TextField();
            cell.setAriaLabel(getTranslation("import.mend.of", Integer.toString(fault.row()), fault.column()));
            cell.setValue(bad.whole());
            var mend = new Button(getTranslation("import.mend"), click -> mend(fault.row(), bad.column(), cell));
            mend.setAriaLabel(getTranslation("import.mend.do", Integer.toString(fault.row()), fault.column()));
            can.add(cell, mend);
        }
        var out = new Button(getTranslation("import.out"), click -> {
            leftOut.add(fault.row());
            mended.run();
        });
        out.setAriaLabel(getTranslation("import.out.of", Integer.toString(fault.row())));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        can.add(out);
        item.add(can);
        return item;
    }

    private void mend(int row, String column, TextField cell) {
        cells.computeIfAbsent(row, key -> new HashMap<>()).put(column, cell.getValue());
        mended.run();
    }

    /** A fault in words. */
    String words(ImportResult.Fault fault) {
        var reason = fault.reason() == ImportResult.Reason.NO_COLUMN
                ? getTranslation("import.fault.NO_COLUMN." + fault.value())
                : getTranslation("import.fault." + fault.reason(), fault.value());
        if (fault.row() == 0 || fault.reason() == ImportResult.Reason.NO_COLUMN) {
            return reason;
        }
        return fault.column().isEmpty()
                ? getTranslation("import.row", Integer.toString(fault.row()), reason)
                : getTranslation("import.cell", Integer.toString(fault.row()), fault.column(), reason);
    }
}
